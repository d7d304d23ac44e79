import { expect, test } from 'vitest';
import { nextDeferral } from '../../../../src/accounts/imports/next-deferral.ts';

const now = new Date('2026-11-26T10:00:00Z');

test.each([
  [0, '2026-11-26T11:00:00.000Z'],
  [1, '2026-11-27T10:00:00.000Z'],
  [3, '2026-11-27T10:00:00.000Z'],
])('nextDeferral after %i tries waits an hour at first and then a day', (tries, until) => {
  expect(nextDeferral(tries, now)).toEqual({ tries: tries + 1, until: new Date(until) });
});

test('nextDeferral gives a number up after the fifth try', () => {
  expect(nextDeferral(3, now)).toBeDefined();
  expect(nextDeferral(4, now)).toBeUndefined();
  expect(nextDeferral(5, now)).toBeUndefined();
});
