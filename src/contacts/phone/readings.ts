import type { PhoneNumber } from 'libphonenumber-js/max';
import { type Reading, maxLandlineDigits, minInternationalDigits } from './choose-reading.ts';
import { currentForms, currentNationalForms } from './dialing-prefixes.ts';
import {
  callingCode,
  hasUniformLength,
  isTelegramOnly,
  mainCountry,
  matchesPlanShape,
  parse,
  parseValid,
} from './numbering.ts';
import type { Country } from './phone-result.ts';
import { type WrittenNumber, ungrouped } from './written-number.ts';

/**
 * North America uses 1 both as trunk prefix and as calling code. It announces area codes years ahead, so an
 * unlisted one is no number there; most are Chinese mobiles without their code.
 */
const northAmericanCode = '1';

/** Removes a national prefix or a repeated calling code from an international number that fits no plan. */
export function correctInternational(digits: string, parsed: PhoneNumber): PhoneNumber | undefined {
  const code = parsed.countryCallingCode;
  const national = digits.slice(code.length);
  const country = mainCountry(parsed);
  const others = country === undefined ? [] : currentNationalForms(national, country);
  const again = national.startsWith(code) ? [national.slice(code.length)] : [];
  for (const one of [...others, ...again]) {
    const right = parseValid(`+${code}${one}`);
    if (right) return right;
  }
  return undefined;
}

/** Digits that fit the plan of `home`. */
export function homeReading(
  number: WrittenNumber,
  digits: string,
  home: Country,
): Reading | undefined {
  const parsed = parseValid(digits, home);
  if (!parsed) return undefined;
  const phone = parsed.number;
  const hasExit = digits.length >= phone.length && digits.endsWith(phone.slice(1));
  if (hasExit || parsed.countryCallingCode !== callingCode(home)) {
    return { phone, parsed, countryFrom: 'written' };
  }
  if (isOfOtherPlan(number, parsed) || isTooLong(digits, parsed)) return undefined;
  const hasCode = phone === `+${digits}` && parsed.countryCallingCode !== northAmericanCode;
  return { phone, parsed, countryFrom: hasCode ? 'plus_added' : 'home' };
}

/** Digits after a misplaced plus, which begin with the trunk or exit prefix of `home`. */
export function dialedHomeReading(digits: string, home: Country): Reading | undefined {
  const reading = homeReading(ungrouped(digits), digits, home);
  if (!reading?.parsed || reading.countryFrom === 'written') return reading;
  const { nationalNumber } = reading.parsed;
  const hasTrunk = digits.length > nationalNumber.length && digits.endsWith(nationalNumber);
  return hasTrunk ? reading : undefined;
}

/** The groups of `(415) 555-2671` contradict the German area code 4155, which is written `4155 552671`. */
function isOfOtherPlan({ groups }: WrittenNumber, parsed: PhoneNumber): boolean {
  if (parsed.countryCallingCode === northAmericanCode || parsed.getType() !== 'FIXED_LINE')
    return false;
  if (groups.map(({ length }) => length).join() !== '3,3,4') return false;
  const national = parsed.formatNational();
  if (parsed.nationalNumber !== groups.join('')) return false;
  const [area = ''] = national.match(/\d+/g) ?? [];
  return !area.endsWith(groups[0] ?? '');
}

/** Article numbers and foreign mobiles have more digits than a landline without its trunk prefix. */
function isTooLong(digits: string, parsed: PhoneNumber): boolean {
  return (
    digits.length >= maxLandlineDigits &&
    digits === parsed.nationalNumber &&
    parsed.getType() === 'FIXED_LINE'
  );
}

/** Digits that fit a plan if a plus precedes them. */
export function internationalReading(number: WrittenNumber, digits: string): Reading | undefined {
  const phone = `+${digits}`;
  if (isTelegramOnly(phone) && isGroupedAsTelegramOnly(number)) {
    return { phone, parsed: undefined, countryFrom: 'plus_added' };
  }
  const parsed = digits.startsWith('0') ? undefined : parseValid(phone);
  if (!parsed || !groupsFitCode(number, parsed.countryCallingCode)) return undefined;
  return { phone: parsed.number, parsed, countryFrom: 'plus_added' };
}

