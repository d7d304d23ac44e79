import { expect, test } from 'vitest';
import { callingCode, countryName, readCountry } from '../../../src/contacts/country.ts';

test.each([
  ['Germany', 'DE'],
  ['germ', 'DE'],
  [' de ', 'DE'],
  ['+49', 'DE'],
  ['0049', 'DE'],
  ['+۴۹', 'DE'],
  ['٠٠٤٩', 'DE'],
  ['UK', 'GB'],
  ['USA', 'US'],
  ['+1', 'US'],
  ['Türkiye', 'TR'],
  ['turkey', 'TR'],
  ["Cote d'Ivoire", undefined],
  ['Côte d’Ivoire', 'CI'],
  ['united', undefined],
  ['Atlantis', undefined],
  ['XX', undefined],
  ['+999', undefined],
  ['', undefined],
])('%j is %s', (text, country) => {
  expect(readCountry(text)).toBe(country);
});

test('a country has a name and a calling code', () => {
  expect([countryName('GB'), callingCode('GB')]).toEqual(['United Kingdom', '+44']);
});
