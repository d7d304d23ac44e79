import type { PhoneNumber } from 'libphonenumber-js/max';
import { type Reading, chooseFormer, chooseReading, toResult } from './choose-reading.ts';
import {
  fitsNumberingPlan,
  isPossible,
  isTelegramOnly,
  mainCountry,
  matchesPlanShape,
  maxDigits,
  minDigits,
  parse,
  parseValid,
} from './numbering.ts';
import { type PhoneResult, type ReadOptions, unusable } from './phone-result.ts';
import {
  correctInternational,
  correctedReading,
  dialedHomeReading,
  formerPrefixReading,
  homeReading,
  internationalReading,
  longInternationalReading,
  unlistedHomeReading,
  unlistedInternationalReading,
} from './readings.ts';
import { type WrittenNumber, ungrouped } from './written-number.ts';

/** Reads one number by its digits, after `parseText` removed everything around them. */
export function readWrittenNumber(written: WrittenNumber, options: ReadOptions): PhoneResult {
  const { groups, bracketedZeroGroup, hasPlus } = written;
  if (bracketedZeroGroup === undefined) return readDigits(written, groups.join(''), options);
  const without = groups.filter((_, at) => at !== bracketedZeroGroup).join('');
  // The bracketed zero is dialed at home only, except in Italy, where it is part of the number.
  const abroad = hasPlus ? without : without.replace(/^00/, '');
  const whole = groups.join('');
  const isKept =
    !parseValid(`+${abroad}`) && parseValid(`+${hasPlus ? whole : whole.replace(/^00/, '')}`);
  return readDigits(written, isKept ? whole : without, options);
}

function readDigits(written: WrittenNumber, digits: string, options: ReadOptions): PhoneResult {
  const { home } = options;
  if (digits.length < minDigits && (written.hasPlus || home === undefined)) {
    return unusable(written.hasPlus ? 'too_short' : 'needs_country');
  }
  if (written.hasPlus) return readInternational(digits, options);
  const read = readWithoutPlus(written, digits, options);
  if (read) return read;
  if (digits.length > maxDigits) return unusable('too_long');
  if (home === undefined) return unusable('needs_country');
  return unusable(digits.length < minDigits ? 'too_short' : 'no_plan');
}

/** Reads the digits after a plus or an exit prefix; the number is accepted as written. */
function readInternational(digits: string, options: ReadOptions): PhoneResult {
  const { home } = options;
  // No calling code begins with a zero: someone put the plus before another prefix.
  if (digits.startsWith('0')) return readDialedAfterPlus(digits, options);
  if (digits.length > maxDigits) return unusable('too_long');
  const phone = `+${digits}`;
  if (isTelegramOnly(phone)) return toResult({ phone, countryFrom: 'written', parsed: undefined });
  const parsed = parse(phone);
  if (typeof parsed === 'string') {
    if (parsed === 'INVALID_COUNTRY') return readDialedAfterPlus(digits, options);
    if (parsed === 'NOT_A_NUMBER') return unusable('no_plan');
    return unusable(parsed === 'TOO_LONG' ? 'too_long' : 'too_short');
  }
  const fits = parseValid(phone) ?? correctInternational(digits, parsed);
  if (fits) return writtenResult(fits);
  const dialed = home && dialedHomeReading(digits, home);
  if (dialed) return toResult(dialed);
  return hasTrunkAfterCode(digits, parsed)
    ? writtenResult(parsed)
    : toResult({ phone, countryFrom: 'written', parsed });
}

/** Whether a trunk zero follows the calling code, where it is not dialed. */
function hasTrunkAfterCode(digits: string, parsed: PhoneNumber): boolean {
  const { countryCallingCode: code, nationalNumber } = parsed;
  return digits === `${code}0${nationalNumber}` && matchesPlanShape(parsed, mainCountry(parsed));
}

function writtenResult(parsed: PhoneNumber): PhoneResult {
  return toResult({ phone: parsed.number, countryFrom: 'written', parsed });
}

function readDialedAfterPlus(digits: string, options: ReadOptions): PhoneResult {
  const { home } = options;
  // Only digits that begin with a zero can be a number without code; others are an unknown code.
  const dialed = home && dialedHomeReading(digits, home);
  const read = digits.startsWith('0')
    ? readWithoutPlus(ungrouped(digits), digits, options)
    : dialed && toResult(dialed);
  return read ?? unusable(digits.length > maxDigits ? 'too_long' : 'unknown_code');
}

/** Undefined if the digits fit no plan. */
function readWithoutPlus(
  number: WrittenNumber,
  digits: string,
  options: ReadOptions,
): PhoneResult | undefined {
  const { home } = options;
  const atHome = home && homeReading(number, digits, home);
  if (digits.startsWith('00')) return readAfterExitPrefix(number, digits, atHome, options);
  const former = atHome ? undefined : formerPrefixReading(number, digits, home);
  const abroad =
    internationalReading(number, digits) ?? (atHome && longInternationalReading(number, digits));
  if (atHome && abroad && atHome.phone !== abroad.phone) {
    return chooseReading(number, digits, atHome, abroad, options.order);
  }
  if (former && abroad && former.phone !== abroad.phone)
    return chooseFormer(digits, abroad, former, options.order);
  const only = atHome ?? abroad ?? former ?? correctedReading(number, digits);
  const reading =
    only ??
    (home && unlistedHomeReading(digits, home)) ??
    unlistedInternationalReading(number, digits);
  return reading && toResult(reading);
}

/** 00 is the exit prefix nearly everywhere, and no national number begins with it. */
function readAfterExitPrefix(
  number: WrittenNumber,
  digits: string,
  atHome: Reading | undefined,
  options: ReadOptions,
): PhoneResult | undefined {
  const { home } = options;
  const abroad = readInternational(digits.slice(2), options);
  const planned = abroad.kind === 'phone' && fitsNumberingPlan(abroad.e164) ? abroad : undefined;
  if (!atHome) {
    if (planned) return planned;
    const guess = formerPrefixReading(number, digits, home);
    if (guess) return toResult(guess);
    // Customer and article numbers begin with zeros, too.
    return abroad.kind === 'phone' && isPossible(abroad.e164) ? abroad : undefined;
  }
  const read = toResult(atHome);
  if (read.kind !== 'phone' || !planned || read.e164 === planned.e164) return read;
  // If the country's exit prefix is longer than 00, both readings are possible.
  return { ...read, other: { e164: planned.e164, formatted: planned.formatted, even: true } };
}
