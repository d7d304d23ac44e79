import type { PhoneNumber } from 'libphonenumber-js/max';
import { chooseReading, chosen, type Reading } from './choose-reading.ts';
import { redialed, redialedAbroad } from './dialing-prefixes.ts';
import {
  callingCode,
  isEven,
  isOfTelegram,
  isPlanned,
  isShaped,
  maxDigits,
  minDigits,
  parse,
  planned,
} from './numbering.ts';
import { type Country, type PhoneRead, type ReadingOrder, unusable } from './phone-read.ts';
import { alone, type WrittenNumber } from './written-number.ts';

/** As short is hardly any number with its country code. */
const international = 11;
/** One and the same as a trunk prefix and as the country code. */
const american = '1';

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
  const phone = `+${digits}`;
  if (isOfTelegram(phone)) return chosen({ phone, countryFrom: 'written', parsed: undefined });
  const parsed = parse(phone);
  if (typeof parsed === 'string') {
    if (parsed === 'INVALID_COUNTRY') return readBehindPlus(digits, home, order);
    return unusable(parsed === 'TOO_LONG' ? 'too_long' : 'too_short');
  }
  if (parsed.isValid()) return written(parsed);
  const corrected = correctedAbroad(digits, parsed);
  if (corrected) return written(corrected);
  if (digits.length > maxDigits) return unusable('too_long');
  if (digits.length < minDigits) return unusable('too_short');
  return chosen({ phone, countryFrom: 'written', parsed });
}

function written(parsed: PhoneNumber): PhoneRead {
  return chosen({ phone: parsed.number, countryFrom: 'written', parsed });
}

/** A number with a plus that fits no plan, without what is dialed at home only or stands there twice. */
function correctedAbroad(digits: string, parsed: PhoneNumber): PhoneNumber | undefined {
  const code = parsed.countryCallingCode;
  const national = digits.slice(code.length);
  const country = parsed.country ?? parsed.getPossibleCountries()[0];
  const others = country === undefined ? [] : redialedAbroad(national, country);
  const again = national.startsWith(code) ? [national.slice(code.length)] : [];
  for (const one of [...others, ...again]) {
    const right = planned(`+${code}${one}`);
    if (right) return right;
  }
  return undefined;
}

function readBehindPlus(digits: string, home: Country | undefined, order: ReadingOrder): PhoneRead {
  const read = readBare(alone(digits), digits, home, order);
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
  const first = atHome ?? redialedReading(digits, home);
  const abroad = abroadReading(number, digits) ?? (first && longAbroad(number, digits));
  if (first && abroad && first.phone !== abroad.phone) {
    return chooseReading(digits, first, abroad, order);
  }
  const only = first ?? abroad ?? correctedReading(number, digits);
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
    return abroad.kind === 'phone' ? abroad : undefined;
  }
  const read = chosen(atHome);
  if (read.kind !== 'phone' || !planned || read.e164 === planned.e164) return read;
  // Where the exit prefix is longer than 00, both may have been written.
  return { ...read, other: { e164: planned.e164, formatted: planned.formatted, even: true } };
}

function homeReading(number: WrittenNumber, digits: string, home: Country): Reading | undefined {
  const parsed = planned(digits, home);
  if (!parsed) return undefined;
  const phone = parsed.number;
  const hasExit = digits.length >= phone.length && digits.endsWith(phone.slice(1));
  if (hasExit || parsed.countryCallingCode !== callingCode(home)) {
    return { phone, parsed, countryFrom: 'written' };
  }
  if (isOfOtherPlan(number, parsed)) return undefined;
  const hasCode = phone === `+${digits}` && parsed.countryCallingCode !== american;
  return { phone, parsed, countryFrom: hasCode ? 'plus_added' : 'home' };
}

/** `(415) 555-2671` is no landline of the German area 4155: that one is written `4155 552671`. */
function isOfOtherPlan({ groups }: WrittenNumber, parsed: PhoneNumber): boolean {
  if (parsed.countryCallingCode === american || parsed.getType() !== 'FIXED_LINE') return false;
  if (groups.map(({ length }) => length).join() !== '3,3,4') return false;
  const national = parsed.formatNational();
  if (parsed.nationalNumber !== groups.join('')) return false;
  const [area = ''] = national.match(/\d+/g) ?? [];
  return !area.endsWith(groups[0] ?? '');
}

