import {
  ParseError,
  type PhoneNumber,
  getCountryCallingCode,
  parsePhoneNumberWithError,
} from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/max/metadata';
import type { Country } from './phone-result.ts';
import { RecentResults } from './recent-results.ts';

/** The shortest number with an account: Telegram's own +888 8 XXX. */
export const minDigits = 7;
/** ITU-T E.164. */
export const maxDigits = 15;

/** Accounts on Telegram's test servers use a code of no country (core.telegram.org/api/auth). */
const testNumber = /^\+99966\d{5}$/;
/** Numbers sold by Telegram, in the patterns of its country list: `8 XXX` and `XXXX XXXX`. */
const anonymousNumber = /^\+888(?:(8)(\d{3})|(\d{4})(\d{4}))$/;

/** Whether only Telegram assigns a number (E.164): anonymous and test numbers. */
export function isTelegramOnly(phone: string): boolean {
  return anonymousNumber.test(phone) || testNumber.test(phone);
}

/** Whether a number (E.164) fits its country's numbering plan, or is one that only Telegram assigns. */
export function fitsNumberingPlan(phone: string): boolean {
  return isTelegramOnly(phone) || isValid(parseDigits(phone));
}

/** Whether a number (E.164) is a mobile, or may be one, as in North America. */
export function isMobile(phone: string): boolean {
  const parsed = parse(phone);
  const type = typeof parsed === 'string' ? undefined : parsed.getType();
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE';
}

export function isLandline(phone: string): boolean {
  const parsed = parse(phone);
  return typeof parsed !== 'string' && parsed.getType() === 'FIXED_LINE';
}

/** Whether a number (E.164) has a length that its country uses. */
export function isPossible(phone: string): boolean {
  if (isTelegramOnly(phone)) return true;
  const parsed = parse(phone);
  return typeof parsed !== 'string' && parsed.isPossible();
}

/**
 * The country of a number (E.164); undefined for codes without a country, as +888. If countries share a
 * code, an unlisted range belongs to the largest of them.
 */
export function countryOf(phone: string): Country | undefined {
  const parsed = parse(phone);
  return typeof parsed === 'string' ? undefined : mainCountry(parsed);
}

/** The country of a number, or the first that the library lists for its calling code. */
export function mainCountry(parsed: PhoneNumber): Country | undefined {
  return parsed.country ?? parsed.getPossibleCountries()[0];
}

/** Whether digits are all that its own country writes of a number (E.164), as for `12 34 56 78` of Denmark. */
export function isNationalForm(digits: string, phone: string): boolean {
  const parsed = parse(phone);
  return typeof parsed !== 'string' && parsed.formatNational().replace(/\D/g, '') === digits;
}

/** Formats a number (E.164) for display, in international form. Other text comes back unchanged. */
export function formatPhone(phone: string): string {
  const anonymous = anonymousNumber.exec(phone);
  if (anonymous) return ['+888', ...anonymous.slice(1).filter(Boolean)].join(' ');
  const parsed = parse(phone);
  return typeof parsed === 'string' ? phone : format(parsed, phone);
}

/** The library drops digits that it takes for a trunk prefix, which would show another number. */
export function format(parsed: PhoneNumber, phone: string): string {
  const formatted = parsed.formatInternational();
  return formatted.replace(/\D/g, '') === phone.slice(1) ? formatted : phone;
}

interface ParsedDigits {
  /** The library's error code if the digits are no number. */
  readonly number: PhoneNumber | string;
  isValid?: boolean;
}

const parsedDigits = new RecentResults<ParsedDigits>();

/** Parses digits, perhaps after a plus; returns the library's error code if they are no number. */
export function parse(text: string, home?: Country): PhoneNumber | string {
  return parseDigits(text, home).number;
}

/** Parses digits as a number that fits a numbering plan. */
export function parseValid(text: string, home?: Country): PhoneNumber | undefined {
  const parsed = parseDigits(text, home);
  const { number } = parsed;
  // Some plans allow more digits than E.164.
  if (typeof number === 'string' || number.number.length > maxDigits + 1) return undefined;
  return isValid(parsed) ? number : undefined;
}

function parseDigits(text: string, home?: Country): ParsedDigits {
  return parsedDigits.get(home === undefined ? text : `${home} ${text}`, () => ({
    number: parseWithLibrary(text, home),
  }));
}

function isValid(parsed: ParsedDigits): boolean {
  const { number } = parsed;
  return (parsed.isValid ??= typeof number !== 'string' && number.isValid());
}

function parseWithLibrary(text: string, home?: Country): PhoneNumber | string {
  try {
    const parsed = parsePhoneNumberWithError(
      text,
      home === undefined ? { extract: false } : { defaultCountry: home, extract: false },
    );
    // Zeros fill in for a missing number, and fit some plans.
    return /^0{8,}$/.test(parsed.nationalNumber) ? 'NOT_A_NUMBER' : parsed;
  } catch (error) {
    if (error instanceof ParseError) return error.message;
    throw error;
  }
}

export function callingCode(home: Country): string {
  return getCountryCallingCode(home);
}

/** In plans with several lengths, mobiles have at least this many digits. */
const mobileDigits = 9;

interface Shape {
  readonly pattern: RegExp;
  readonly lengths: readonly number[];
  /** Lengths of mobiles, which nearly all accounts have. */
  readonly mobile: readonly number[];
}

const shapes = new Map<Country, Shape | undefined>();

/**
 * Whether a number has the overall pattern and length of its country's plan. The pattern changes rarely,
 * while new ranges open every month and ranges for films and tests are never listed.
 */
export function matchesPlanShape(parsed: PhoneNumber, country = parsed.country): boolean {
  const shape = country && shapeOf(country);
  if (!shape || !parsed.isPossible()) return false;
  const { nationalNumber } = parsed;
  if (!shape.mobile.includes(nationalNumber.length)) return false;
  return shape.pattern.test(nationalNumber) && !/^(\d)\1*$/.test(nationalNumber);
}

/** Whether a country's numbers have nearly one length, so that matching the shape is good evidence. */
export function hasUniformLength(
  { nationalNumber }: PhoneNumber,
  country: Country | undefined,
): boolean {
  const long =
    (country && shapeOf(country)?.lengths.filter((length) => length >= mobileDigits)) ?? [];
  const spread = Math.max(...long) - Math.min(...long);
  return nationalNumber.length >= mobileDigits && (long.length <= 2 || spread <= 2);
}

/** Reads the general pattern and the lengths from libphonenumber-js metadata, version 4. */
function shapeOf(country: Country): Shape | undefined {
  if (!shapes.has(country)) {
    const plan: readonly unknown[] = metadata.countries[country] ?? [];
    const [pattern, lengths] = [plan[2], numbersIn(plan[3])];
    const mobile = numbersIn(itemOf(itemOf(plan[11], 1), 1));
    const shape =
      typeof pattern === 'string'
        ? {
            pattern: new RegExp(`^(?:${pattern})$`),
            lengths,
            mobile: mobile.length > 0 ? mobile : lengths,
          }
        : undefined;
    shapes.set(country, shape);
  }
  return shapes.get(country);
}

function itemOf(list: unknown, at: number): unknown {
  return Array.isArray(list) ? (list as readonly unknown[])[at] : undefined;
}

function numbersIn(list: unknown): readonly number[] {
  return Array.isArray(list) ? list.filter((one) => typeof one === 'number') : [];
}
