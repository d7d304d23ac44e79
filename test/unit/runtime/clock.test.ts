import { expect, test } from 'vitest';
import { systemClock, waitFor } from '../../../src/runtime/clock.ts';
import { ManualClock } from '../../support/manual-clock.ts';

test('a sleep of the system clock rejects with the reason of its signal', async () => {
  const stop = new AbortController();
  const sleep = systemClock.sleep(60_000, stop.signal);
  stop.abort(new Error('closed'));
  await expect(sleep).rejects.toThrow('closed');
  await expect(systemClock.sleep(1, stop.signal)).rejects.toThrow('closed');
});

test('a sleep of the system clock resolves after its time', async () => {
  const start = systemClock.now().getTime();
  const kept = setTimeout(() => {}, 1_000);
  await systemClock.sleep(20, new AbortController().signal);
  clearTimeout(kept);
  expect(systemClock.now().getTime() - start).toBeGreaterThanOrEqual(19);
});

test('waiting ends with the event, or after its time', async () => {
  const clock = new ManualClock();
  await waitFor(clock, 60_000, Promise.resolve());
  const ended = waitFor(clock, 1_000, new Promise(() => {}));
  await clock.advance(1_000);
  await expect(ended).resolves.toBeUndefined();
});

test('waiting rejects with the reason of its signal', async () => {
  const stop = new AbortController();
  const waiting = waitFor(systemClock, 60_000, new Promise(() => {}), stop.signal);
  stop.abort(new Error('closed'));
  await expect(waiting).rejects.toThrow('closed');
});