/** `888-8765` is a local number, not one of Telegram's +888. */
function isGroupedAsTelegramOnly({ groups }: WrittenNumber): boolean {
  return groups.map(({ length }) => length).join() !== '3,4';
}

/** The calling codes of Mexico and Argentina with the digit that marks mobiles. */
const mobileCodes: readonly string[] = ['521', '549'];

/** A group ends after the calling code, not within it: `415-555-2671` does not begin with 41. */
function groupsFitCode({ groups, isFirstInBrackets }: WrittenNumber, code: string): boolean {
  const [first = '', ...others] = groups;
  if (others.length === 0 || mobileCodes.includes(first)) return true;
  if (isFirstInBrackets) return first === code;
  return first.length > 3 || code.startsWith(first) || others.every(({ length }) => length === 3);
}

/** Digits that fit a plan after their former prefix is replaced. */
export function formerPrefixReading(
  { groups }: WrittenNumber,
  digits: string,
  home: Country | undefined,
): Reading | undefined {
  const others = currentForms(digits, home, { hasZero: groups[0] === '0' });
  for (const other of others) {
    const isAbroad = other.startsWith('+');
    const parsed = isAbroad ? parseValid(other) : home && parseValid(other, home);
    if (parsed) return { phone: parsed.number, parsed, countryFrom: isAbroad ? 'written' : 'home' };
  }
  for (const phone of others) {
    const parsed = phone.startsWith('+') ? parseUnlisted(phone) : undefined;
    if (parsed) return { phone, parsed, countryFrom: 'written' };
  }
  return undefined;
}

export function correctedReading(number: WrittenNumber, digits: string): Reading | undefined {
  const parsed = digits.startsWith('0') ? 'INVALID_COUNTRY' : parse(`+${digits}`);
  if (typeof parsed === 'string' || !groupsFitCode(number, parsed.countryCallingCode))
    return undefined;
  const corrected = correctInternational(digits, parsed);
  return corrected && { phone: corrected.number, parsed: corrected, countryFrom: 'plus_added' };
}

/** A complete number of home, with trunk prefix or calling code, in a range that is not listed. */
export function unlistedHomeReading(digits: string, home: Country): Reading | undefined {
  const code = callingCode(home);
  if (code === northAmericanCode) return undefined;
  for (const text of digits.startsWith(code) ? [`+${digits}`, digits] : [digits]) {
    const parsed = parse(text, home);
    if (typeof parsed === 'string' || parsed.countryCallingCode !== code) continue;
    const { number: phone, nationalNumber } = parsed;
    const isWhole = digits.length > nationalNumber.length && digits.endsWith(nationalNumber);
    if (!matchesPlanShape(parsed, home) || !(isWhole || hasUniformLength(parsed, home))) continue;
    return { phone, parsed, countryFrom: phone === `+${digits}` ? 'plus_added' : 'home' };
  }
  return undefined;
}

export function unlistedInternationalReading(
  number: WrittenNumber,
  digits: string,
): Reading | undefined {
  const parsed = digits.startsWith('0') ? undefined : parseUnlisted(`+${digits}`);
  if (!parsed || !groupsFitCode(number, parsed.countryCallingCode)) return undefined;
  return { phone: parsed.number, parsed, countryFrom: 'plus_added' };
}

function parseUnlisted(phone: string): PhoneNumber | undefined {
  if (phone.length <= minInternationalDigits) return undefined;
  const parsed = parse(phone);
  if (typeof parsed === 'string' || parsed.number !== phone) return undefined;
  if (parsed.countryCallingCode === northAmericanCode) return undefined;
  const country = mainCountry(parsed);
  return hasUniformLength(parsed, country) && matchesPlanShape(parsed, country)
    ? parsed
    : undefined;
}

/** Digits too long for a landline at home, though plans with any length would accept them there. */
export function longInternationalReading(
  number: WrittenNumber,
  digits: string,
): Reading | undefined {
  return digits.length > minInternationalDigits
    ? unlistedInternationalReading(number, digits)
    : undefined;
}
