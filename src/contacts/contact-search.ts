import { fitsSkeleton, typedSkeleton, type TypedSkeleton } from './abjad.ts';
import { compareNameKeys, compareValues, nameKey } from './compare.ts';
import { fullName, type User } from './contact.ts';
import { labelKey } from './label.ts';
import { mayStartWithTypo, startsWithTypo } from './one-typo.ts';
import { digitsOf } from './phone/fold-digits.ts';
import { loosen } from './romanize.ts';
import {
  searchLine,
  skeletonMark,
  spell,
  splitWord,
  unspaced,
  wordsOf,
  type SearchedFields,
} from './search-line.ts';
import { parseUserQuery } from './user-query.ts';

/**
 * How well a contact matches, the best first: the whole name, its beginning, a word, the start of one, inside one,
 * with a typo. `none` is falsy.
 */
export const matchRanks = {
  none: 0,
  name: 1,
  first: 2,
  word: 3,
  start: 4,
  inside: 5,
  typo: 6,
} as const;
type MatchRank = (typeof matchRanks)[keyof typeof matchRanks];

/** One or two digits occur in almost every number; in a search they are part of a name. */
const minDigits = 3;

/** Too many names have one given letter. */
const minLetters = 2;

/** A typo in a shorter word makes another word of it. */
const minTypoLetters = 4;

/** In front of words of a search line that are no words of the name. */
const signs: ReadonlySet<string> = new Set(['~', '@', '^', '#', '"']);

/** Whether the text is long enough to search the contacts for it. */
export function isWorthSearching(typed: string): boolean {
  const letters = typed.replace(/[\s\p{P}]+/gu, '');
  return Array.from(letters).length >= minLetters || unspaced.test(letters);
}

/** A search of lines as `searchLine` makes them. */
export interface LineSearch {
  /** Every line that matches contains a text of each set; without a set, any line may match. */
  readonly needles: readonly (readonly string[])[];
  readonly rank: (line: string) => MatchRank;
  /** The same with a typo in a word, for when nothing else matches; undefined if no word may have one. */
  readonly withTypo: LineSearch | undefined;
}

/**
 * Creates a search. Each word must be in the name, as in any script and with or without diacritics, in a username
 * (with `@`, start one), in the note or in the number, which may have spaces and punctuation. A word with `#` is a
 * label. The order does not matter. An empty text matches all contacts.
 */
export function createLineSearch(typed: string): LineSearch {
  const asked = plainReference(typed);
  const words = wordsOf(asked).flatMap(parseWord);
  if (words.length === 0) {
    return { needles: [], rank: () => matchRanks.name, withTypo: undefined };
  }
  const numbers = parseNumbers(asked);
  const first = ` ${words.map(({ text }) => text).join(' ')} `;
  const name = `${first}.`;
  const rank = (line: string, rankOf: (line: string, word: Word) => MatchRank): MatchRank => {
    if (line.startsWith(first)) {
      return line.startsWith(name) ? matchRanks.name : matchRanks.first;
    }
    let worst: MatchRank = matchRanks.name;
    for (const word of words) {
      const found = rankOf(line, word);
      if (found === matchRanks.none) return hasNumber(line, numbers) ? matchRanks.inside : found;
      if (found > worst) worst = found;
    }
    return worst;
  };
  return {
    needles: words.map(({ needles }) => [...needles, ...numbers]),
    rank: (line) => rank(line, rankWord),
    withTypo: words.some(({ loose }) => loose !== undefined)
      ? { needles: [], rank: (line) => rank(line, rankMistyped), withTypo: undefined }
      : undefined,
  };
}

/**
 * The same as a predicate of contacts, without typos.
 *
 * @example
 * contacts.filter(createContactSearch('zoe mill'));
 */
export function createContactSearch(typed: string): (contact: SearchedFields) => boolean {
  const { rank } = createLineSearch(typed);
  return (contact) => rank(searchLine(contact)) !== matchRanks.none;
}

/** The users that match, best first, then by name. */
export function searchUsers<T extends User>(typed: string, users: readonly T[]): readonly T[] {
  const lined = users.map((user) => ({ user, line: searchLine(user) }));
  const search = createLineSearch(typed);
  const find = ({ rank }: LineSearch) =>
    lined
      .map(({ user, line }) => ({ user, rank: rank(line), key: nameKey(fullName(user)) }))
      .filter(({ rank: found }) => found !== matchRanks.none)
      .sort(
        (a, b) =>
          a.rank - b.rank || compareNameKeys(a.key, b.key) || compareValues(a.user.id, b.user.id),
      )
      .map(({ user }) => user);
  const found = find(search);
  return found.length === 0 && search.withTypo ? find(search.withTypo) : found;
}

/** A word of a search, or a part of one. */
interface Word {
  /** As lines have it; with an `@` in front if only a username may start with it, with a `#` if it is a label. */
  readonly text: string;
  readonly numbers: readonly string[];
  readonly needles: readonly string[];
  /** Its loose spelling, if it has letters only. */
  readonly loose: string | undefined;
  /** For words in scripts without vowels, if it has letters only. */
  readonly skeleton: TypedSkeleton | undefined;
}

