import { TelegramError } from '../../contacts/telegram-error.ts';
import { waitFor } from '../../runtime/clock.ts';
import type { LockEvents, SessionLock } from '../../store/session-locks.ts';
import type { StoreServices } from '../services/services.ts';

/** How long to wait for another process to finish its work with a session and release it. */
const acquireTimeoutMs = 10_000;
const retryMs = 1_000;

/**
 * The leases of this process. Telegram revokes an auth key that is used from two addresses at once
 * (AUTH_KEY_DUPLICATED), so a process opens a session only while it holds the session's lease.
 */
export function openSessionLeases({ database, clock }: StoreServices, events: LockEvents) {
  /** Resolved when a process releases the lease of that account. */
  const releases = new Map<string, PromiseWithResolvers<void>>();
  const freed = (accountId: string): void => {
    releases.get(accountId)?.resolve();
    releases.delete(accountId);
    events.freed(accountId);
  };
  const locks = database.openSessionLocks({ ...events, freed });
  return {
    /** Undefined when another process holds the lease. */
    tryAcquire: (accountId: string) => locks.take(accountId),
    /**
     * Asks the process that holds the lease to release it, and waits. Throws `TelegramError`
     * unreachable after 10 seconds, and the reason of `signal` when that is aborted.
     */
    async acquire(accountId: string, signal?: AbortSignal): Promise<SessionLock> {
      const free = await locks.take(accountId);
      if (free) return free;
      const end = clock.now().getTime() + acquireTimeoutMs;
      while (clock.now().getTime() < end) {
        const release = releases.get(accountId) ?? Promise.withResolvers<void>();
        releases.set(accountId, release);
        await locks.ask(accountId);
        await waitFor(clock, retryMs, release.promise, signal);
        const lock = await locks.take(accountId);
        if (lock) return lock;
      }
      throw new TelegramError({ kind: 'unreachable' });
    },
    [Symbol.asyncDispose]: () => locks[Symbol.asyncDispose](),
  };
}

export type SessionLeases = ReturnType<typeof openSessionLeases>;
