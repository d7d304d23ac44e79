import type { PhoneNumber } from 'libphonenumber-js/max';
import { chooseAbroad, chooseReading, chosen, type Reading } from './choose-reading.ts';
import {
  isOfTelegram,
  isPlanned,
  isPossible,
  isShaped,
  mainCountry,
  maxDigits,
  minDigits,
  parse,
  planned,
} from './numbering.ts';
import { type Country, type PhoneRead, type ReadingOrder, unusable } from './phone-result.ts';
import {
  abroadReading,
  correctedAbroad,
  correctedReading,
  dialedReading,
  homeReading,
  longAbroad,
  redialedReading,
  shapedAbroad,
  shapedAtHome,
} from './readings.ts';
import { alone, type WrittenNumber } from './written-number.ts';

/** Reads one number that stands alone. */
export function readWritten(
  written: WrittenNumber,
  home: Country | undefined,
  order: ReadingOrder,
): PhoneRead {
  const { groups, bracketZero, plus } = written;
  if (bracketZero === undefined) return readDigits(written, groups.join(''), home, order);
  const without = groups.filter((_, at) => at !== bracketZero).join('');
  // In Italy the zero in brackets is of the number, nearly everywhere else it is dialed at home only.
  const abroad = plus ? without : without.replace(/^00/, '');
  const whole = groups.join('');
  const isKept = !planned(`+${abroad}`) && planned(`+${plus ? whole : whole.replace(/^00/, '')}`);
  return readDigits(written, isKept ? whole : without, home, order);
}

function readDigits(
  written: WrittenNumber,
  digits: string,
  home: Country | undefined,
  order: ReadingOrder,
): PhoneRead {
  if (digits.length < minDigits && (written.plus || home === undefined)) {
    return unusable(written.plus ? 'too_short' : 'needs_country');
  }
  if (written.plus) return readAbroad(digits, home, order);
  const read = readBare(written, digits, home, order);
  if (read) return read;
  if (digits.length > maxDigits) return unusable('too_long');
  if (home === undefined) return unusable('needs_country');
  return unusable(digits.length < minDigits ? 'too_short' : 'no_plan');
}

/** `digits` are what stands behind a plus or an exit prefix: their number stands as it is written. */
function readAbroad(digits: string, home: Country | undefined, order: ReadingOrder): PhoneRead {
  // No country's code begins with a zero: the plus was put before another prefix.
  if (digits.startsWith('0')) return readBehindPlus(digits, home, order);
  if (digits.length > maxDigits) return unusable('too_long');
  const phone = `+${digits}`;
  if (isOfTelegram(phone)) return chosen({ phone, countryFrom: 'written', parsed: undefined });
  const parsed = parse(phone);
  if (typeof parsed === 'string') {
    if (parsed === 'INVALID_COUNTRY') return readBehindPlus(digits, home, order);
    if (parsed === 'NOT_A_NUMBER') return unusable('no_plan');
    return unusable(parsed === 'TOO_LONG' ? 'too_long' : 'too_short');
  }
  const fits = planned(phone) ?? correctedAbroad(digits, parsed);
  if (fits) return written(fits);
  const dialed = home && dialedReading(digits, home);
  if (dialed) return chosen(dialed);
  return hasTrunk(digits, parsed)
    ? written(parsed)
    : chosen({ phone, countryFrom: 'written', parsed });
}

/** A zero behind the code, which the country has at home only. */
function hasTrunk(digits: string, parsed: PhoneNumber): boolean {
  const { countryCallingCode: code, nationalNumber } = parsed;
  return digits === `${code}0${nationalNumber}` && isShaped(parsed, mainCountry(parsed));
}

function written(parsed: PhoneNumber): PhoneRead {
  return chosen({ phone: parsed.number, countryFrom: 'written', parsed });
}

function readBehindPlus(digits: string, home: Country | undefined, order: ReadingOrder): PhoneRead {
  // Anything but a zero begins a country's code, so that an unknown one is a mistake.
  const dialed = home && dialedReading(digits, home);
  const read = digits.startsWith('0')
    ? readBare(alone(digits), digits, home, order)
    : dialed && chosen(dialed);
  return read ?? unusable(digits.length > maxDigits ? 'too_long' : 'unknown_code');
}

/** Digits without a plus; undefined when they fit no plan. */
function readBare(
  number: WrittenNumber,
  digits: string,
  home: Country | undefined,
  order: ReadingOrder,
): PhoneRead | undefined {
  const atHome = home && homeReading(number, digits, home);
  if (digits.startsWith('00')) return readExit(digits, atHome, home, order);
  const former = atHome ? undefined : redialedReading(digits, home);
  const abroad = abroadReading(number, digits) ?? (atHome && longAbroad(number, digits));
  if (atHome && abroad && atHome.phone !== abroad.phone) {
    return chooseReading(number, digits, atHome, abroad, order);
  }
  if (former && abroad && former.phone !== abroad.phone)
    return chooseAbroad(digits, abroad, former, order);
  const only = atHome ?? abroad ?? former ?? correctedReading(number, digits);
  const reading = only ?? (home && shapedAtHome(digits, home)) ?? shapedAbroad(number, digits);
  return reading && chosen(reading);
}

/** Nearly everywhere 00 dials abroad, and nowhere does a number of the country begin with it. */
function readExit(
  digits: string,
  atHome: Reading | undefined,
  home: Country | undefined,
  order: ReadingOrder,
): PhoneRead | undefined {
  const abroad = readAbroad(digits.slice(2), home, order);
  const planned = abroad.kind === 'phone' && isPlanned(abroad.e164) ? abroad : undefined;
  if (!atHome) {
    if (planned) return planned;
    const guess = redialedReading(digits, home);
    if (guess) return chosen(guess);
    // Zeros stand before numbers of customers and goods, too.
    return abroad.kind === 'phone' && isPossible(abroad.e164) ? abroad : undefined;
  }
  const read = chosen(atHome);
  if (read.kind !== 'phone' || !planned || read.e164 === planned.e164) return read;
  // Where the exit prefix is longer than 00, both may have been written.
  return { ...read, other: { e164: planned.e164, formatted: planned.formatted, even: true } };
}
