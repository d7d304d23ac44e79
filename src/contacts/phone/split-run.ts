import { maxDigits } from './numbering.ts';
import type { Country } from './phone-result.ts';
import { type Group, groupsOf, quality, shapeOf, sum } from './digit-groups.ts';
import { digitsIn, type FoundNumber, minDigits } from './digit-runs.ts';

/** So many digits has a number of home with its trunk prefix, in nearly every country. */
const usual = { least: 9, most: 12 } as const;

/** As much of a row as is looked at for one number and the next; bounds the work on junk. */
const window = 80;

/** What parts two numbers as often as it groups one: `612345679 - 912345679`. */
const joint = /^[ \u00A0]*(?:\p{Pd}+|[._])[ \u00A0]*[(（]?$/u;
const jointAtEnd = /[ \u00A0]*(?:\p{Pd}+|[._])?[ \u00A0]*$/u;
/** What parts two numbers of one row, and seldom groups one. */
const betweenTwo = /^[)）]?[ \u00A0]+(?:\p{Pd}[ \u00A0]+)?[(（]?$/u;

/** The numbers that stand in one row with nothing but blanks, dashes or slashes between them. */
export function cutNumbers(found: FoundNumber, home: Country | undefined): readonly FoundNumber[] {
  const slash = atSlashes(found);
  if (slash.length > 1) return slash.flatMap((one) => cutNumbers(one, home));
  const numbers: FoundNumber[] = [];
  let rest = found;
  for (let from = firstCut(rest, home); from !== undefined; from = firstCut(rest, home)) {
    numbers.push({ at: rest.at, text: rest.text.slice(0, from).replace(jointAtEnd, '') });
    rest = { at: rest.at + from, text: rest.text.slice(from) };
  }
  return [...numbers, rest];
}

/** Where the second number of a row begins; undefined when it has one. */
function firstCut({ text: row }: FoundNumber, home: Country | undefined): number | undefined {
  const text = row.slice(0, window);
  const groups = groupsOf(text);
  const digits = sum(groups);
  if (digits < 2 * minDigits || (digits <= maxDigits && quality(text, home) > 1)) return undefined;
  // Where one number ends most likely; whatever is behind it is listed if it is none.
  let behind: number | undefined;
  let surest = 1;
  for (const [place, { at, mark }] of groups.entries()) {
    const [first, second] = [groups.slice(0, place), groups.slice(place)];
    if (sum(first) > maxDigits || sum(second) < minDigits) return behind;
    const isJoint = joint.test(mark);
    if (sum(first) < minDigits || !(isJoint || betweenTwo.test(mark))) continue;
    const from = at - (/[(（]$/.test(mark) ? 1 : 0);
    const [one, other] = [text.slice(0, from).replace(jointAtEnd, ''), text.slice(from)];
    // The marks of one number part it as well: whole numbers on both sides are surest to be two.
    const maybeTwo = betweenTwo.test(mark) || [one, other].every((each) => isWhole(each, home));
    if (maybeTwo && areTwo(one, other, { first, second }, home)) return from;
    const sure = isJoint ? quality(one, home) : 0;
    const isLong = digits > maxDigits && sum(second) >= usual.least;
    if (isLong && sure > surest) [behind, surest] = [from, sure];
  }
  return behind;
}

/** Ranges for films and those of tomorrow are in no plan: there the zero before them says it. */
function isWhole(text: string, home: Country | undefined): boolean {
  const worth = quality(text, home);
  return worth > 2 || (worth > 1 && text.startsWith('0'));
}

function areTwo(
  one: string,
  other: string,
  { first, second }: { readonly first: readonly Group[]; readonly second: readonly Group[] },
  home: Country | undefined,
): boolean {
  if (quality(one, home) > 1 && (quality(other, home) > 1 || sum(second) > maxDigits)) return true;
  const [shape, next] = [shapeOf(first), shapeOf(second)];
  if (
    next === shape ||
    `,${next}` === `,${shape}`.repeat(Math.floor(second.length / first.length))
  ) {
    return true;
  }
  const begins = [first, second].every(([group]) => group?.digits.startsWith('0'));
  const isUsual = sum(first) >= usual.least && sum(first) <= usual.most;
  return begins && isUsual && sum(second) >= usual.least;
}

/** `030/1234567` is one number: before its slash is no whole one. */
function atSlashes({ at, text }: FoundNumber): readonly FoundNumber[] {
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
  return [];
}

/** Leaves out a short row of digits that stands behind a whole number. */
export function withoutTail(number: FoundNumber, home: Country | undefined): FoundNumber {
  const last = groupsOf(number.text).at(-1);
  const isShort = last && last.digits.length <= 4 && /^[ \u00A0]+$/.test(last.mark);
  if (!isShort || quality(number.text, home) > 2) return number;
  const before = { at: number.at, text: number.text.slice(0, last.at).trimEnd() };
  return quality(before.text, home) > 2 ? before : number;
}
