import { beforeEach, expect, test } from 'vitest';
import { RequestLimits } from '../../../src/web/request-limits.ts';
import { ManualClock } from '../../support/manual-clock.ts';

let clock: ManualClock;
let limits: RequestLimits;

beforeEach(() => {
  clock = new ManualClock();
  limits = new RequestLimits(clock);
});

/** How many of `count` requests one after another are let in. */
function letIn(address: string, count: number): number {
  let entered = 0;
  for (let at = 0; at < count; at += 1) {
    using one = limits.enter(address);
    if (one) entered += 1;
  }
  return entered;
}

test('twenty requests of one address run at once', () => {
  const running = Array.from({ length: 25 }, () => limits.enter('a'));
  expect(running.filter(Boolean)).toHaveLength(20);
  expect(limits.enter('b')).toBeDefined();
  running[0]?.[Symbol.dispose]();
  expect(limits.enter('a')).toBeDefined();
  expect(limits.enter('a')).toBeUndefined();
});

test('200 come in a burst, then ten a second, for each address', async () => {
  expect(letIn('a', 300)).toBe(200);
  expect(letIn('b', 1)).toBe(1);
  await clock.advance(5_000);
  expect(letIn('a', 300)).toBe(50);
  await clock.advance(3_600_000);
  expect(letIn('a', 300)).toBe(200);
});

test('many addresses take no memory without end: the oldest is forgotten', () => {
  expect(letIn('a', 300)).toBe(200);
  for (let at = 0; at < 9_999; at += 1) letIn(`caller ${at}`, 1);
  expect(letIn('a', 1)).toBe(0);
  letIn('one more', 1);
  letIn('and one more', 1);
  expect(letIn('a', 1)).toBe(1);
});
