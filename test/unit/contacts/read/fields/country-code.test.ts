import { describe, expect, test } from 'vitest';
import {
  hasOwnCode,
  isCountryHeader,
  withCountryCode,
} from '../../../../../src/contacts/read/fields/country-code.ts';

test.each([
  'Country',
  'country_name',
  'Country/Region',
  'Home Country',
  'Address 1 - Country',
  'Phone Country',
  'Country of residence',
  'Land',
  'País',
  'Страна',
  '国家',
])('%s is the header of a country', (header) => {
  expect(isCountryHeader(header)).toBe(true);
});

test.each([
  'Country code',
  'Code',
  'Landline',
  'Country of birth',
  'Birth country',
  'Country manager',
  'Billing Country',
])('%s is not the header of a person’s country', (header) => {
  expect(isCountryHeader(header)).toBe(false);
});

test('hasOwnCode is true for a plus or an exit prefix before the first digit', () => {
  expect(['+44 79', 'tel: 0044 79', '＋44'].map(hasOwnCode)).toEqual([true, true, true]);
  expect(['079', '1+44', '44'].map(hasOwnCode)).toEqual([false, false, false]);
});

describe('withCountryCode', () => {
  test.each([
    ['07911 123456', '44', 'Code', '+44 07911 123456'],
    ['07911 123456', '+44', 'Code', '+44 07911 123456'],
    ['07911 123456', '0044', 'Code', '+44 07911 123456'],
    ['07911 123456', 'GB', 'Code', '+44 07911 123456'],
    ['07911 123456', 'United Kingdom (+44)', 'Code', '+44 07911 123456'],
    ['2025550101', '1-242', 'Code', '+1242 2025550101'],
    ['447911123456', '44', 'Code', '+447911123456'],
    ['41446681800', '44', 'Code', '+44 41446681800'],
  ])('%s with the code %s of a column %s is %s', (number, code, header, together) => {
    expect(withCountryCode(number, code, header)).toBe(together);
  });

  test('puts digits that are no calling code in front as they are', () => {
    expect(withCountryCode('5550101', '0202', 'Code')).toBe('0202 5550101');
    expect(withCountryCode('5550101', '202', 'Area code')).toBe('202 5550101');
    expect(withCountryCode('2025550101', '202', 'Area code')).toBe('2025550101');
    expect(withCountryCode('5550101', 'North', 'Area code')).toBe('5550101');
  });

  test.each([
    ['+49 170 1234567', '44', 'Code'],
    ['07911 123456', '', 'Code'],
    ['none', '44', 'Code'],
  ])('%s stays as it is with %s of a column %s', (number, code, header) => {
    expect(withCountryCode(number, code, header)).toBe(number);
  });
});
