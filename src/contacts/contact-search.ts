import { skeletonFit, type TypedSkeleton } from './abjad.ts';
import type { LatinForms } from './latin-forms.ts';
import { compareNameKeys, compareValues, nameKey } from './compare.ts';
import { fullName, type User } from './contact.ts';
import { searchWordsOf } from './label-search.ts';
import { mayStartWithTypo, startsWithTypo } from './one-typo.ts';
import { searchLine, unspaced, type SearchedFields } from './search-line.ts';
import {
  beginOf,
  minLetters,
  parseNumbers,
  parseTerms,
  wholeLabel,
  type Needle,
  type Term,
  type Word,
} from './search-terms.ts';
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
  /** Every line that matches contains a needle of each set; without a set, any line may match. */
  readonly needles: readonly (readonly Needle[])[];
  readonly rank: (line: string) => MatchRank;
}

/**
 * The searches of a text, each for when those before it match nothing: of whole labels, of their beginnings, then of
 * words with a typo. Each word must be in the name, as in any script and with or without diacritics, in a username
 * (with `@`, start one), in the note or in the number, which may have spaces and punctuation. A word with `#` is a
 * label, or begins one. The order does not matter. An empty text matches all contacts.
 */
export function* lineSearches(typed: string): Generator<LineSearch> {
  const asked = plainReference(typed);
  const terms = parseTerms(searchWordsOf(asked));
  if (terms.length === 0) {
    return yield { needles: [], rank: () => matchRanks.name };
  }
  const numbers = parseNumbers(asked);
  const first = ` ${terms.map(({ text }) => text).join(' ')} `;
  const name = `${first}.`;
  const rankBy =
    (rankOf: RankTerm): LineSearch['rank'] =>
    (line) => {
      if (line.startsWith(first)) {
        return line.startsWith(name) ? matchRanks.name : matchRanks.first;
      }
      const found = rankTerms(line, terms, rankOf);
      return found === matchRanks.none && hasNumber(line, numbers) ? matchRanks.inside : found;
    };
  // A number is a needle of its word, too, and looking for it costs most of a search.
  const needles = terms.map((term) => [...new Set([...term.needles, ...numbers])]);
  yield { needles, rank: rankBy(rankWhole) };
  if (terms.some(({ labels }) => labels.length > 0)) yield { needles: [], rank: rankBy(rankBegun) };
  if (terms.some(({ loose }) => loose !== undefined)) {
    yield { needles: [], rank: rankBy(rankMistyped) };
  }
}

/**
 * The same as a predicate of contacts, without typos.
 *
 * @example
 * contacts.filter(createContactSearch('zoe mill'));
 */
export function createContactSearch(typed: string): (contact: SearchedFields) => boolean {
  const [search] = lineSearches(typed);
  return (contact) => (search?.rank(searchLine(contact)) ?? matchRanks.none) !== matchRanks.none;
}

/** The users that match, best first, then by name. */
export function searchUsers<T extends User>(typed: string, users: readonly T[]): readonly T[] {
  const lined = users.map((user) => ({ user, line: searchLine(user) }));
  const find = ({ rank }: LineSearch) =>
    lined
      .map(({ user, line }) => ({ user, rank: rank(line), key: nameKey(fullName(user)) }))
      .filter(({ rank: found }) => found !== matchRanks.none)
      .sort(
        (a, b) =>
          a.rank - b.rank || compareNameKeys(a.key, b.key) || compareValues(a.user.id, b.user.id),
      )
      .map(({ user }) => user);
  for (const search of lineSearches(typed)) {
    const found = find(search);
    if (found.length > 0) return found;
  }
  return [];
}

type RankTerm = (line: string, term: Term) => { readonly rank: MatchRank; readonly terms: number };

function rankTerms(line: string, terms: readonly Term[], rankOf: RankTerm): MatchRank {
  let worst: MatchRank = matchRanks.name;
  for (let at = 0; at < terms.length;) {
    const term = terms[at];
    const found = term && rankOf(line, term);
    if (!found || found.rank === matchRanks.none) return matchRanks.none;
    if (found.rank > worst) worst = found.rank;
    at += found.terms;
  }
  return worst;
}

