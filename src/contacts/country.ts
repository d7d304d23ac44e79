import { getCountries, getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';
import { foldText } from './fold.ts';
import type { Country } from './phone.ts';
import { foldDigits } from './phone/fold-digits.ts';
import { RecentResults } from './phone/recent-results.ts';

const namesByLanguage = new Map<string, Intl.DisplayNames>();

function namesIn(language: string): Intl.DisplayNames {
  const known = namesByLanguage.get(language);
  if (known) return known;
  const names = new Intl.DisplayNames(language, { type: 'region' });
  namesByLanguage.set(language, names);
  return names;
}

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

/** `language`: an IETF tag. */
export function countryName(country: Country, language = 'en'): string {
  return namesIn(language).of(country) ?? country;
}

/** With the plus. */
export function callingCode(country: Country): string {
  return `+${getCountryCallingCode(country)}`;
}

/**
 * Reads a country from its name in English or `language` (an IETF tag) or the unambiguous beginning of one,
 * its ISO code, or its calling code, which means the main country with that code. Undefined for other texts.
 *
 * @example
 * readCountry('germ'); // 'DE'
 * readCountry('+44'); // 'GB'
 */
export function readCountry(text: string, language = 'en'): Country | undefined {
  const folded = foldDigits(foldText(text.trim()));
  const code = /^(?:\+|00)(\d{1,3})$/.exec(folded)?.[1];
  if (code !== undefined) return mainCountry(code);
  const letters = folded.toUpperCase();
  if (isSupportedCountry(letters)) return letters;
  return otherNames.get(folded) ?? findByName(folded, language) ?? findByName(folded, 'en');
}

const languages =
  'en de fr es it pt nl pl cs sk ru uk be bg sr hr sl ro hu tr el he ar fa hi zh zh-Hant ja ko vi id ms th sv da nb fi et lv lt ka hy az kk uz ca';

/** Usual names that no language of Unicode has. */
const usualNames: ReadonlyMap<string, Country> = new Map([
  ['united states of america', 'US'],
  ['eeuu', 'US'],
  ['estados unidos de america', 'US'],
  ['сша', 'US'],
  ['米国', 'US'],
  ['アメリカ', 'US'],
  ['scotland', 'GB'],
  ['wales', 'GB'],
  ['northern ireland', 'GB'],
  ['grossbritannien', 'GB'],
  ['angleterre', 'GB'],
  ['inglaterra', 'GB'],
  ['англия', 'GB'],
  ['рф', 'RU'],
  ['россииская федерация', 'RU'],
  ['белоруссия', 'BY'],
  ['молдавия', 'MD'],
  ['кыргызстан', 'KG'],
  ['korea', 'KR'],
  ['emirates', 'AE'],
  ['republic of ireland', 'IE'],
]);

/** Flags are pairs of these letters. */
const flagOffset = 0x1f1e6 - 0x41;

let anyNames: ReadonlyMap<string, Country | undefined> | undefined;
const readTexts = new RecentResults<Country | 'none'>();

/**
 * Reads a country as tables have it: its name in any language, its ISO code, or its calling code. Undefined for other
 * texts, and for a name of two countries.
 */
export function readAnyCountry(text: string): Country | undefined {
  const read = readTexts.get(text, () => findAnyCountry(text.trim()) ?? 'none');
  return read === 'none' ? undefined : read;
}

function findAnyCountry(text: string): Country | undefined {
  const letters = text.replace(/[🇦-🇿]/gu, (flag) =>
    String.fromCodePoint((flag.codePointAt(0) ?? 0) - flagOffset),
  );
  const bare = letters
    .replace(/\(.*\)/, '')
    .replace(/\.\s?/g, '')
    .replace(/^the /i, '');
  const plain = nameKey(bare.trim());
  return (
    readCountry(plain) ?? usualNames.get(plain) ?? (anyNames ??= namesInAllLanguages()).get(plain)
  );
}

function nameKey(name: string): string {
  return foldText(name).replaceAll('’', "'");
}

/** Takes about 40 ms, which a file in English does not need. */
function namesInAllLanguages(): ReadonlyMap<string, Country | undefined> {
  const names = new Map<string, Country | undefined>();
  for (const language of languages.split(' ')) {
    for (const one of getCountries()) {
      const name = nameKey(countryName(one, language));
      names.set(name, names.has(name) && names.get(name) !== one ? undefined : one);
    }
  }
  return names;
}

function findByName(folded: string, language: string): Country | undefined {
  if (folded.length < 4) return undefined;
  const all = getCountries();
  const nameOf = (one: Country): string => foldText(countryName(one, language));
  const exact = all.find((one) => nameOf(one) === folded);
  const matches = all.filter((one) => nameOf(one).startsWith(folded));
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
