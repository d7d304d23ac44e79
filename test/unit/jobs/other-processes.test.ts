import { expect, test } from 'vitest';
import { OtherProcesses } from '../../../src/jobs/other-processes.ts';

const start = Date.parse('2026-11-03T10:00:00Z');
const at = (ms: number): Date => new Date(start + ms);

/** Whether a process is dead by checks at these times that each found its lock free. */
function judge(others: OtherProcesses, ...times: readonly number[]): readonly boolean[] {
  return times.map((ms) => others.isDead('a', { isAlive: false, now: at(ms) }));
}

test('a process is dead when its lock is free for two seconds', () => {
  expect(judge(new OtherProcesses(), 0, 1_999, 2_000)).toEqual([false, false, true]);
});

test('a process that has its lock again is not suspected', () => {
  const others = new OtherProcesses();
  judge(others, 0);
  expect(others.hasSuspects).toBe(true);
  expect(others.isDead('a', { isAlive: true, now: at(1_000) })).toBe(false);
  expect(others.hasSuspects).toBe(false);
  expect([...others.met]).toEqual(['a']);
  expect(judge(others, 2_000, 3_999, 4_000)).toEqual([false, false, true]);
});

test('for ten seconds after this process lost its lock, others have ten seconds', () => {
  const others = new OtherProcesses();
  others.distrustLocks(at(0));
  expect(judge(others, 0, 2_000, 9_999, 10_000)).toEqual([false, false, false, true]);
  const later = new OtherProcesses();
  later.distrustLocks(at(0));
  expect(judge(later, 5_000, 9_999, 10_000)).toEqual([false, false, true]);
});

test('a process that is alone knows no other, suspected or not', () => {
  const others = new OtherProcesses();
  expect(others.isEmpty).toBe(true);
  judge(others, 0);
  expect(others.isEmpty).toBe(false);
  others.forget('a');
  expect(others.isEmpty).toBe(true);
  others.meet('b');
  expect([others.isEmpty, others.hasSuspects]).toEqual([false, false]);
  others.forget('b');
  expect([...others.met]).toEqual([]);
});