function rankWhole(line: string, term: Term): ReturnType<RankTerm> {
  if (term.labels.length === 0) return { rank: rankWord(line, term), terms: 1 };
  const found = term.labels.find((label) => line.includes(wholeLabel(label)));
  return { rank: found ? matchRanks.word : matchRanks.none, terms: found?.terms ?? 1 };
}

/** With the beginning of a label, as while it is typed. */
function rankBegun(line: string, term: Term): ReturnType<RankTerm> {
  const found = rankWhole(line, term);
  if (found.rank !== matchRanks.none) return found;
  const begun = term.labels.find(({ text }) => line.includes(text));
  return begun ? { rank: matchRanks.start, terms: begun.terms } : found;
}

function rankMistyped(line: string, term: Term): ReturnType<RankTerm> {
  const found = rankBegun(line, term);
  const isWord = found.rank === matchRanks.none && term.labels.length === 0;
  return isWord ? { rank: rankMistypedWord(line, term), terms: 1 } : found;
}

/** For words of the line in scripts without vowels. */
function rankSkeleton(line: string, typed: TypedSkeleton): MatchRank {
  const begin = beginOf(typed);
  let best: MatchRank = matchRanks.none;
  for (let at = line.indexOf(begin); at >= 0; at = line.indexOf(begin, at + 1)) {
    const from = at + begin.length;
    const fit = skeletonFit(line.slice(from, line.indexOf(' ', from)), typed);
    if (fit === 'vowels') return matchRanks.start;
    if (fit) best = matchRanks.inside;
  }
  return best;
}

/** For words in Latin letters, or in others romanized. */
function rankForms(line: string, { needle, fit }: LatinForms): MatchRank {
  let best: MatchRank = matchRanks.none;
  needle.lastIndex = 0;
  for (let found = needle.exec(line); found; found = needle.exec(line)) {
    const from = found.index + 1;
    const end = line.indexOf(' ', from);
    const fitting = fit(line.slice(from, end));
    if (fitting === 'whole') return matchRanks.start;
    if (fitting) best = matchRanks.inside;
    needle.lastIndex = end;
  }
  return best;
}

function rankWord(
  line: string,
  { text, begins, numbers, loose, skeleton, forms }: Word,
): MatchRank {
  const written = rankWritten(line, text);
  if (written === matchRanks.word || written === matchRanks.start) return written;
  if (text.startsWith('@')) return matchRanks.none;
  const meant = skeleton ? rankSkeleton(line, skeleton) : matchRanks.none;
  const spelled = forms ? rankForms(line, forms) : matchRanks.none;
  if (meant === matchRanks.start || spelled === matchRanks.start) return matchRanks.start;
  const isInside =
    meant !== matchRanks.none ||
    spelled !== matchRanks.none ||
    written === 'quoted' ||
    (written === matchRanks.inside && !begins) ||
    (loose !== undefined && line.includes(`~${loose}`)) ||
    hasNumber(line, numbers);
  return isInside ? matchRanks.inside : matchRanks.none;
}

/** The rank of a text as written, or a word in quotes, which is the same as inside of a word but for single letters. */
type WrittenRank = MatchRank | 'quoted';

/**
 * Ranks a text, which is not empty, as a word, as the start of one or a whole username, as a word in quotes, or inside
 * of words. In one pass, because each line that may match is ranked.
 */
function rankWritten(line: string, text: string): WrittenRank {
  const first = line.indexOf(text);
  if (first < 0) return matchRanks.none;
  let found: WrittenRank = first < line.lastIndexOf('\t') ? matchRanks.inside : matchRanks.none;
  for (let at = first; at >= 0; at = line.indexOf(text, at + 1)) {
    const isWhole = line[at + text.length] === ' ';
    const before = line[at - 1];
    if (before === ' ') {
      if (isWhole) return matchRanks.word;
      found = matchRanks.start;
    } else if (isWhole && line[at - 2] === ' ') {
      if (before === '@') found = matchRanks.start;
      else if (before === '"' && found !== matchRanks.start) found = 'quoted';
    }
  }
  return found;
}

function rankMistypedWord(line: string, { text, loose }: Word): MatchRank {
  if (loose === undefined) return matchRanks.none;
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

function hasNumber(line: string, numbers: readonly string[]): boolean {
  return numbers.some((number) =>
    line.includes(number, number.startsWith('\t') ? 0 : line.lastIndexOf('\t')),
  );
}
