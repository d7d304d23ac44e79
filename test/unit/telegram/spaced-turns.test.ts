import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { SpacedTurns } from '../../../src/telegram/spaced-turns.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const never = new AbortController().signal;

test('the time runs from the end of the work before', async () => {
  const clock = new ManualClock();
  const turns = new SpacedTurns(clock, 3_000);
  const slow = Promise.withResolvers<string>();
  const begun: string[] = [];
  const first = turns.take(never, () => {
    begun.push('first');
    return slow.promise;
  });
  const second = turns.take(never, () => {
    begun.push('second');
    return Promise.resolve('b');
  });
  await clock.advance(10_000);
  expect(begun).toEqual(['first']);
  slow.resolve('a');
  expect(await first).toBe('a');
  await setImmediate();
  await clock.advance(2_999);
  expect(begun).toEqual(['first']);
  await clock.advance(1);
  expect(await second).toBe('b');
});

test('a turn after a long pause is taken at once', async () => {
  const clock = new ManualClock();
  const turns = new SpacedTurns(clock, 3_000);
  await turns.take(never, () => Promise.resolve());
  await clock.advance(3_000);
  expect(await turns.take(never, () => Promise.resolve('now'))).toBe('now');
});

test('work that fails passes the turn on', async () => {
  const clock = new ManualClock();
  const turns = new SpacedTurns(clock, 3_000);
  await expect(turns.take(never, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  const next = turns.take(never, () => Promise.resolve('next'));
  await clock.advance(3_000);
  expect(await next).toBe('next');
});

test('nothing is begun once the signal is aborted', async () => {
  const turns = new SpacedTurns(new ManualClock(), 3_000);
  const over = AbortSignal.abort(new Error('closed'));
  let begun = false;
  const turn = turns.take(over, () => {
    begun = true;
    return Promise.resolve();
  });
  await expect(turn).rejects.toThrow('closed');
  expect(begun).toBe(false);
});
