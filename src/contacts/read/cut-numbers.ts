import { callingCode, isLandline } from '../phone/numbering.ts';
import { type Country, countryOf, isPlanned, readWhole } from '../phone.ts';
import { digitsIn, type FoundNumber, minDigits } from './number-runs.ts';

/** ITU-T E.164. */
const maxDigits = 15;
/** So many digits has a number of home with its trunk prefix, in nearly every country. */
const usual = { least: 9, most: 12 } as const;

/** A name hardly has more rows of digits. */
const mostOfName = 3;
/** As much of a row as is looked at for one number and the next; bounds the work on junk. */
const window = 80;

/** What parts a digit of a name from the number. */
const afterNameDigit = /^[)）.:]?[ \u00A0]+(?:\p{Pd}[ \u00A0]+)?[(（]?$/u;

/** What parts two numbers of one row. */
const betweenTwo = /^(?:[)）]?[ \u00A0]+(?:\p{Pd}[ \u00A0]+)?[(（]?|\p{Pd})$/u;
const dashBehind = /[ \u00A0]*\p{Pd}[ \u00A0]*$/u;
/** `24/7`, `1/2`: no number is written so, with a slash behind so few digits on both sides. */
const fraction = /^[1-9]\d?\/\d{1,2}[ \u00A0]+(?:\p{Pd}[ \u00A0]+)?(?=[(（+＋]?\p{Nd})/u;

interface Group {
  readonly at: number;
  readonly digits: string;
  /** What stands before it within the row of digits. */
  readonly mark: string;
}

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
  return length > 0 && quality(behind.text, home) > 2 ? behind : found;
}

/** The numbers that stand in one row with nothing but blanks, dashes or slashes between them. */
export function cutNumbers(found: FoundNumber, home: Country | undefined): readonly FoundNumber[] {
  const slash = atSlashes(found);
  if (slash.length > 1) return slash.flatMap((one) => cutNumbers(one, home));
  const numbers: FoundNumber[] = [];
  let rest = found;
  for (let from = firstCut(rest, home); from !== undefined; from = firstCut(rest, home)) {
    const text = rest.text.slice(0, from).replace(dashBehind, '').trimEnd();
    numbers.push({ at: rest.at, text });
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
  for (const [place, { at, mark }] of groups.entries()) {
    const [first, second] = [groups.slice(0, place), groups.slice(place)];
    if (sum(first) > maxDigits || sum(second) < minDigits) return undefined;
    if (sum(first) < minDigits || !betweenTwo.test(mark)) continue;
    const from = at - (/[(（]$/.test(mark) ? 1 : 0);
    const [one, other] = [text.slice(0, from).replace(dashBehind, '').trim(), text.slice(from)];
    const isTight = /^\p{Pd}$/u.test(mark);
    // Dashes without blanks stand within numbers, too.
    if (isTight && Math.min(quality(one, home), quality(other, home)) < 3) continue;
    if (areTwo(one, other, { first, second }, home)) return from;
  }
  return undefined;
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

/** 3: fits a plan. 2: stands as written. 1: would need a country. 0: no number. */
function quality(text: string, home: Country | undefined): number {
  const read = readWhole(text, home);
  if (read.kind === 'phone') return isPlanned(read.e164) ? 3 : 2;
  return read.reason === 'needs_country' ? 1 : 0;
}

function groupsOf(text: string): readonly Group[] {
  return [...text.matchAll(/([^\p{Nd}]*)(\p{Nd}+)/gu)].map(
    ({ index, 1: mark = '', 2: digits = '' }) => ({
      at: index + mark.length,
      digits,
      mark,
    }),
  );
}

function shapeOf(groups: readonly Group[]): string {
  return groups.map(({ digits }) => digits.length).join();
}

function sum(groups: readonly Group[]): number {
  return groups.reduce((all, { digits }) => all + digits.length, 0);
}
