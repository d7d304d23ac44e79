import { waitUpTo } from './eventually.ts';
import type { ManualClock } from './manual-clock.ts';

/**
 * For imports, undos and whatever needs many steps of the clock: they make hundreds of calls one after
 * another, and each step waits for the answers. Two seconds on an idle machine, forty on a loaded one.
 */
const longMs = 55_000;

/** For looks that ask the database: as that takes as long as what is awaited, the pauses may be short. */
export const untilDone = waitUpTo(longMs, 5);

/** Longer pauses: what a step begins has to reach the chat before time goes on. */
const untilShown = waitUpTo(longMs);

/** Moves the clock by steps until `check` does not throw, and returns its result. */
export function passTime<T>(
  clock: ManualClock,
  stepMs: number,
  what: string,
  check: () => T | Promise<T>,
): Promise<T> {
  return untilShown(what, async () => {
    await clock.advance(stepMs);
    return check();
  });
}
