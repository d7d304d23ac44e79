import { expect, test } from 'vitest';
import { readPhones } from '../../../../src/bot/saved/read-phones.ts';

const owner = {
  id: 1n,
  firstName: 'Alex',
  lastName: '',
  usernames: [],
  phone: '+442079460001',
};

test.each([
  ['+44 20 7946 0958 +1 202 555 0101', ['+442079460958', '+12025550101']],
  ['+442079460958,+12025550101', ['+442079460958', '+12025550101']],
  ['+44 20 7946 0958;\n+1 (202) 555-0101', ['+442079460958', '+12025550101']],
  ['020 7946 0958', ['+442079460958']],
  ['020 7946 0958 07911 123456', ['+442079460958', '+447911123456']],
  ['020 7946 0958 and 07911 123456', ['+442079460958', '+447911123456']],
  ['79161234567', ['+79161234567']],
  ['+442079460958, +44 20 7946 0958', ['+442079460958']],
  [' , ;', []],
])('%j holds %j', (text, phones) => {
  expect(readPhones(text, owner)).toEqual({ phones, unusable: [] });
});

test('an invalid number is reported with its reason', () => {
  expect(readPhones('+442079460958, zoe, +12', owner)).toEqual({
    phones: ['+442079460958'],
    unusable: [
      { text: 'zoe', reason: 'no_digits' },
      { text: '+12', reason: 'too_short' },
    ],
  });
});

test('a number without its beginning is no other number', () => {
  expect(readPhones('030 1234567, 7654321/22', { ...owner, phone: '+49301234500' })).toEqual({
    phones: ['+49301234567'],
    unusable: [{ text: '7654321/22', reason: 'shortened' }],
  });
  expect(readPhones('030 1234567/68, 030 1234569', { ...owner, phone: '+49301234500' })).toEqual({
    phones: ['+49301234567', '+49301234569'],
    unusable: [{ text: '68', reason: 'shortened' }],
  });
});
