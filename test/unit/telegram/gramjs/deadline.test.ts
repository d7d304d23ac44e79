import { expect, test } from 'vitest';
import { withDeadline } from '../../../../src/telegram/gramjs/deadline.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const never = new AbortController().signal;
const pending = (): Promise<never> => new Promise(() => {});

test('withDeadline resolves with the result and stops the timer', async () => {
  const clock = new ManualClock();
  expect(await withDeadline(clock, 5_000, never, () => Promise.resolve('done'))).toBe('done');
  expect(clock.sleeping).toEqual([]);
});

test('withDeadline rejects as unreachable after the time, and abandons the work', async () => {
  const clock = new ManualClock();
  let abandoned: AbortSignal | undefined;
  const result = withDeadline(clock, 5_000, never, (signal) => {
    abandoned = signal;
    return pending();
  });
  const rejected = expect(result).rejects.toMatchObject({ reason: { kind: 'unreachable' } });
  await clock.advance(4_999);
  expect(abandoned?.aborted).toBe(false);
  await clock.advance(1);
  await rejected;
  expect(abandoned?.aborted).toBe(true);
});

test('withDeadline rejects with the reason of its signal', async () => {
  const stop = new AbortController();
  const result = withDeadline(new ManualClock(), 5_000, stop.signal, pending);
  stop.abort(new Error('closed'));
  await expect(result).rejects.toThrow('closed');
});
