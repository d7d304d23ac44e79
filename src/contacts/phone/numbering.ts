import {
  ParseError,
  type PhoneNumber,
  getCountryCallingCode,
  parsePhoneNumberWithError,
} from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/max/metadata';
import type { Country } from './phone-result.ts';

/** The shortest that has an account: Telegram's own +888 8 XXX. */
export const minDigits = 7;
/** ITU-T E.164. */
export const maxDigits = 15;

/** Accounts on Telegram's test servers have a code of no country (core.telegram.org/api/auth). */
const testNumber = /^\+99966\d{5}$/;
/** Numbers sold by Telegram, in the patterns of its country list: `8 XXX` and `XXXX XXXX`. */
const anonymousNumber = /^\+888(?:(8)(\d{3})|(\d{4})(\d{4}))$/;

/** Whether a number in E.164 is of a kind that only Telegram has. */
export function isOfTelegram(phone: string): boolean {
  return anonymousNumber.test(phone) || testNumber.test(phone);
}

/** Whether a number in E.164 fits its country's numbering plan, or is of a kind of Telegram's own. */
export function isPlanned(phone: string): boolean {
  if (isOfTelegram(phone)) return true;
  const parsed = parse(phone);
  return typeof parsed !== 'string' && parsed.isValid();
}

export function isLandline(phone: string): boolean {
  const parsed = parse(phone);
  return typeof parsed !== 'string' && parsed.getType() === 'FIXED_LINE';
}

/** Whether a number in E.164 is as long as its country has them. */
export function isPossible(phone: string): boolean {
  if (isOfTelegram(phone)) return true;
  const parsed = parse(phone);
  return typeof parsed !== 'string' && parsed.isPossible();
}

/**
 * The country of a number in E.164; undefined where the code is of none, as +888 is. Of countries that share
 * a code, an unlisted range counts to the largest.
 */
export function countryOf(phone: string): Country | undefined {
  const parsed = parse(phone);
  return typeof parsed === 'string' ? undefined : mainCountry(parsed);
}

/** Listed first among those with its code. */
export function mainCountry(parsed: PhoneNumber): Country | undefined {
  return parsed.country ?? parsed.getPossibleCountries()[0];
}

/** A number in E.164 as people read it, in international form. What is no number comes back as it is. */
export function formatPhone(phone: string): string {
  const anonymous = anonymousNumber.exec(phone);
  if (anonymous) return ['+888', ...anonymous.slice(1).filter(Boolean)].join(' ');
  const parsed = parse(phone);
  return typeof parsed === 'string' ? phone : format(parsed, phone);
}

/** The library leaves out what it takes for a trunk prefix: then it would show another number. */
export function format(parsed: PhoneNumber, phone: string): string {
  const formatted = parsed.formatInternational();
  return formatted.replace(/\D/g, '') === phone.slice(1) ? formatted : phone;
}

/** The number, or the library's word for what is wrong with it. `text` is digits, perhaps after a plus. */
export function parse(text: string, home?: Country): PhoneNumber | string {
  try {
    const parsed = parsePhoneNumberWithError(
      text,
      home === undefined ? { extract: false } : { defaultCountry: home, extract: false },
    );
    // Zeros stand where a number is missing, and fit some plans.
    return /^0{8,}$/.test(parsed.nationalNumber) ? 'NOT_A_NUMBER' : parsed;
  } catch (error) {
    if (error instanceof ParseError) return error.message;
    throw error;
  }
}

/** A number that fits a numbering plan. */
export function planned(text: string, home?: Country): PhoneNumber | undefined {
  const parsed = parse(text, home);
  // Some plans have room for more digits than any number has.
  if (typeof parsed === 'string' || parsed.number.length > maxDigits + 1) return undefined;
  return parsed.isValid() ? parsed : undefined;
}

export function callingCode(home: Country): string {
  return getCountryCallingCode(home);
}

/** Mobile numbers have no fewer where a plan has numbers of several lengths. */
const mobileDigits = 9;

interface Shape {
  readonly pattern: RegExp;
  readonly lengths: readonly number[];
  /** Those of mobiles; accounts have hardly any other numbers. */
  readonly mobile: readonly number[];
}

const shapes = new Map<Country, Shape | undefined>();

/**
 * Whether a number has the outer shape of its country's plan, which is kept longer than its ranges:
 * new ones are opened every month, and those for films and tests are never listed.
 */
export function isShaped(parsed: PhoneNumber, country = parsed.country): boolean {
  const shape = country && shapeOf(country);
  if (!shape || !parsed.isPossible()) return false;
  const { nationalNumber } = parsed;
  if (!shape.mobile.includes(nationalNumber.length)) return false;
  return shape.pattern.test(nationalNumber) && !/^(\d)\1*$/.test(nationalNumber);
}

/** Whether a country's numbers have nearly one length, so that the shape of a number says much. */
export function isEven({ nationalNumber }: PhoneNumber, country: Country | undefined): boolean {
  const long =
    (country && shapeOf(country)?.lengths.filter((length) => length >= mobileDigits)) ?? [];
  const spread = Math.max(...long) - Math.min(...long);
  return nationalNumber.length >= mobileDigits && (long.length <= 2 || spread <= 2);
}

/** Of the metadata's fourth version: the pattern of all national numbers, their lengths, and the kinds. */
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
