import { afterEach, expect, test, vi } from 'vitest';
import { Readiness } from '../../../src/runtime/readiness.ts';
import { ManualClock } from '../../support/manual-clock.ts';

afterEach(() => vi.restoreAllMocks());

test('each part says whether it is ready, in words without what an error quotes', async () => {
  const readiness = new Readiness(new ManualClock(), ['a', 'b', 'c', 'd']);
  readiness.add('a', async () => undefined);
  readiness.add('b', async () => 'updates wait');
  readiness.add('c', () => Promise.reject(new Error('password=secret')));
  expect(await readiness.report()).toEqual({
    ready: false,
    parts: {
      a: { ok: true },
      b: { ok: false, why: 'updates wait' },
      c: { ok: false, why: 'unreachable' },
      d: { ok: false, why: 'not started yet' },
    },
  });
  expect(() => readiness.add('e', async () => undefined)).toThrow('e is no part');
});

test('a part that does not answer in time is not ready', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
  const readiness = new Readiness(new ManualClock(), ['a']);
  readiness.add('a', (signal) => Promise.reject(signal.reason as Error));
  expect((await readiness.report()).parts['a']?.why).toBe('no answer in time');
  expect(timeout).toHaveBeenCalledWith(3000);
});

test('parts are asked every five seconds at most', async () => {
  const clock = new ManualClock();
  const readiness = new Readiness(clock, ['a']);
  let asked = 0;
  readiness.add('a', async () => void (asked += 1));
  await Promise.all([readiness.report(), readiness.report()]);
  await clock.advance(4_999);
  await readiness.report();
  expect(asked).toBe(1);
  await clock.advance(1);
  await readiness.report();
  expect(asked).toBe(2);
});
