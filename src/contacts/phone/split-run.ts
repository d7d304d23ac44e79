import {
  type DigitGroup,
  digitCount,
  groupLengths,
  groupsOf,
  isInFull,
  quality,
} from './digit-groups.ts';
import { type FoundNumber, digitsIn, minDigits } from './digit-runs.ts';
import { maxDigits } from './numbering.ts';
import type { Country } from './phone-result.ts';

/** The length of a national number with its trunk prefix, in nearly every country. */
const usualDigits = { least: 9, most: 12 } as const;

/** More digits behind several slashes are the last group of one number. */
const maxBehindSlashes = 2;

/** More numbers than stand in one run; each split tries several readings of the digits. */
const maxSplits = 20;

/** Longer than two numbers; bounds the work on junk. */
const window = 80;

/** Separates two numbers as often as the groups of one: `612345679 - 912345679`. */
const separator = /^[ \u00A0]*(?:\p{Pd}+|[._'’])[ \u00A0]*[(（]?$/u;
const trailingSeparator = /[ \u00A0\u2007\u2009\u202F]*(?:\p{Pd}+|[._'’])?[ \u00A0]*$/u;
/** Separates two numbers more often than the groups of one. */
const blankSeparator = /^[)）]?[ \u00A0\u2007\u2009\u202F]+(?:\p{Pd}[ \u00A0]+)?[(（]?$/u;

/** Splits a run into its numbers, which may have only blanks, dashes or slashes between them. */
export function splitRun(found: FoundNumber, home: Country | undefined): readonly FoundNumber[] {
  const slash = splitAtSlashes(found) ?? splitBeforeEnding(found, home);
  if (slash) return slash.flatMap((one) => (one.isShortened ? one : splitRun(one, home)));
  const numbers: FoundNumber[] = [];
  let rest = found;
  while (numbers.length < maxSplits) {
    const from = firstSplit(rest, home);
    if (from === undefined) break;
    numbers.push({ at: rest.at, text: rest.text.slice(0, from).replace(trailingSeparator, '') });
    rest = { at: rest.at + from, text: rest.text.slice(from) };
  }
  return [...numbers, rest];
}

/** The offset of the second number of a run; undefined for a run with one number. */
function firstSplit({ text: row }: FoundNumber, home: Country | undefined): number | undefined {
  const text = row.slice(0, window);
  const groups = groupsOf(text);
  const digits = digitCount(groups);
  if (digits < 2 * minDigits || (digits <= maxDigits && quality(text, home) > 1)) return undefined;
  // The most likely end of the first number. The rest is listed as left out if it is no number.
  let behind: number | undefined;
  let surest = 1;
  for (const [place, { at, before }] of groups.entries()) {
    const [first, second] = [groups.slice(0, place), groups.slice(place)];
    if (digitCount(first) > maxDigits || digitCount(second) < minDigits) return behind;
    const isJoint = separator.test(before);
    if (digitCount(first) < minDigits || !(isJoint || blankSeparator.test(before))) continue;
    const from = at - (/[(（]$/.test(before) ? 1 : 0);
    const [one, other] = [text.slice(0, from).replace(trailingSeparator, ''), text.slice(from)];
    // Dashes group one number as well, so both sides must be whole numbers.
    const maybeTwo =
      blankSeparator.test(before) || [one, other].every((each) => isWhole(each, home));
    if (maybeTwo && areTwoNumbers(one, other, { first, second }, home)) return from;
    if (digits <= maxDigits) continue;
    // Something else stands before or after a number that is written in full.
    if (!isJoint && [one, other].some((each) => isInFull(each, home))) return from;
    const sure = isJoint ? quality(one, home) : 0;
    if (sure > surest) [behind, surest] = [from, sure];
  }
  return behind;
}

/** Whether a text is a complete number. In unlisted ranges, the trunk zero decides. */
function isWhole(text: string, home: Country | undefined): boolean {
  const worth = quality(text, home);
  return worth > 2 || (worth > 1 && text.startsWith('0'));
}

function areTwoNumbers(
  one: string,
  other: string,
  {
    first,
    second,
  }: { readonly first: readonly DigitGroup[]; readonly second: readonly DigitGroup[] },
  home: Country | undefined,
): boolean {
  if (quality(one, home) > 1 && (quality(other, home) > 1 || digitCount(second) > maxDigits))
    return true;
  const [shape, next] = [groupLengths(first), groupLengths(second)];
  if (
    next === shape ||
    `,${next}` === `,${shape}`.repeat(Math.floor(second.length / first.length))
  ) {
    return true;
  }
  const begins = [first, second].every(([group]) => group?.digits.startsWith('0'));
  const isUsual = digitCount(first) >= usualDigits.least && digitCount(first) <= usualDigits.most;
  return begins && isUsual && digitCount(second) >= usualDigits.least;
}

/** `030/1234567` is one number: the part before its slash is too short for another. */
function splitAtSlashes({ at, text }: FoundNumber): readonly FoundNumber[] | undefined {
  for (const slash of [/ +\/ +/g, /\//g]) {
    const ends = [...text.matchAll(slash)].map(({ index, 0: mark }) => [
      index,
      index + mark.length,
    ]);
    const places = [0, ...ends.flat(), text.length];
    const pieces = ends.concat([[]]).map((_, piece) => {
      const [from = 0, to] = places.slice(2 * piece, 2 * piece + 2);
      return { at: at + from, text: text.slice(from, to) };
    });
    if (pieces.length > 1 && pieces.every((piece) => digitsIn(piece.text) >= minDigits))
      return pieces;
  }
  return undefined;
}

/** `202-555-0105/06` is a number and the end of another one. */
export function splitBeforeEnding(
  { at, text }: FoundNumber,
  home: Country | undefined,
): readonly FoundNumber[] | undefined {
  if (text.length > window) return undefined;
  for (const { index, 0: slash } of text.matchAll(/ *\/[ \p{Pd}]*/gu)) {
    const [before, behind] = [text.slice(0, index), text.slice(index + slash.length)];
    if (digitsIn(before) < minDigits || digitsIn(behind) >= minDigits) continue;
    // In `030 1234/5678`, the slash is within a number. In an unlisted range, any digits may be.
    const worth = quality(before, home);
    const isShort = digitsIn(before) < usualDigits.least;
    const isWithin = worth < 3 || (isShort && !slash.startsWith(' '));
    if (worth < (isShort ? 3 : 2) || (isWithin && quality(text, home) > 2)) continue;
    // In `0711/12345/67`, slashes group the digits of one number.
    if (before.includes('/') && digitsIn(behind) > maxBehindSlashes) continue;
    const ends = [...behind.matchAll(/[^/]*\p{Nd}/gu)].map(({ index: from, 0: end }) => ({
      at: at + index + slash.length + from,
      text: end,
      isShortened: true as const,
    }));
    return [{ at, text: before }, ...ends];
  }
  return undefined;
}

/** A postcode, an age, a year. */
const maxTrailing = 6;
/** A longer group may be the end of a number, unless what precedes it is written in full. */
const maxShort = 4;

/** Drops a short group of digits after a complete number. */
export function withoutTrailingDigits(number: FoundNumber, home: Country | undefined): FoundNumber {
  const last = groupsOf(number.text).at(-1);
  const isShort = last && last.digits.length <= maxTrailing && /^[ \u00A0]+$/.test(last.before);
  if (!isShort || quality(number.text, home) > 2) return number;
  const before = { at: number.at, text: number.text.slice(0, last.at).trimEnd() };
  if (last.digits.length > maxShort && !isInFull(before.text, home)) return number;
  return quality(before.text, home) > 2 ? before : number;
}
