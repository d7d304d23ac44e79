import type { PhoneNumber } from 'libphonenumber-js/max';
import type { Reading } from './choose-reading.ts';
import { redialed, redialedAbroad } from './dialing-prefixes.ts';
import {
  callingCode,
  isEven,
  isOfTelegram,
  isShaped,
  mainCountry,
  parse,
  planned,
} from './numbering.ts';
import type { Country } from './phone-result.ts';
import { alone, type WrittenNumber } from './written-number.ts';

/** As short is hardly any number with its country code. */
const international = 11;
const tooLongAtHome = 12;
/**
 * One and the same as a trunk prefix and as the country code. North America assigns whole area codes,
 * years ahead: others are none, and mostly mobiles of China.
 */
const american = '1';

/** A number with a plus that fits no plan, without what is dialed at home only or stands there twice. */
export function correctedAbroad(digits: string, parsed: PhoneNumber): PhoneNumber | undefined {
  const code = parsed.countryCallingCode;
  const national = digits.slice(code.length);
  const country = mainCountry(parsed);
  const others = country === undefined ? [] : redialedAbroad(national, country);
  const again = national.startsWith(code) ? [national.slice(code.length)] : [];
  for (const one of [...others, ...again]) {
    const right = planned(`+${code}${one}`);
    if (right) return right;
  }
  return undefined;
}

export function homeReading(
  number: WrittenNumber,
  digits: string,
  home: Country,
): Reading | undefined {
  const parsed = planned(digits, home);
  if (!parsed) return undefined;
  const phone = parsed.number;
  const hasExit = digits.length >= phone.length && digits.endsWith(phone.slice(1));
  if (hasExit || parsed.countryCallingCode !== callingCode(home)) {
    return { phone, parsed, countryFrom: 'written' };
  }
  if (isOfOtherPlan(number, parsed) || isTooLong(digits, parsed)) return undefined;
  const hasCode = phone === `+${digits}` && parsed.countryCallingCode !== american;
  return { phone, parsed, countryFrom: hasCode ? 'plus_added' : 'home' };
}

/** A number of home with its trunk or exit prefix, which a plus was put before. */
export function dialedReading(digits: string, home: Country): Reading | undefined {
  const reading = homeReading(alone(digits), digits, home);
  if (!reading?.parsed || reading.countryFrom === 'written') return reading;
  const { nationalNumber } = reading.parsed;
  const hasTrunk = digits.length > nationalNumber.length && digits.endsWith(nationalNumber);
  return hasTrunk ? reading : undefined;
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

/** No landline without its trunk prefix has as many digits as goods have, and mobiles abroad. */
function isTooLong(digits: string, parsed: PhoneNumber): boolean {
  return (
    digits.length >= tooLongAtHome &&
    digits === parsed.nationalNumber &&
    parsed.getType() === 'FIXED_LINE'
  );
}

export function abroadReading(number: WrittenNumber, digits: string): Reading | undefined {
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

/** The mark of mobiles stands with the code of Mexico and Argentina. */
const mobileCodes: readonly string[] = ['521', '549'];

/** Marks stand behind a country's code, not within: `415-555-2671` does not begin with 41. */
function fitsCode({ groups, firstInBrackets }: WrittenNumber, code: string): boolean {
  const [first = '', ...others] = groups;
  if (others.length === 0 || mobileCodes.includes(first)) return true;
  if (firstInBrackets) return first === code;
  return first.length > 3 || code.startsWith(first) || others.every(({ length }) => length === 3);
}

/** A number that fits a plan once it is dialed as today. */
export function redialedReading(digits: string, home: Country | undefined): Reading | undefined {
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

export function correctedReading(number: WrittenNumber, digits: string): Reading | undefined {
  const parsed = digits.startsWith('0') ? 'INVALID_COUNTRY' : parse(`+${digits}`);
  if (typeof parsed === 'string' || !fitsCode(number, parsed.countryCallingCode)) return undefined;
  const corrected = correctedAbroad(digits, parsed);
  return corrected && { phone: corrected.number, parsed: corrected, countryFrom: 'plus_added' };
}

/** A whole number of home in a range that is not listed: its trunk prefix or country code is there. */
export function shapedAtHome(digits: string, home: Country): Reading | undefined {
  const code = callingCode(home);
  if (code === american) return undefined;
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

export function shapedAbroad(number: WrittenNumber, digits: string): Reading | undefined {
  const parsed = digits.startsWith('0') ? undefined : shaped(`+${digits}`);
  if (!parsed || !fitsCode(number, parsed.countryCallingCode)) return undefined;
  return { phone: parsed.number, parsed, countryFrom: 'plus_added' };
}

function shaped(phone: string): PhoneNumber | undefined {
  if (phone.length <= international) return undefined;
  const parsed = parse(phone);
  if (typeof parsed === 'string' || parsed.number !== phone) return undefined;
  if (parsed.countryCallingCode === american) return undefined;
  const country = mainCountry(parsed);
  return isEven(parsed, country) && isShaped(parsed, country) ? parsed : undefined;
}

/** Longer than a landline at home; some plans have room for numbers of any length. */
export function longAbroad(number: WrittenNumber, digits: string): Reading | undefined {
  return digits.length > international ? shapedAbroad(number, digits) : undefined;
}
