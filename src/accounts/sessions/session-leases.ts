import { TelegramError } from '../../contacts/telegram-error.ts';
import { waitFor } from '../../runtime/clock.ts';
import {
  openSessionLocks,
  type LockEvents,
  type SessionLock,
  type SessionLocks,
} from '../../store/session-locks.ts';
import type { Services, StoreServices } from '../services/services.ts';

/** How long to wait for another process to finish its work with a session and release it. */
const acquireTimeoutMs = 10_000;
const retryMs = 1_000;

/**
 * The leases of this process. Telegram revokes an auth key that is used from two addresses at once
 * (AUTH_KEY_DUPLICATED), so a process opens a session only while it holds the session's lease.
 */
export class SessionLeases implements AsyncDisposable {
  readonly #clock: Services['clock'];
  readonly #locks: SessionLocks;
  /** Resolved when a process releases the lease of that account. */
  readonly #releases = new Map<string, PromiseWithResolvers<void>>();

  constructor({ database, clock }: StoreServices, events: Omit<LockEvents, 'freed'>) {
    this.#clock = clock;
    this.#locks = openSessionLocks(database, { ...events, freed: (id) => this.#onReleased(id) });
  }

  /** Undefined when another process holds the lease. */
  async tryAcquire(accountId: string): Promise<SessionLock | undefined> {
    return this.#locks.take(accountId);
  }

  /**
   * Asks the process that holds the lease to release it, and waits. Throws `TelegramError`
   * unreachable after 10 seconds.
   */
  async acquire(accountId: string): Promise<SessionLock> {
    const free = await this.#locks.take(accountId);
    if (free) return free;
    const end = this.#clock.now().getTime() + acquireTimeoutMs;
    while (this.#clock.now().getTime() < end) {
      const release = this.#releases.get(accountId) ?? Promise.withResolvers<void>();
      this.#releases.set(accountId, release);
      await this.#locks.ask(accountId);
      await waitFor(this.#clock, retryMs, release.promise);
      const lock = await this.#locks.take(accountId);
      if (lock) return lock;
    }
    throw new TelegramError({ kind: 'unreachable' });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#locks[Symbol.asyncDispose]();
  }

  #onReleased(accountId: string): void {
    this.#releases.get(accountId)?.resolve();
    this.#releases.delete(accountId);
  }
}
