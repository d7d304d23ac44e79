import type { PhoneNumber } from 'libphonenumber-js/max';
import { format, formatPhone } from './numbering.ts';
import type { CountryFrom, PhoneRead, ReadingOrder } from './phone-result.ts';
import type { WrittenNumber } from './written-number.ts';

/** One interpretation of digits. */
export interface Reading {
  readonly phone: string;
  readonly countryFrom: CountryFrom;
  /** Undefined for numbers that only Telegram assigns. */
  readonly parsed: PhoneNumber | undefined;
}

type HomeForm = 'written' | 'exact' | 'mobile' | 'bare';

/** Most international numbers have this many digits; hardly any landline without trunk prefix does. */
export const minInternationalDigits = 11;
export const maxLandlineDigits = 12;

export function toResult(reading: Reading): PhoneRead {
  const { phone, countryFrom } = reading;
  return { kind: 'phone', e164: phone, formatted: formatted(reading), countryFrom };
}

/**
 * Chooses between two readings of digits without a plus: a number at home, and an international one. Mobile
 * numbers win on both sides, because Telegram accounts have them. People write landlines with the trunk
 * prefix; without it, plans with landlines of any length would match nearly every foreign mobile.
 */
export function chooseReading(
  number: WrittenNumber,
  digits: string,
  home: Reading,
  abroad: Reading,
  order: ReadingOrder,
): PhoneRead {
  if (order.first === 'international') return toResultWithOther(abroad, home, { even: false });
  if (order.first === 'home') return toResultWithOther(home, abroad, { even: false });
  const homeForm = homeFormOf(digits, home);
  if (homeForm === 'exact' && isWrittenAsFormatted(number, home)) return toResult(home);
  if (homeForm === 'bare' && isMobile(abroad)) {
    // No landline is this long, so the user need not choose.
    if (digits.length >= maxLandlineDigits) return toResult(abroad);
    return toResultWithOther(abroad, home, { even: digits.length < minInternationalDigits });
  }
  // Landlines abroad hardly have accounts: a complete number of home wins.
  if (homeForm !== 'bare' && !isMobile(abroad)) return toResult(home);
  const even = homeForm === 'mobile' && digits.length >= minInternationalDigits;
  return toResultWithOther(home, abroad, { even });
}

/**
 * How complete a number of home is. `written`: with its trunk prefix. `exact`: all digits of the national
 * format. `mobile`: a mobile without its trunk prefix. `bare`: another number without it.
 */
function homeFormOf(digits: string, { parsed }: Reading): HomeForm {
  if (!parsed) return 'bare';
  const { nationalNumber } = parsed;
  if (digits.length > nationalNumber.length && digits.endsWith(nationalNumber)) return 'written';
  const exact = parsed.formatNational().replace(/\D/g, '') === digits;
  const type = parsed.getType();
  if (type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE') return exact ? 'exact' : 'mobile';
  return exact && type === 'FIXED_LINE' && digits.length < minInternationalDigits
    ? 'exact'
    : 'bare';
}

/** `(239) 981-2345` is the national format; `239 981 2345` may begin with a country code. */
function isWrittenAsFormatted(
  { groups, isFirstInBrackets }: WrittenNumber,
  { parsed }: Reading,
): boolean {
  const shown = parsed?.formatNational() ?? '';
  return (
    isFirstInBrackets && shown.startsWith('(') && shown.match(/\d+/g)?.join() === groups.join()
  );
}

/** Also true for numbers that only Telegram assigns, and for ranges without a known type. */
function isMobile({ parsed }: Reading): boolean {
  const type = parsed?.getType();
  return type === undefined || type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE';
}

/** Chooses between an international reading and one with a former prefix; the international one is likelier. */
export function chooseFormer(
  digits: string,
  abroad: Reading,
  former: Reading,
  order: ReadingOrder,
): PhoneRead {
  if (former.countryFrom === 'written') return toResult(abroad);
  if (order.first === 'international') return toResultWithOther(abroad, former, { even: false });
  if (order.first === 'home') return toResultWithOther(former, abroad, { even: false });
  return toResultWithOther(abroad, former, { even: digits.length < minInternationalDigits });
}

function toResultWithOther(
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
