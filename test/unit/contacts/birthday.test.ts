import { expect, test } from 'vitest';
import { daysToBirthday } from '../../../src/contacts/birthday.ts';

test.each([
  ['2026-03-05T00:00:00Z', 5, 3, 0],
  ['2026-03-05T23:59:59Z', 6, 3, 1],
  ['2026-03-05T12:00:00Z', 4, 3, -1],
  ['2026-12-31T23:59:00Z', 1, 1, 1],
  ['2027-01-01T00:00:00Z', 31, 12, -1],
  ['2026-02-28T12:00:00Z', 29, 2, 1],
  ['2028-02-29T12:00:00Z', 29, 2, 0],
])('on %s a birthday on day %i of month %i is %i days away', (now, day, month, days) => {
  expect(daysToBirthday({ day, month, year: undefined }, new Date(now))).toBe(days);
});
