import { expect, test } from 'vitest';
import { growingWaitMs } from '../../../src/runtime/growing-wait.ts';

test.for([
  [1, 10],
  [2, 20],
  [3, 40],
  [4, 50],
  [2000, 50],
] as const)('growingWaitMs: after %i failed tries, the wait is %i', ([tries, waitMs]) => {
  expect(growingWaitMs(tries, { firstWaitMs: 10, longestMs: 50 })).toBe(waitMs);
});
