import type { PhoneNumber } from 'libphonenumber-js/max';
import { format, formatPhone } from './numbering.ts';
import type { CountryFrom, PhoneRead, ReadingOrder } from './phone-result.ts';
import type { WrittenNumber } from './written-number.ts';

/** One way to read a text. */
export interface Reading {
  readonly phone: string;
  readonly countryFrom: CountryFrom;
  /** Undefined for numbers that only Telegram has. */
  readonly parsed: PhoneNumber | undefined;
}

type Standing = 'written' | 'exact' | 'mobile' | 'bare';

/** So long is a number with its country code, and hardly any landline without its trunk prefix. */
const international = 11;
const tooLongAtHome = 12;

export function chosen(reading: Reading): PhoneRead {
  const { phone, countryFrom } = reading;
  return { kind: 'phone', e164: phone, formatted: formatted(reading), countryFrom };
}

/**
 * Decides what digits without a plus are that fit a plan at home, and another one with a plus. Mobile
 * numbers count at both ends: accounts have them. Landlines are written with their trunk prefix where
 * there is one, while plans with landlines of any length have room for nearly every foreign mobile.
 */
export function chooseReading(
  number: WrittenNumber,
  digits: string,
  home: Reading,
  abroad: Reading,
  order: ReadingOrder,
): PhoneRead {
  if (order.first === 'international') return withOther(abroad, home, { even: false });
  if (order.first === 'home') return withOther(home, abroad, { even: false });
  const standing = standingOf(digits, home);
  if (standing === 'exact' && isShownSo(number, home)) return chosen(home);
  if (standing === 'bare' && isMobile(abroad)) {
    // Nothing is to be asked where the landline would be longer than any is.
    if (digits.length >= tooLongAtHome) return chosen(abroad);
    return withOther(abroad, home, { even: digits.length < international });
  }
  // A landline abroad has hardly an account, so that it is none a whole number of home could be.
  if (standing !== 'bare' && !isMobile(abroad)) return chosen(home);
  const even = standing === 'mobile' && digits.length >= international;
  return withOther(home, abroad, { even });
}

/**
 * How sure it is that a number of home is meant. `written`: its trunk prefix is there. `exact`: all
 * that the country writes. `mobile`: a mobile without its trunk prefix. `bare`: any other without it.
 */
function standingOf(digits: string, { parsed }: Reading): Standing {
  if (!parsed) return 'bare';
  const { nationalNumber } = parsed;
  if (digits.length > nationalNumber.length && digits.endsWith(nationalNumber)) return 'written';
  const exact = parsed.formatNational().replace(/\D/g, '') === digits;
  const type = parsed.getType();
  if (type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE') return exact ? 'exact' : 'mobile';
  return exact && type === 'FIXED_LINE' && digits.length < international ? 'exact' : 'bare';
}

/** `(239) 981-2345` is written as at home, while `239 981 2345` may begin with a country's code. */
function isShownSo({ groups, firstInBrackets }: WrittenNumber, { parsed }: Reading): boolean {
  const shown = parsed?.formatNational() ?? '';
  return firstInBrackets && shown.startsWith('(') && shown.match(/\d+/g)?.join() === groups.join();
}

/** Numbers only Telegram has, and those of ranges that are not listed, may be too. */
function isMobile({ parsed }: Reading): boolean {
  const type = parsed?.getType();
  return type === undefined || type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE';
}

/** A number dialed as in former times comes after one that fits a plan with a plus. */
export function chooseAbroad(
  digits: string,
  abroad: Reading,
  former: Reading,
  order: ReadingOrder,
): PhoneRead {
  if (former.countryFrom === 'written') return chosen(abroad);
  if (order.first === 'international') return withOther(abroad, former, { even: false });
  if (order.first === 'home') return withOther(former, abroad, { even: false });
  return withOther(abroad, former, { even: digits.length < international });
}

function withOther(
  first: Reading,
  second: Reading,
  { even }: { readonly even: boolean },
): PhoneRead {
  const other = { e164: second.phone, formatted: formatted(second), even };
  return {
    kind: 'phone',
    e164: first.phone,
    formatted: formatted(first),
    countryFrom: first.countryFrom,
    other,
  };
}

function formatted({ phone, parsed }: Reading): string {
  return parsed ? format(parsed, phone) : formatPhone(phone);
}
