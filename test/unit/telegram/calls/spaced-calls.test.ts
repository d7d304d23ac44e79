import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { SpacedCalls } from '../../../../src/telegram/calls/spaced-calls.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const never = new AbortController().signal;

test('the interval starts when the previous task ends', async () => {
  const clock = new ManualClock();
  const calls = new SpacedCalls(clock, 3_000);
  const slow = Promise.withResolvers<string>();
  const started: string[] = [];
  const first = calls.run(never, () => {
    started.push('first');
    return slow.promise;
  });
  const second = calls.run(never, () => {
    started.push('second');
    return Promise.resolve('b');
  });
  await clock.advance(10_000);
  expect(started).toEqual(['first']);
  slow.resolve('a');
  expect(await first).toBe('a');
  await setImmediate();
  await clock.advance(2_999);
  expect(started).toEqual(['first']);
  await clock.advance(1);
  expect(await second).toBe('b');
});

test('a task after a long pause starts at once', async () => {
  const clock = new ManualClock();
  const calls = new SpacedCalls(clock, 3_000);
  await calls.run(never, () => Promise.resolve());
  await clock.advance(3_000);
  expect(await calls.run(never, () => Promise.resolve('now'))).toBe('now');
});

test('the next task runs after a failed one', async () => {
  const clock = new ManualClock();
  const calls = new SpacedCalls(clock, 3_000);
  await expect(calls.run(never, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  const next = calls.run(never, () => Promise.resolve('next'));
  await clock.advance(3_000);
  expect(await next).toBe('next');
});

test('no task starts once the signal is aborted', async () => {
  const calls = new SpacedCalls(new ManualClock(), 3_000);
  const aborted = AbortSignal.abort(new Error('closed'));
  let started = false;
  const turn = calls.run(aborted, () => {
    started = true;
    return Promise.resolve();
  });
  await expect(turn).rejects.toThrow('closed');
  expect(started).toBe(false);
});
