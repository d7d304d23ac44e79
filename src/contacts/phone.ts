import {
  ParseError,
  type CountryCode,
  type PhoneNumber,
  parsePhoneNumberWithError,
} from 'libphonenumber-js/max';

/** Two letters, ISO 3166. */
export type Country = CountryCode;

export type PhoneRead =
  | {
      readonly kind: 'phone';
      /** With the plus. */
      readonly e164: string;
      /** For people: `+44 20 7946 0958`. */
      readonly formatted: string;
      /**
       * Where its country is from. `written`: a plus or an exit prefix stands in the text. `home`: it is
       * a number of the home country. `plus_added`: it begins with a country code and had no plus.
       */
      readonly countryFrom: 'written' | 'home' | 'plus_added';
      /** The other number that the text may be; undefined when there is none. */
      readonly other?: OtherReading | undefined;
    }
  | { readonly kind: 'unusable'; readonly reason: PhoneProblem };

/** A second number that fits a numbering plan, of a text that does not say which of the two it means. */
export interface OtherReading {
  readonly e164: string;
  readonly formatted: string;
  /** Neither of the two is likelier: ask. */
  readonly even: boolean;
}

/** Which reading comes first where the text fits both. */
export interface ReadingOrder {
  readonly first: 'home' | 'international';
}

export type PhoneProblem =
  | 'no_digits'
  | 'too_short'
  | 'too_long'
  /** Written without a country code, and no default country given. */
  | 'needs_country'
  /** A plus and a code no country has. */
  | 'unknown_code'
  /** Digits without a country code that fit no numbering plan, at home or abroad. */
  | 'no_plan'
  | 'unreadable';

/** The shortest that has an account: Telegram's own +888 8 XXX. */
const minDigits = 7;
/** ITU-T E.164. */
const maxDigits = 15;
/** As much as the library reads; it also bounds the work on junk. */
const maxText = 250;

const e164 = /^\+[1-9]\d{6,14}$/;
const overlong = /^\+\d{16,}$/;
/** Accounts on Telegram's test servers have a code that is nobody's (core.telegram.org/api/auth). */
const testNumber = /^\+99966\d{5}$/;
/** Numbers sold by Telegram, in the patterns of its country list: `8 XXX` and `XXXX XXXX`. */
const anonymousNumber = /^\+888(?:(8)(\d{3})|(\d{4})(\d{4}))$/;

/**
 * Reads one phone number as people and phones write it: any punctuation, any script's digits, `tel:`
 * links, words around it. Extensions are dropped; of two numbers the first is read. Nothing is held
 * to a country's numbering plan, because Telegram has accounts outside of all of them.
 * The Bot API may leave out the plus of a shared contact's number: put it there before.
 */
export function readPhone(
  text: string,
  defaultCountry?: Country,
  _order: ReadingOrder = { first: 'home' },
): PhoneRead {
  if (text.length > maxText) return unusable('too_long');
  const tidy = text.normalize('NFKC');
  if (!/\p{Nd}/u.test(tidy)) return unusable('no_digits');
  const read = readOne(tidy, defaultCountry);
  if (read.kind === 'phone' || read.reason !== 'unreadable') return read;
  return readOne(withoutTail(tidy), defaultCountry);
}

/**
 * Every number that `text` may mean, in E.164, the likeliest first: people leave out the plus of an
 * international number as well as the country code of one at home. At most two; those that fit no
 * numbering plan only where none does.
 */
export function phoneReadings(text: string, home?: Country): readonly string[] {
  const abroad = /^\D*(?:\+|0)/.test(text) ? [] : [readPhone(`+${text.replace(/^\D*/, '')}`)];
  const read = [...abroad, readPhone(text, home)].flatMap((one) =>
    one.kind === 'phone' ? one.e164 : [],
  );
  const planned = read.filter(isPlanned);
  return [...new Set(planned.length > 0 ? planned : read)];
}

/** Whether a number in E.164 fits its country's numbering plan, or is of a kind of Telegram's own. */
export function isPlanned(phone: string): boolean {
  if (anonymousNumber.test(phone) || testNumber.test(phone)) return true;
  const parsed = parse(phone);
  return typeof parsed !== 'string' && parsed.isValid();
}

/** The country of a number in E.164; undefined where none can be told, as for +888. */
export function countryOf(phone: string): Country | undefined {
  const parsed = parse(phone);
  return typeof parsed === 'string' ? undefined : parsed.country;
}

/** A number in E.164 as people read it, in international form. What is no number comes back as it is. */
export function formatPhone(phone: string): string {
  const anonymous = anonymousNumber.exec(phone);
  if (anonymous) return ['+888', ...anonymous.slice(1).filter(Boolean)].join(' ');
  const parsed = parse(phone);
  if (typeof parsed === 'string') return phone;
  const formatted = parsed.formatInternational();
  // The library leaves out what it takes for a trunk prefix: then it would show another number.
  return formatted.replace(/\D/g, '') === phone.slice(1) ? formatted : phone;
}

function readOne(text: string, defaultCountry: Country | undefined): PhoneRead {
  // Nearly everywhere 00 dials abroad, and nowhere does a number of the country begin with it.
  const abroad = parse(text.replace(/^[^\p{Nd}+]*00/u, '+'));
  if (typeof abroad !== 'string' && abroad.isValid()) return usable(abroad.number);
  const written = text.replace(/[\s().\p{Pd}\p{Cf}]/gu, '');
  const parsed = parse(text, defaultCountry);
  if (typeof parsed !== 'string') {
    // The library leaves out zeros until what is left is short enough to be a number.
    if (!parsed.isValid() && overlong.test(written)) return unusable('too_long');
    // Outside of every plan the library's corrections are guesses: a number with a code stands.
    return usable(!parsed.isValid() && e164.test(written) ? written : parsed.number);
  }
  if (parsed !== 'INVALID_COUNTRY') return unusable(problems.get(parsed) ?? 'unreadable');
  if (testNumber.test(written)) return usable(written);
  return unusable(/^\P{Nd}*\+/u.test(text) ? 'unknown_code' : 'needs_country');
}

const problems: ReadonlyMap<string, PhoneProblem> = new Map([
  ['TOO_SHORT', 'too_short'],
  ['TOO_LONG', 'too_long'],
]);

/** What is dialled after a pause (`,` `;` `p` `w`) or is a second number is no part of the first. */
function withoutTail(text: string): string {
  return /^\P{Nd}*\p{Nd}[^,;/|pw]*/iu.exec(text)?.[0] ?? text;
}

function usable(phone: string): PhoneRead {
  const digits = phone.length - 1;
  if (digits < minDigits) return unusable('too_short');
  if (digits > maxDigits) return unusable('too_long');
  return { kind: 'phone', e164: phone, formatted: formatPhone(phone), countryFrom: 'written' };
}

function unusable(reason: PhoneProblem): PhoneRead {
  return { kind: 'unusable', reason };
}

/** The number, or the library's word for what is wrong with it. */
function parse(text: string, defaultCountry?: Country): PhoneNumber | string {
  try {
    return parsePhoneNumberWithError(text, defaultCountry);
  } catch (error) {
    if (error instanceof ParseError) return error.message;
    throw error;
  }
}
