import { expect, test } from 'vitest';
import { aboutText, searchedFor } from '../../../../src/contacts/changes/about.ts';

test('aboutText has each folded name, username and number on one line of its own', () => {
  const zoe = { firstName: 'Zoë', lastName: 'Miller', usernames: ['Zoe_M'], phone: '+12025550101' };
  expect(aboutText([zoe, undefined, { ...zoe, usernames: [] }])).toBe(
    'zoe miller\nzoe_m\n+12025550101',
  );
});

test('aboutText of nothing is empty', () => {
  expect(aboutText([])).toBe('');
  expect(aboutText([undefined, { phone: null }])).toBe('');
});

test.each([
  ['Zoë  Miller', ['zoe', 'miller']],
  ['@Zoe_M', ['zoe_m']],
  ['  ', []],
  ['+1 (202) 555-0101', ['+12025550101']],
  ['+۱ (۲۰۲) ۵۵۵-۰۱۰۱', ['+12025550101']],
  ['555', ['555']],
  ['55', ['55']],
  ['12 - 3', ['123']],
  ['zoe 555', ['zoe', '555']],
])('searchedFor %j looks for %j', (words, parts) => {
  expect(searchedFor(words)).toEqual(parts);
});

test('searchedFor finds a number in the text that aboutText made', () => {
  const text = aboutText([{ firstName: 'Zoe', phone: '+12025550101' }]);
  expect(searchedFor('202 555').every((part) => text.includes(part))).toBe(true);
});
