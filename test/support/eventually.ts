import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';

/** `npm run coverage` sets it: V8 counts every call then, which makes the cryptography of a sign-in slow. */
const factor = Number(process.env['TEST_PATIENCE'] ?? 1);

/**
 * How long a test waits for one thing. It takes milliseconds on an idle machine; the rest is for a
 * machine on which several test runs compete for two cores.
 */
const standardMs = 5_000;

/** The same for waits that do not go through `eventually`. */
export const patienceMs = standardMs * factor;

type Look<T> = () => T | Promise<T>;
/** With an expected value, waits until `look` returns it; otherwise until `look` does not throw. */
type Eventually = <T>(what: string, look: Look<T>, ...expected: [unknown?]) => Promise<T>;

/**
 * Waits for something that comes a moment later than what the test did:
 * `await eventually('the contact is in the book', () => book.contact(zoe), zoe)`.
 * The failure says what was awaited, and how the last look differed.
 */
export const eventually: Eventually = waitUpTo(standardMs);

/** An `eventually` for what takes longer, such as the start of a process. */
export function waitUpTo(ms: number, longestPauseMs = 50): Eventually {
  return async (what, look, ...expected) => {
    const end = performance.now() + ms * factor;
    for (let pauseMs = 5; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      try {
        const seen = await look();
        if (expected.length > 0) expect(seen).toEqual(expected[0]);
        return seen;
      } catch (error) {
        if (performance.now() > end) throw waitedFor(what, ms, error);
      }
      await setTimeout(pauseMs);
    }
  };
}

/** The error of the last look, with what was awaited before its message; its diff stays as it is. */
function waitedFor(what: string, ms: number, last: unknown): Error {
  const error = last instanceof Error ? last : new Error(String(last));
  error.message = `Waited ${(ms * factor) / 1000} s until ${what}: ${error.message}`;
  return error;
}
