import { TelegramError } from '../../contacts/telegram-error.ts';
import {
  openSessionLocks,
  type LockEvents,
  type SessionLock,
  type SessionLocks,
} from '../../store/session-locks.ts';
import type { Services } from '../services/services.ts';

/** How long another process may take to finish what it does with a session. */
const patienceMs = 10_000;
const askAgainMs = 1_000;

/**
 * Whose turn it is to use a session. Telegram kills an auth key that is used from two addresses at
 * once (AUTH_KEY_DUPLICATED), so a session is open in one process only.
 */
export class SessionLease implements AsyncDisposable {
  readonly #clock: Services['clock'];
  readonly #locks: SessionLocks;
  readonly #waiting = new Map<string, PromiseWithResolvers<void>>();

  constructor({ database, clock }: Services, events: Omit<LockEvents, 'freed'>) {
    this.#clock = clock;
    this.#locks = openSessionLocks(database, { ...events, freed: (id) => this.#freed(id) });
  }

  /** Only if nobody has it. */
  async takeFree(accountId: string): Promise<SessionLock | undefined> {
    return this.#locks.take(accountId);
  }

  /** Asks the process that has it to give it up. `TelegramError` unreachable when that takes too long. */
  async take(accountId: string): Promise<SessionLock> {
    const free = await this.#locks.take(accountId);
    if (free) return free;
    const end = this.#clock.now().getTime() + patienceMs;
    while (this.#clock.now().getTime() < end) {
      const freed = this.#waiting.get(accountId) ?? Promise.withResolvers<void>();
      this.#waiting.set(accountId, freed);
      await this.#locks.ask(accountId);
      const waited = new AbortController();
      const later = this.#clock.sleep(askAgainMs, waited.signal).catch(() => undefined);
      await Promise.race([freed.promise, later]);
      waited.abort();
      const given = await this.#locks.take(accountId);
      if (given) return given;
    }
    throw new TelegramError({ kind: 'unreachable' });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#locks[Symbol.asyncDispose]();
  }

  #freed(accountId: string): void {
    this.#waiting.get(accountId)?.resolve();
    this.#waiting.delete(accountId);
  }
}
