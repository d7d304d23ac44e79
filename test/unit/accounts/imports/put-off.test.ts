import { expect, test } from 'vitest';
import { putOff } from '../../../../src/accounts/import/put-off.ts';

const now = new Date('2026-11-26T10:00:00Z');

test.each([
  [0, '2026-11-26T11:00:00.000Z'],
  [1, '2026-11-27T10:00:00.000Z'],
  [3, '2026-11-27T10:00:00.000Z'],
])('putOff after %i tries waits an hour at first and then a day', (tries, until) => {
  expect(putOff(tries, now)).toEqual({ tries: tries + 1, until: new Date(until) });
});

test('putOff gives a number up after the fifth try', () => {
  expect(putOff(3, now)).toBeDefined();
  expect(putOff(4, now)).toBeUndefined();
  expect(putOff(5, now)).toBeUndefined();
});
