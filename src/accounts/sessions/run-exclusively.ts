import type { AccountSession } from './open-session.ts';

const queues = new WeakMap<AccountSession, Promise<unknown>>();

/**
 * Runs `work` after all earlier exclusive work on the session. Lists that Telegram takes only whole are
 * read, changed and sent back, and a number that is being imported must not be deleted meanwhile.
 */
export function runExclusively<T>(session: AccountSession, work: () => Promise<T>): Promise<T> {
  const running = (queues.get(session) ?? Promise.resolve()).then(work);
  queues.set(
    session,
    running.catch(() => undefined),
  );
  return running;
}