function parseWord(word: string): readonly Word[] {
  if (/^@\w/.test(word)) {
    const text = word.toLowerCase();
    return [{ text, numbers: [], needles: [text], loose: undefined, skeleton: undefined }];
  }
  if (/^#[\p{L}\p{N}\p{So}]/u.test(word)) {
    const text = `#${labelKey(word)}`;
    return [{ text, numbers: [], needles: [` ${text} `], loose: undefined, skeleton: undefined }];
  }
  const numbers = parseNumbers(word);
  const parts = numbers.length > 0 ? [digitsOf(word)] : splitWord(word).map(spell);
  // Nothing is left of a word of marks and signs without a width, such as U+200D.
  const written = parts.filter((text) => text !== '');
  return written.map((text) => {
    const loosened = /^[a-z]+$/.test(text) ? loosen(text) : '';
    const loose = loosened.length >= minLetters ? loosened : undefined;
    const skeleton = loose === undefined ? undefined : typedSkeleton(text);
    const needle = isShort(text) ? ` ${text}` : text;
    return {
      text,
      numbers,
      needles: [
        needle,
        ...numbers,
        ...(loose === undefined ? [] : [`~${loose}`]),
        ...(skeleton ? [beginOf(skeleton)] : []),
      ],
      loose,
      skeleton,
    };
  });
}

/** A single letter is in most names. */
function isShort(text: string): boolean {
  return text.length === 1 && !unspaced.test(text);
}

/** How a word in a script without vowels begins in a line. */
function beginOf({ consonants }: TypedSkeleton): string {
  return `${skeletonMark}${consonants}|`;
}

function hasSkeleton(line: string, typed: TypedSkeleton): boolean {
  const begin = beginOf(typed);
  for (let at = line.indexOf(begin); at >= 0; at = line.indexOf(begin, at + 1)) {
    const from = at + begin.length;
    if (fitsSkeleton(line.slice(from, line.indexOf(' ', from)), typed)) return true;
  }
  return false;
}

function rankWord(line: string, { text, numbers, loose, skeleton }: Word): MatchRank {
  if (text.startsWith('@')) {
    if (line.includes(` ${text} `)) return matchRanks.word;
    return line.includes(` ${text}`) ? matchRanks.start : matchRanks.none;
  }
  if (text.startsWith('#')) return line.includes(` ${text} `) ? matchRanks.word : matchRanks.none;
  if (line.includes(` ${text} `)) return matchRanks.word;
  if (line.includes(` ${text}`) || line.includes(` @${text} `)) return matchRanks.start;
  if (skeleton && hasSkeleton(line, skeleton)) return matchRanks.start;
  const at = isShort(text) ? -1 : line.indexOf(text);
  const isInside =
    (at >= 0 && at < line.lastIndexOf('\t')) ||
    (loose !== undefined && line.includes(`~${loose}`)) ||
    hasNumber(line, numbers);
  return isInside ? matchRanks.inside : matchRanks.none;
}

function rankMistyped(line: string, word: Word): MatchRank {
  const rank = rankWord(line, word);
  const { text, loose } = word;
  if (rank !== matchRanks.none || loose === undefined) return rank;
  const end = line.lastIndexOf('\t');
  for (let from = 1; from < end; from = line.indexOf(' ', from) + 1) {
    const sign = line[from] ?? '';
    const isSign = signs.has(sign);
    const start = isSign ? from + 1 : from;
    if (sign === '^') continue;
    const typed = sign === '~' ? loose : text;
    if (typed.length < minTypoLetters || !mayStartWithTypo(line, start, typed)) continue;
    const written = line.slice(start, line.indexOf(' ', start));
    if (startsWithTypo(written, typed)) return matchRanks.typo;
  }
  return matchRanks.none;
}

/** A link to a user as their username or number. */
function plainReference(typed: string): string {
  if (!/\b(?:t|telegram)\.(?:me|dog)\b|^tg:/i.test(typed)) return typed;
  const meant = parseUserQuery(typed);
  if (meant.kind === 'username') return `@${meant.username}`;
  return meant.kind === 'phone' ? (meant.phones[0] ?? typed) : typed;
}

/**
 * The texts of which a line contains one if its number matches. Digits with a plus or two zeros match from the start
 * of the number, others anywhere in it: people know the last digits, or the number as dialed at home, with a 0
 * instead of the country code.
 */
function parseNumbers(typed: string): readonly string[] {
  if (!/^\s*\+?[\s\p{Nd}()./-]*$/u.test(typed)) return [];
  const isInternational = typed.includes('+');
  const digits = digitsOf(isInternational ? typed.replace('(0)', '') : typed);
  if (isInternational) return digits === '' ? [] : [`\t+${digits}`];
  const forms = [digits, digits.replace(/^0/, '')].filter(({ length }) => length >= minDigits);
  return /^00[1-9]/.test(digits) ? [...forms, `\t+${digits.slice(2)}`] : forms;
}

function hasNumber(line: string, numbers: readonly string[]): boolean {
  return numbers.some((number) =>
    line.includes(number, number.startsWith('\t') ? 0 : line.lastIndexOf('\t')),
  );
}