function abroadReading(number: WrittenNumber, digits: string): Reading | undefined {
  const phone = `+${digits}`;
  if (isOfTelegram(phone) && isOneOfTelegram(number)) {
    return { phone, parsed: undefined, countryFrom: 'plus_added' };
  }
  const parsed = digits.startsWith('0') ? undefined : planned(phone);
  if (!parsed || !fitsCode(number, parsed.countryCallingCode)) return undefined;
  return { phone: parsed.number, parsed, countryFrom: 'plus_added' };
}

/** `888-8765` is a number of some town. */
function isOneOfTelegram({ groups }: WrittenNumber): boolean {
  return groups.map(({ length }) => length).join() !== '3,4';
}

/** Marks stand behind a country's code, not within: `415-555-2671` does not begin with 41. */
function fitsCode({ groups, firstInBrackets }: WrittenNumber, code: string): boolean {
  const [first = '', ...others] = groups;
  if (others.length === 0) return true;
  if (firstInBrackets) return first === code;
  return first.length > 3 || code.startsWith(first) || others.every(({ length }) => length === 3);
}

/** A number that fits a plan once it is dialed as today. */
function redialedReading(digits: string, home: Country | undefined): Reading | undefined {
  const others = redialed(digits, home);
  for (const other of others) {
    const isAbroad = other.startsWith('+');
    const parsed = isAbroad ? planned(other) : home && planned(other, home);
    if (parsed) return { phone: parsed.number, parsed, countryFrom: isAbroad ? 'written' : 'home' };
  }
  for (const phone of others) {
    const parsed = phone.startsWith('+') ? shaped(phone) : undefined;
    if (parsed) return { phone, parsed, countryFrom: 'written' };
  }
  return undefined;
}

function correctedReading(number: WrittenNumber, digits: string): Reading | undefined {
  const parsed = digits.startsWith('0') ? 'INVALID_COUNTRY' : parse(`+${digits}`);
  if (typeof parsed === 'string' || !fitsCode(number, parsed.countryCallingCode)) return undefined;
  const corrected = correctedAbroad(digits, parsed);
  return corrected && { phone: corrected.number, parsed: corrected, countryFrom: 'plus_added' };
}

/** A whole number of home in a range that is not listed: its trunk prefix or country code is there. */
function shapedAtHome(digits: string, home: Country): Reading | undefined {
  const code = callingCode(home);
  for (const text of digits.startsWith(code) ? [`+${digits}`, digits] : [digits]) {
    const parsed = parse(text, home);
    if (typeof parsed === 'string' || parsed.countryCallingCode !== code) continue;
    const { number: phone, nationalNumber } = parsed;
    const isWhole = digits.length > nationalNumber.length && digits.endsWith(nationalNumber);
    if (!isShaped(parsed, home) || !(isWhole || isEven(parsed, home))) continue;
    return { phone, parsed, countryFrom: phone === `+${digits}` ? 'plus_added' : 'home' };
  }
  return undefined;
}

function shapedAbroad(number: WrittenNumber, digits: string): Reading | undefined {
  const parsed = digits.startsWith('0') ? undefined : shaped(`+${digits}`);
  if (!parsed || !fitsCode(number, parsed.countryCallingCode)) return undefined;
  return { phone: parsed.number, parsed, countryFrom: 'plus_added' };
}

function shaped(phone: string): PhoneNumber | undefined {
  if (phone.length <= international) return undefined;
  const parsed = parse(phone);
  if (typeof parsed === 'string' || parsed.number !== phone) return undefined;
  const country = parsed.country ?? parsed.getPossibleCountries()[0];
  return isEven(parsed, country) && isShaped(parsed, country) ? parsed : undefined;
}

/** Longer than a landline at home; some plans have room for numbers of any length. */
function longAbroad(number: WrittenNumber, digits: string): Reading | undefined {
  return digits.length > international ? shapedAbroad(number, digits) : undefined;
}
