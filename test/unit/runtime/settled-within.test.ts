import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settledWithin } from '../../../src/runtime/settled-within.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('settledWithin waits for all of the work, also after a failure, and leaves no timer', async () => {
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const settled = vi.fn();
  const waiting = settledWithin(1_000, [first.promise, second.promise]).then(settled);
  first.reject(new Error('failed'));
  await vi.advanceTimersByTimeAsync(999);
  expect(settled).not.toHaveBeenCalled();
  second.resolve();
  await waiting;
  expect(vi.getTimerCount()).toBe(0);
});

test('settledWithin waits no longer for work that hangs', async () => {
  const settled = vi.fn();
  void settledWithin(1_000, [new Promise<void>(() => undefined)]).then(settled);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(settled).toHaveBeenCalled();
});
