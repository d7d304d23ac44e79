import type { OpenBook } from './open-session.ts';

const turns = new WeakMap<OpenBook, Promise<unknown>>();

/**
 * Works on one account that would undo each other wait for the one before: what Telegram takes only as
 * a whole is read, changed and sent back, and a card being sent by itself may be deleted meanwhile.
 */
export function oneAtATime<T>(open: OpenBook, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(open) ?? Promise.resolve()).then(work);
  turns.set(
    open,
    turn.catch(() => undefined),
  );
  return turn;
}
