import type { Log } from '../../runtime/log.ts';
import type { Account } from '../../store/accounts.ts';
import type { DueReport } from '../../store/reports.ts';
import type { StoredNotification } from '../../store/notifications.ts';
import type { MadeBackup } from './made-backup.ts';
import type { ImportedCard } from './import-outcome.ts';
import type { ImportRun } from './import-run.ts';
import type { UndoRun } from './undo-run.ts';

/** Something that happened to an account. */
export type AccountEvent =
  | { readonly kind: 'paired'; readonly account: Account; readonly again: boolean }
  | { readonly kind: 'signed_out'; readonly account: Account }
  /** Deferred numbers were sent again, by an operation of their own. */
  | {
      readonly kind: 'deferred';
      readonly account: Account;
      readonly imported: readonly ImportedCard[];
      readonly operationId: string;
    }
  /** An import changed its state, or got further (every two seconds at most). */
  | { readonly kind: 'import'; readonly account: Account; readonly run: ImportRun }
  /** The same of an undo. */
  | { readonly kind: 'undo'; readonly account: Account; readonly run: UndoRun }
  /** A report could not be delivered to its person, and is given up. For owners. */
  | {
      readonly kind: 'undelivered';
      readonly account: Account;
      readonly work: DueReport['kind'];
    }
  /** A due backup with changes; made and emitted again until it is recorded as sent. */
  | { readonly kind: 'backup'; readonly account: Account; readonly backup: MadeBackup }
  /** Due notifications; emitted again until they are marked as delivered. */
  | {
      readonly kind: 'notifications';
      readonly account: Account;
      readonly notifications: readonly StoredNotification[];
    };

/** Delivers events to the listeners in this process. */
export class AccountEvents {
  readonly #listeners = new Set<(event: AccountEvent) => Promise<void>>();
  readonly #muted = new Set<string>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Never rejects; false when a listener failed or there is none, so that the caller may emit the event again. */
  async emit(event: AccountEvent): Promise<boolean> {
    if (this.#muted.has(event.account.id)) return true;
    const results = await Promise.allSettled(
      [...this.#listeners].map((listener) => listener(event)),
    );
    const failures = results.filter((one) => one.status === 'rejected');
    for (const { reason } of failures) {
      this.#log.error({ err: reason as unknown, event: event.kind }, 'Handling an event failed');
    }
    return this.#listeners.size > 0 && failures.length === 0;
  }

  /** Drops the events of an account until the result is disposed. */
  mute(accountId: string): Disposable {
    this.#muted.add(accountId);
    return { [Symbol.dispose]: () => void this.#muted.delete(accountId) };
  }

  isMuted(accountId: string): boolean {
    return this.#muted.has(accountId);
  }

  subscribe(listener: (event: AccountEvent) => Promise<void>): Disposable {
    // A function of its own, so that one listener may subscribe twice.
    const own = (event: AccountEvent): Promise<void> => listener(event);
    this.#listeners.add(own);
    return { [Symbol.dispose]: () => void this.#listeners.delete(own) };
  }
}
