import { callingCode, isLandline } from './numbering.ts';
import type { Country } from './phone-result.ts';
import { countryOf } from './numbering.ts';
import { readWhole } from './read-phone.ts';
import { groupsOf, quality, shapeOf } from './digit-groups.ts';
import { digitsIn, type FoundNumber, minDigits } from './digit-runs.ts';

/** A name hardly has more rows of digits. */
const mostOfName = 3;

/** What parts a digit of a name from the number. */
const afterNameDigit = /^[)）.:]?[ \u00A0]+(?:\p{Pd}[ \u00A0]+)?[(（]?$/u;

/** `24/7`, `1/2`: no number is written so, with a slash behind so few digits on both sides. */
const fraction = /^[1-9]\d?\/\d{1,2}[ \u00A0]+(?:\p{Pd}[ \u00A0]+)?(?=[(（+＋]?\p{Nd})/u;

/**
 * The number in a row of digits, without a digit of the name before it (`Mama 1 0170 1234567`) or of
 * what stands behind it. `before`: what stands right before the row. An abbreviation such as `Tel.` may
 * be a label: behind it only what is no number at all is dropped.
 */
export function withoutNameDigits(
  found: FoundNumber,
  home: Country | undefined,
  before: 'word' | 'abbreviation' | undefined,
): FoundNumber {
  let number = withoutFraction(found, home);
  for (let dropped = 0; before && dropped < mostOfName; dropped++) {
    const [first, second] = groupsOf(number.text);
    if (!first || !second || first.digits.length > 4 || !afterNameDigit.test(second.mark)) break;
    if (/[+＋]/.test(first.mark) || (/[(（]/.test(first.mark) && !/^[)）]/.test(second.mark)))
      break;
    const from = second.at - (/[(（]$/.test(second.mark) ? 1 : 0);
    const behind = { at: number.at + from, text: number.text.slice(from) };
    if (digitsIn(behind.text) < minDigits) break;
    const isOnlyOne = quality(behind.text, home) > quality(number.text, home);
    if (!isOnlyOne && (before === 'abbreviation' || !isBetter(behind.text, number.text, home))) {
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

/** Whether a part is likelier than the whole to be the number. */
function isBetter(part: string, whole: string, home: Country | undefined): boolean {
  const [better, worse] = [quality(part, home), quality(whole, home)];
  if (better !== worse) return better > worse;
  const [one, other] = [readWhole(part, home), readWhole(whole, home)];
  if (better === 3 && other.kind === 'phone' && other.countryFrom === 'plus_added') {
    if (!isGroupedSo(other.e164, whole) || isOfHome(part, other.e164, home)) return true;
  }
  if (one.kind === 'phone' && other.kind === 'phone' && one.e164 === other.e164) return false;
  // 1, 7 and 8 are dialed before other towns, in countries that are not known here.
  if (home === undefined && /^[178] /.test(whole)) return part.startsWith('0');
  return /^[(（0]/.test(part);
}

/** `Unit 7 415 555 0133`: as North America writes it, while hardly an account has a landline abroad. */
function isOfHome(part: string, abroad: string, home: Country | undefined): boolean {
  const isShaped = /^3,(?:3,4|7)$|^10$/.test(shapeOf(groupsOf(part)));
  return home !== undefined && callingCode(home) === '1' && isShaped && isLandline(abroad);
}

/** Whether the first digits of a row may be the code of a country: `2 612 …` has none that is +261. */
function isGroupedSo(e164: string, whole: string): boolean {
  const [first, ...others] = groupsOf(whole);
  const country = countryOf(e164);
  const code = country === undefined ? '' : callingCode(country);
  if (!first?.digits.startsWith(code)) return false;
  // North America writes such a number only as `1 202 555 0101`.
  return first.digits !== '1' || /^3,(?:3,4|7)$|^10$/.test(shapeOf(others));
}
