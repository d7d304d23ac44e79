import { expect, test } from 'vitest';
import { ageAt, ageReached, dayWords } from '../../../../src/bot/kit/birthday-words.ts';
import { plain } from '../../../support/english.ts';

const birthday = { day: 26, month: 11, year: 1990 };

test('dayWords has the day and the month, also of leap days', () => {
  expect(plain(dayWords(birthday))).toBe('26 November');
  expect(plain(dayWords({ day: 29, month: 2 }))).toBe('29 February');
});

test.each([
  ['2026-11-25T23:59:59Z', 35],
  ['2026-11-26T00:00:00Z', 36],
  ['2026-12-31T00:00:00Z', 36],
  ['2027-01-01T00:00:00Z', 36],
])('ageAt %s is %i', (now, age) => {
  expect(ageAt(birthday, new Date(now))).toBe(age);
  expect(ageAt({ ...birthday, year: undefined }, new Date(now))).toBeUndefined();
});

test.each([
  [birthday, '2026-11-25T00:00:00Z', 36],
  [birthday, '2026-11-27T00:00:00Z', 36],
  [{ day: 1, month: 1, year: 2000 }, '2026-12-31T12:00:00Z', 27],
  [{ day: 31, month: 12, year: 2000 }, '2027-01-01T12:00:00Z', 26],
])('ageReached is the age at the nearest birthday: %o at %s', (of, now, age) => {
  expect(ageReached(of, new Date(now))).toBe(age);
  expect(ageReached({ ...of, year: undefined }, new Date(now))).toBeUndefined();
});
