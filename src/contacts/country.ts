import { getCountries, getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';
import { foldText } from './fold.ts';
import type { Country } from './phone.ts';

const names = new Intl.DisplayNames('en', { type: 'region' });

/** What people call countries whose English name in Unicode is another. */
const otherNames: ReadonlyMap<string, Country> = new Map([
  ['uk', 'GB'],
  ['england', 'GB'],
  ['great britain', 'GB'],
  ['usa', 'US'],
  ['america', 'US'],
  ['uae', 'AE'],
  ['czech republic', 'CZ'],
  ['turkey', 'TR'],
  ['ivory coast', 'CI'],
  ['holland', 'NL'],
]);

export function countryName(country: Country): string {
  return names.of(country) ?? country;
}

/** With the plus. */
export function callingCode(country: Country): string {
  return `+${getCountryCallingCode(country)}`;
}

/**
 * A country by its English name, its two letters, or its calling code, which means the largest country
 * that has it. Undefined when it is none of these.
 */
export function readCountry(text: string): Country | undefined {
  const written = foldText(text.trim());
  const code = /^(?:\+|00)(\d{1,3})$/.exec(written)?.[1];
  if (code !== undefined) return mainCountry(code);
  const letters = written.toUpperCase();
  if (isSupportedCountry(letters)) return letters;
  return otherNames.get(written) ?? byName(written);
}

function byName(written: string): Country | undefined {
  if (written.length < 4) return undefined;
  const all = getCountries();
  const exact = all.find((one) => foldText(countryName(one)) === written);
  const begun = all.filter((one) => foldText(countryName(one)).startsWith(written));
  return exact ?? (begun.length === 1 ? begun[0] : undefined);
}

/** Of the countries that share a code, those that do not lead it are said by name. */
const leaders: ReadonlyMap<string, Country> = new Map([
  ['1', 'US'],
  ['7', 'RU'],
  ['39', 'IT'],
  ['44', 'GB'],
  ['47', 'NO'],
  ['61', 'AU'],
  ['212', 'MA'],
  ['262', 'RE'],
  ['290', 'SH'],
  ['358', 'FI'],
  ['590', 'GP'],
  ['599', 'CW'],
]);

function mainCountry(code: string): Country | undefined {
  return leaders.get(code) ?? getCountries().find((one) => getCountryCallingCode(one) === code);
}
