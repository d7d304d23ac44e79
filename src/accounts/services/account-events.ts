import type { Log } from '../../runtime/log.ts';
import type { Account } from '../../store/accounts.ts';
import type { StoredNotification } from '../../store/notifications.ts';
import type { Imported } from './import-outcome.ts';
import type { ImportRun } from './import-run.ts';
import type { UndoRun } from './undo-run.ts';

export type AccountEvent =
  | { readonly kind: 'paired'; readonly account: Account; readonly again: boolean }
  | { readonly kind: 'signed_out'; readonly account: Account }
  /** Cards that Telegram wanted later were sent again, by an operation of their own. */
  | {
      readonly kind: 'parked';
      readonly account: Account;
      readonly imported: readonly Imported[];
      readonly operationId: string;
    }
  /** How far an import is: now and then while it runs, and whenever its state changes. */
  | { readonly kind: 'import'; readonly account: Account; readonly run: ImportRun }
  /** How far an undo that runs as a job is. */
  | { readonly kind: 'undo'; readonly account: Account; readonly run: UndoRun }
  /** Told again and again until they are marked as told. */
  | {
      readonly kind: 'news';
      readonly account: Account;
      readonly news: readonly StoredNotification[];
    };

/** Carries events to the listeners of this process. */
export class AccountEvents {
  readonly #listeners = new Set<(event: AccountEvent) => Promise<void>>();
  readonly #silenced = new Set<string>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Never rejects; false when a listener failed, which whoever must be sure that it was told tries again. */
  async emit(event: AccountEvent): Promise<boolean> {
    if (this.#silenced.has(event.account.id)) return true;
    const heard = await Promise.allSettled([...this.#listeners].map((listener) => listener(event)));
    const failed = heard.filter((one) => one.status === 'rejected');
    for (const { reason } of failed) {
      this.#log.error({ err: reason as unknown, event: event.kind }, 'Nobody was told of an event');
    }
    return failed.length === 0;
  }

  /** Nobody hears of this account for now. */
  mute(accountId: string): Disposable {
    this.#silenced.add(accountId);
    return { [Symbol.dispose]: () => void this.#silenced.delete(accountId) };
  }

  subscribe(listener: (event: AccountEvent) => Promise<void>): Disposable {
    // The same function may listen twice.
    const own = (event: AccountEvent): Promise<void> => listener(event);
    this.#listeners.add(own);
    return { [Symbol.dispose]: () => void this.#listeners.delete(own) };
  }
}
