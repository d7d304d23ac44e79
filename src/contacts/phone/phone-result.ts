import type { CountryCode } from 'libphonenumber-js/max';

/** Two letters, ISO 3166. */
export type Country = CountryCode;

export type PhoneRead =
  | {
      readonly kind: 'phone';
      /** With the plus: `+442079460958`. */
      readonly e164: string;
      /** For display: `+44 20 7946 0958`. */
      readonly formatted: string;
      readonly countryFrom: CountryFrom;
      /** The other number that the text may mean. */
      readonly other?: OtherReading | undefined;
    }
  | { readonly kind: 'unusable'; readonly reason: PhoneProblem };

/**
 * Where the country of a number is from. `written`: the text has a plus or an exit prefix. `home`: it is a
 * number of the home country. `plus_added`: it begins with a country code that had no plus.
 */
export type CountryFrom = 'written' | 'home' | 'plus_added';

/** A second number that an ambiguous text may mean; it fits a numbering plan too. */
export interface OtherReading {
  readonly e164: string;
  readonly formatted: string;
  /** Neither number is likelier, so the user must choose. */
  readonly even: boolean;
}

/** Which reading wins if a text fits the plan at home and another one with a plus. */
export interface ReadingOrder {
  readonly first: 'likelier' | 'home' | 'international';
}

export interface ReadOptions {
  readonly home: Country | undefined;
  readonly order: ReadingOrder;
}

export type PhoneProblem =
  | 'no_digits'
  | 'too_short'
  | 'too_long'
  /** No country code in the text, and no home country given. */
  | 'needs_country'
  /** A plus and a code that no country has. */
  | 'unknown_code'
  /** The digits fit no numbering plan, or are written as something else: a date, an address. */
  | 'no_plan'
  /** There is a letter among the digits. */
  | 'unreadable';

export function unusable(reason: PhoneProblem): PhoneRead {
  return { kind: 'unusable', reason };
}
