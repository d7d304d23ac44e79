import { expect, test } from 'vitest';
import {
  digitCount,
  groupLengths,
  groupsOf,
  quality,
} from '../../../../src/contacts/phone/digit-groups.ts';

test('quality prefers what fits a plan to what is accepted, what needs a country, and the rest', () => {
  const rated = ['+447911123456', '+44999999999', '07911 123456', 'Zoe'];
  expect(rated.map((text) => quality(text, undefined))).toEqual([3, 2, 1, 0]);
  expect(quality('07911 123456', 'GB')).toBe(3);
});

test('groupsOf has the digits with their place and what is before them', () => {
  const groups = groupsOf('+44 (0)791');
  expect(groups).toEqual([
    { at: 1, digits: '44', before: '+' },
    { at: 5, digits: '0', before: ' (' },
    { at: 7, digits: '791', before: ')' },
  ]);
  expect([groupLengths(groups), digitCount(groups)]).toEqual(['2,1,3', 6]);
});
