import { quality } from './digit-groups.ts';
import { type FoundNumber, digitsIn, minDigits } from './digit-runs.ts';
import { digitsOf } from './fold-digits.ts';
import { separatorPattern } from './labels-of-numbers.ts';
import { isNationalForm } from './numbering.ts';
import type { Country } from './phone-result.ts';
import { readWholeNumber } from './read-phone.ts';

/** Longer digits have a calling code or an area code of their own. */
const maxLocal = 8;

/** A value holds numbers only. In running text, digits behind a number may be an age or a room. */
export type NumberPlace = 'value' | 'text';

/**
 * Whether a number lacks its beginning, which a number before it has: in `030 1234567, 7654321`, the second is
 * 030 7654321, although +49 7654 321 is a number too. Without `home`, it may be.
 *
 * @example
 * isShortened('555-0106', '202-555-0105', 'US'); // true
 */
export function isShortened(text: string, previous: string, home: Country | undefined): boolean {
  // The ends of further numbers may follow: `7654321/22`.
  const first = text.replace(/\/\P{L}{0,6}$/u, '');
  const digits = digitsOf(first);
  if (digits.length > maxLocal || digits.length >= digitsIn(previous)) return false;
  if (!/^\p{Nd}/u.test(text) || digits.startsWith('0')) return false;
  if (home === undefined) return true;
  const read = readWholeNumber(first, home);
  return read.kind === 'unusable' || !isNationalForm(digits, read.e164);
}

/** One text for a number and another without its beginning; `splitNumbers` takes them apart. */
export function withEnding(whole: string, short: string): string {
  return `${whole} & ${short}`;
}

/** The ends of other numbers behind one: `0106` and `7` in `202-555-0105 or 0106, -7`. */
const ending = new RegExp(
  `(\\s{0,3}(?:${separatorPattern})\\s{0,3}\\p{Pd}? ?)(\\p{Nd}(?:[ .\\p{Pd}]?\\p{Nd}){0,${minDigits - 2}})` +
    `(?=\\s{0,3}(?:$|[)\\]]|${separatorPattern}))`,
  'yiu',
);

/** Marks the numbers that lack their beginning, and adds the ends of numbers that are too short to be found elsewhere. */
export function withShortened(
  text: string,
  numbers: readonly FoundNumber[],
  home: Country | undefined,
  place: NumberPlace,
): readonly FoundNumber[] {
  const all: FoundNumber[] = [];
  let whole: FoundNumber | undefined;
  let end = 0;
  for (const [at, number] of numbers.entries()) {
    const between = text.slice(end, number.at);
    const isBeside = place === 'value' || isSeparation(between, number.text, home);
    const isShort = isBeside && whole && isShortened(number.text, whole.text, home);
    const found: FoundNumber = isShort ? { ...number, isShortened: true } : number;
    all.push(found);
    if (!found.isShortened) whole = found;
    const ends = endingsBetween(text, number.at + number.text.length, numbers[at + 1]?.at, place);
    if (ends.length > 0 && isComplete(found.text, home)) all.push(...ends);
    const last = all.at(-1) ?? number;
    end = last.at + last.text.length;
  }
  return all;
}

/** Whether a number has its beginning. In `020 7946\n0001`, the end of one number is on the next line. */
function isComplete(text: string, home: Country | undefined): boolean {
  const isLong = digitsIn(text) > maxLocal;
  return home === undefined ? isLong : quality(text, home) > (isLong ? 1 : 2);
}

/** A label behind a number: `415 555 0133 cell, 555 0134`. */
const label = /^\s{0,3}\(?\p{Ll}{1,12}[.)]{0,2}/u;
const separation = new RegExp(`^\\s{0,3}(?:${separatorPattern}|\\p{Pd})\\s{0,3}$`, 'iu');

/** Whether a text separates two numbers. Behind a blank, digits that are no number may belong to a name. */
function isSeparation(between: string, next: string, home: Country | undefined): boolean {
  return (
    separation.test(between.replace(label, '')) ||
    separation.test(between) ||
    (between.trim() === '' && quality(next, home) > 2)
  );
}

function endingsBetween(
  text: string,
  from: number,
  to: number = text.length,
  place: NumberPlace,
): readonly FoundNumber[] {
  const ends: FoundNumber[] = [];
  ending.lastIndex = from;
  for (let found = ending.exec(text); found; found = ending.exec(text)) {
    const [all, separator = '', digits = ''] = found;
    const at = found.index + separator.length;
    if (found.index + all.length > to || !isEnding(separator, digits, place)) break;
    ends.push({ at, text: digits, isShortened: true });
    ending.lastIndex = found.index + all.length;
  }
  return ends;
}

/** After a comma, few digits may be an extension, a year or an age. */
function isEnding(separator: string, digits: string, place: NumberPlace): boolean {
  if (!/[,;；，、|\n]/.test(separator) || /\p{Pd}/u.test(separator)) return true;
  const count = digitsIn(digits);
  if (count > 4) return true;
  const least = place === 'value' && /\s$/.test(separator) ? 2 : 4;
  return count >= least && /\s$/.test(separator) && !/^(?:19|20)\d\d$/.test(digits);
}
