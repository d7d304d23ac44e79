import type { AccountSession } from './open-session.ts';

const turns = new WeakMap<AccountSession, Promise<unknown>>();

/**
 * Works on one account that would undo each other wait for the one before: what Telegram takes only as
 * a whole is read, changed and sent back, and a card being sent by itself may be deleted meanwhile.
 */
export function runExclusively<T>(session: AccountSession, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(session) ?? Promise.resolve()).then(work);
  turns.set(
    session,
    turn.catch(() => undefined),
  );
  return turn;
}
