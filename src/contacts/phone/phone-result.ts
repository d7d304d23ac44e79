import type { CountryCode } from 'libphonenumber-js/max';

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
      readonly countryFrom: CountryFrom;
      /** The other number that the text may be; undefined when there is none. */
      readonly other?: OtherReading | undefined;
    }
  | { readonly kind: 'unusable'; readonly reason: PhoneProblem };

export type CountryFrom = 'written' | 'home' | 'plus_added';

/** A second number that fits a numbering plan, of a text that does not say which of the two it means. */
export interface OtherReading {
  readonly e164: string;
  readonly formatted: string;
  /** Neither of the two is likelier: ask. */
  readonly even: boolean;
}

/** Which reading comes first where the text fits both. */
export interface ReadingOrder {
  readonly first: 'likelier' | 'home' | 'international';
}

export type PhoneProblem =
  | 'no_digits'
  | 'too_short'
  | 'too_long'
  /** Written without a country code, and no default country given. */
  | 'needs_country'
  /** A plus and a code no country has. */
  | 'unknown_code'
  /** Digits that fit no numbering plan, or that are written as something else: a date, an address. */
  | 'no_plan'
  /** A letter stands among the digits. */
  | 'unreadable';

export function unusable(reason: PhoneProblem): PhoneRead {
  return { kind: 'unusable', reason };
}
