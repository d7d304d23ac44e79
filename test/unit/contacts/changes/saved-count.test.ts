import { expect, test } from 'vitest';
import { shownByGrowth, shownByShrinking } from '../../../../src/contacts/changes/saved-count.ts';

test.each([
  [4, 3, 'done'],
  [3, 3, 'failed'],
  [2, 3, undefined],
  [3, undefined, undefined],
] as const)('shownByGrowth: %s numbers after %s before show %s', (now, before, outcome) => {
  expect(shownByGrowth(now, before)).toBe(outcome);
});

test.each([
  [2, 3, 'done'],
  [3, 3, 'failed'],
  [4, 3, undefined],
  [3, undefined, undefined],
] as const)('shownByShrinking: %s numbers after %s before show %s', (now, before, outcome) => {
  expect(shownByShrinking(now, before)).toBe(outcome);
});
