import type { OpenBook } from './open-book.ts';

const turns = new WeakMap<OpenBook, Promise<unknown>>();

/**
 * What Telegram knows only as a whole is read, changed and sent back: two such works on one account
 * would undo each other, so each waits for the one before.
 */
export function oneAtATime<T>(open: OpenBook, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(open) ?? Promise.resolve()).then(work);
  turns.set(
    open,
    turn.catch(() => undefined),
  );
  return turn;
}
