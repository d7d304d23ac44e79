import { waitUpTo } from './eventually.ts';
import type { ManualClock } from './manual-clock.ts';

/**
 * For imports, undos and whatever needs many steps of the clock: they make hundreds of calls one after
 * another, and each step waits for the answers: two seconds on an idle machine, twenty on a loaded one.
 * The pauses between steps are short, because they add up.
 */
export const untilDone = waitUpTo(40_000, 5);

/** Moves the clock by steps until `check` does not throw, and returns its result. */
export function passTime<T>(
  clock: ManualClock,
  stepMs: number,
  what: string,
  check: () => T | Promise<T>,
): Promise<T> {
  return untilDone(what, async () => {
    await clock.advance(stepMs);
    return check();
  });
}
