import { getCountries, getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';
import { foldText } from './fold.ts';
import type { Country } from './phone.ts';

const names = new Intl.DisplayNames('en', { type: 'region' });

/** Common names of countries that have another English name in Unicode. */
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
 * Reads a country from its English name or its unambiguous beginning, its ISO code, or its calling code,
 * which means the main country with that code. Undefined for other texts.
 *
 * @example
 * readCountry('germ'); // 'DE'
 * readCountry('+44'); // 'GB'
 */
export function readCountry(text: string): Country | undefined {
  const folded = foldText(text.trim());
  const code = /^(?:\+|00)(\d{1,3})$/.exec(folded)?.[1];
  if (code !== undefined) return mainCountry(code);
  const letters = folded.toUpperCase();
  if (isSupportedCountry(letters)) return letters;
  return otherNames.get(folded) ?? findByName(folded);
}

function findByName(folded: string): Country | undefined {
  if (folded.length < 4) return undefined;
  const all = getCountries();
  const exact = all.find((one) => foldText(countryName(one)) === folded);
  const matches = all.filter((one) => foldText(countryName(one)).startsWith(folded));
  return exact ?? (matches.length === 1 ? matches[0] : undefined);
}

/** The main country of each calling code that several countries share. */
const mainCountries: ReadonlyMap<string, Country> = new Map([
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
  return (
    mainCountries.get(code) ?? getCountries().find((one) => getCountryCallingCode(one) === code)
  );
}
