import { expect, test } from 'vitest';
import { compareNames, compareValues } from '../../../src/contacts/compare.ts';

test('compareNames ignores case, compares digits as numbers and puts empty names last', () => {
  const names = ['', 'Zoe', 'ben', 'Room 10', 'Room 9', 'Änne', ''];
  expect(names.toSorted(compareNames)).toEqual(['Änne', 'ben', 'Room 9', 'Room 10', 'Zoe', '', '']);
});

test('compareValues orders texts by code unit and bigints by value', () => {
  expect(['b', 'a', 'B'].toSorted(compareValues)).toEqual(['B', 'a', 'b']);
  expect([10n, 9n, 9n].toSorted(compareValues)).toEqual([9n, 9n, 10n]);
  expect(compareValues('a', 'a')).toBe(0);
});
