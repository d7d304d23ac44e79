import { groupLengths, groupsOf, isInFull, isNorthAmerican, quality } from './digit-groups.ts';
import { type FoundNumber, digitsIn, minDigits } from './digit-runs.ts';
import { callingCode, countryOf, isLandline } from './numbering.ts';
import type { Country } from './phone-result.ts';
import { readWholeNumber } from './read-phone.ts';

/** Hardly any name has more groups of digits. */
const maxNameGroups = 3;

/** A longer group is part of a name, such as an identifier, only if a whole number follows. */
const maxNameDigits = 4;

/** Separates a digit of a name from the number. */
const afterNameDigit = /^[)）.:]?[ \u00A0]+(?:\p{Pd}[ \u00A0]+)?[(（]?$/u;

/** `24/7`, `1/2`: no number has a slash between so few digits. */
const fraction = /^[1-9]\d?\/\d{1,2}[ \u00A0]+(?:\p{Pd}[ \u00A0]+)?(?=[(（+＋]?\p{Nd})/u;

/**
 * Drops the digits of a name at the beginning of a run: `Mama 1 0170 1234567`. `before`: the kind of word
 * before the run. After an abbreviation such as `Tel.`, which is mostly a label, digits are dropped only if
 * they prevent the run from being a number.
 */
export function withoutNameDigits(
  found: FoundNumber,
  home: Country | undefined,
  before: 'word' | 'abbreviation' | undefined,
): FoundNumber {
  let number = withoutFraction(found, home);
  for (let dropped = 0; before && dropped < maxNameGroups; dropped++) {
    const [first, second] = groupsOf(number.text);
    if (!first || !second || !afterNameDigit.test(second.before)) break;
    if (/[+＋]/.test(first.before) || (/[(（]/.test(first.before) && !/^[)）]/.test(second.before)))
      break;
    const from = second.at - (/[(（]$/.test(second.before) ? 1 : 0);
    const behind = { at: number.at + from, text: number.text.slice(from) };
    if (digitsIn(behind.text) < minDigits) break;
    // With a digit too many, `06 12 34 56 78 9` is no number, and the 06 no name.
    if (first.digits.startsWith('0') && !/^[+＋(（0]/.test(behind.text)) break;
    const isLong = first.digits.length > maxNameDigits;
    if (isLong && (quality(first.digits, home) > 0 || !isInFull(behind.text, home))) break;
    const isOnlyOne = quality(behind.text, home) > quality(number.text, home);
    if (
      !isOnlyOne &&
      (before === 'abbreviation' || !isBetterThanWhole(behind.text, number.text, home))
    ) {
      break;
    }
    number = behind;
  }
  return number;
}

function withoutFraction(found: FoundNumber, home: Country | undefined): FoundNumber {
  const length = fraction.exec(found.text)?.[0].length ?? 0;
  const behind = { at: found.at + length, text: found.text.slice(length) };
  if (length === 0) return found;
  const worth = quality(behind.text, home);
  return worth > 2 || worth > quality(found.text, home) ? behind : found;
}

function isBetterThanWhole(part: string, whole: string, home: Country | undefined): boolean {
  const [better, worse] = [quality(part, home), quality(whole, home)];
  if (better !== worse) return better > worse;
  const [one, other] = [readWholeNumber(part, home), readWholeNumber(whole, home)];
  if (better === 3 && other.kind === 'phone' && other.countryFrom === 'plus_added') {
    if (!fitsCountryCode(other.e164, whole) || isNorthAmericanAtHome(part, other.e164, home))
      return true;
  }
  // In `School 7 8 495 …`, the 8 makes the number complete, so the 7 is no calling code.
  if (one.kind === 'phone' && other.kind === 'phone' && one.e164 === other.e164)
    return /^7\D+8/.test(whole) && part.startsWith('8');
  // In a country that is not known here, 1, 7 and 8 may be long-distance prefixes.
  if (home === undefined && /^[178] /.test(whole)) return part.startsWith('0');
  return /^[(（0]/.test(part);
}

/** `Unit 7 415 555 0133` is a North American number: hardly any account has a landline abroad. */
function isNorthAmericanAtHome(part: string, abroad: string, home: Country | undefined): boolean {
  return isNorthAmerican(part, home) && isLandline(abroad);
}

/** Whether the first group may be or begin with the calling code: in `2 612 …` it is not +261. */
function fitsCountryCode(e164: string, whole: string): boolean {
  const [first, ...others] = groupsOf(whole);
  const country = countryOf(e164);
  const code = country === undefined ? '' : callingCode(country);
  if (!first?.digits.startsWith(code)) return false;
  // A lone 1 is a calling code only in the groups of `1 202 555 0101`.
  return first.digits !== '1' || /^3,(?:3,4|7)$|^10$/.test(groupLengths(others));
}
