import { expect, test } from 'vitest';
import {
  callingCode,
  countryName,
  readAnyCountry,
  readCountry,
} from '../../../src/contacts/country.ts';

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

test.each([
  ['France', 'FR'],
  ['fr', 'FR'],
  ['Frankreich', 'FR'],
  ['Франция', 'FR'],
  ['法国', 'FR'],
  ['فرنسا', 'FR'],
  ['Deutschland', 'DE'],
  ['España', 'ES'],
  ['Czech Republic', 'CZ'],
  ['США', 'US'],
  ['EE. UU.', 'US'],
  ['U.S.A.', 'US'],
  ['Großbritannien', 'GB'],
  ['England', 'GB'],
  ['United Kingdom (+44)', 'GB'],
  ['United States of America', 'US'],
  ['+33', 'FR'],
  ['🇫🇷', 'FR'],
  ['The Netherlands', 'NL'],
  ["Cote d'Ivoire", 'CI'],
  ['Kongo', undefined],
  ['Berlin', undefined],
  ['33', undefined],
  ['', undefined],
])('in any language, %j is %s', (text, country) => {
  expect(readAnyCountry(text)).toBe(country);
});

test('a country has a name and a calling code', () => {
  expect([countryName('GB'), callingCode('GB')]).toEqual(['United Kingdom', '+44']);
});
