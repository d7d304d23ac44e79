import type { User } from './contact.ts';
import { foldText } from './fold.ts';

/** The fields that a search considers. */
export type SearchedFields = Pick<User, 'firstName' | 'lastName' | 'usernames' | 'phone'>;

const punctuation = /\p{P}+/u;

/** One or two digits occur in almost every number; in a search they are part of a name. */
const minDigits = 3;

/** Too many names start with one given letter. */
const minLetters = 2;

/** A single character of these scripts is a syllable or a word; a single emoji can be a whole name. */
const meaningfulAlone =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}]/u;

/** Whether the text is long enough to search the contacts for it. */
export function isWorthSearching(typed: string): boolean {
  const letters = typed.replace(/[\s\p{P}]+/gu, '');
  return Array.from(letters).length >= minLetters || meaningfulAlone.test(letters);
}

/** Scripts without spaces in a name, where a part of the name may start anywhere. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;

/**
 * The line that a search looks at, without a line break: the folded parts of the name, each after a space, the
 * usernames, each between an `@` and a space, a tab and the number.
 */
export function searchLine(contact: SearchedFields): string {
  const name = nameParts(contact).map((part) => ` ${part}`);
  const usernames = contact.usernames.map((username) => `@${foldText(username)} `);
  return `${name.join('')}${usernames.join('')}\t${contact.phone ?? ''}`;
}

/** A search, as a predicate of `searchLine`. */
export interface LineSearch {
  /** Every line that matches contains one of these; undefined when every line matches. */
  readonly needles: readonly string[] | undefined;
  readonly matches: (line: string) => boolean;
}

/**
 * Creates a search. Each word must start a part of the name, start a username (with `@` only that), or be in
 * the phone number; a number may have spaces and punctuation. Case and diacritics do not matter. An empty text
 * matches all contacts.
 */
export function createLineSearch(typed: string): LineSearch {
  const words = foldText(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(parseWord);
  const [first] = words;
  if (!first) return { needles: undefined, matches: () => true };
  const numbers = parseNumbers(typed);
  const needles = needlesOf(first);
  return {
    needles: needles && [...needles, ...numbers],
    matches: (line) =>
      numbers.some((number) => hasNumber(line, number)) ||
      words.every((word) => matchesWord(line, word)),
  };
}

/**
 * The same as a predicate of contacts.
 *
 * @example
 * contacts.filter(createContactSearch('zoe mill'));
 */
export function createContactSearch(typed: string): (contact: SearchedFields) => boolean {
  const { matches } = createLineSearch(typed);
  return (contact) => matches(searchLine(contact));
}

interface Word {
  readonly username: string;
  /** Parts of a name. Undefined for a username: `@zoe`. */
  readonly pieces: readonly string[] | undefined;
  readonly numbers: readonly string[];
}

function parseWord(word: string): Word {
  const username = `@${word.replace(/^@/, '')}`;
  if (word.startsWith('@')) return { username, pieces: undefined, numbers: [] };
  const pieces = word.split(punctuation).filter((piece) => piece !== '');
  return { username, pieces, numbers: parseNumbers(word) };
}

/** Undefined when every line matches. */
function needlesOf({ username, pieces, numbers }: Word): readonly string[] | undefined {
  if (!pieces) return [username];
  const [piece] = pieces;
  return piece === undefined ? undefined : [piece, username, ...numbers];
}

function matchesWord(line: string, { username, pieces, numbers }: Word): boolean {
  return (
    pieces?.every(
      (piece) => line.includes(` ${piece}`) || (unspaced.test(piece) && line.includes(piece)),
    ) === true ||
    line.includes(username) ||
    numbers.some((number) => hasNumber(line, number))
  );
}

function hasNumber(line: string, number: string): boolean {
  return line.includes(number, number.startsWith('\t') ? 0 : line.lastIndexOf('\t'));
}

/** The words of the name; words with an apostrophe or hyphen also in pieces: `o'brien`, `anna-maria`. */
function nameParts({ firstName, lastName }: SearchedFields): readonly string[] {
  return foldText(`${firstName} ${lastName}`)
    .split(/\s+/)
    .flatMap((word) => {
      const pieces = word.split(punctuation);
      return pieces.length > 1 ? [...pieces, pieces.join('')] : pieces;
    });
}

/**
 * The texts of which a line contains one if its number matches. Digits with a plus match from the start of the number, others
 * anywhere in it: people know the last digits, or the number as dialed at home, with a 0 instead of the country
 * code.
 */
function parseNumbers(typed: string): readonly string[] {
  const digits = typed.replace(/\D/g, '');
  const fromStart = typed.includes('+');
  const isNumber =
    /^\s*\+?[\s\d().-]*$/.test(typed) && digits.length >= (fromStart ? 1 : minDigits);
  if (!isNumber) return [];
  return fromStart ? [`\t+${digits}`] : [digits, digits.replace(/^0/, '')];
}
