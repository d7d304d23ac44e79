import type { Steps } from '../steps.ts';
import type { DuplicateEntries, DuplicateEntry } from './duplicate-entry.ts';
import { nameKeyOf } from './duplicates-by-name.ts';
import { endingOf, numbersOf } from './duplicates-by-number.ts';
import { hashText, TextCounts } from './text-counts.ts';

const perStep = 64;
/** Texts that an entry usually has: the end of its number, and three keys of its name. */
const textsPerEntry = 4;
const wordsPerEntry = 2;

export interface DuplicateCandidates {
  /** All entries that share something with another one, in order. */
  readonly candidates: readonly DuplicateEntry[];
  /** How many contacts, candidates or not, have this word in their names. */
  readonly contactsWithWord: (word: string) => number;
}

/**
 * Picks the few entries that may have duplicates, so that the others are never in memory together: the garbage
 * collector holds up the process for as long as it takes to copy them.
 */
export function* findCandidates(entries: DuplicateEntries): Steps<DuplicateCandidates> {
  const keys = new EntryKeys(entries.length);
  for (let at = 0; at < entries.length; at += 1) {
    if (at % perStep === 0) yield;
    const entry = entries.at(at);
    if (entry) keys.add(at, entry);
  }
  const candidates: DuplicateEntry[] = [];
  for (let at = 0; at < entries.length; at += 1) {
    if (at % perStep === 0) yield;
    const entry = keys.isShared(at) ? entries.at(at) : undefined;
    if (entry) candidates.push(entry);
  }
  return { candidates, contactsWithWord: (word) => keys.contactsWithWord(word) };
}

/** What each entry may share with another one, as hashes in columns; 0 where it has no such key. */
class EntryKeys {
  readonly #endings: Float64Array;
  /** Of a number in place of the name. */
  readonly #endingsOfNames: Float64Array;
  /** Of names with several words. */
  readonly #exact: Float64Array;
  readonly #loose: Float64Array;
  readonly #consonants: Float64Array;
  /** Of names with a single word. */
  readonly #singleWords: Float64Array;
  /** How many entries have a key. */
  readonly #counts: TextCounts;
  /** How many entries with a foreign name have a key: only with those are names compared by looser keys. */
  readonly #foreignCounts = new TextCounts();
  /** How many contacts have a word in their names. */
  readonly #words: TextCounts;

  constructor(length: number) {
    this.#endings = new Float64Array(length);
    this.#endingsOfNames = new Float64Array(length);
    this.#exact = new Float64Array(length);
    this.#loose = new Float64Array(length);
    this.#consonants = new Float64Array(length);
    this.#singleWords = new Float64Array(length);
    this.#counts = new TextCounts(textsPerEntry * length);
    this.#words = new TextCounts(wordsPerEntry * length);
  }

  add(at: number, entry: DuplicateEntry): void {
    const [ending, endingOfName] = new Set(numbersOf(entry).map(endingOf));
    if (ending !== undefined) this.#endings[at] = this.#add(`ending ${ending}`);
    if (endingOfName !== undefined) this.#endingsOfNames[at] = this.#add(`ending ${endingOfName}`);
    const name = nameKeyOf(entry);
    if (!name) return;
    if (entry.kind === 'contact')
      for (const word of new Set(name.words)) this.#words.add(hashText(word));
    if (!name.complete) return void (this.#singleWords[at] = hashText(name.exact));
    const loose = this.#add(`loose ${name.loose}`);
    const consonants = name.consonants === '' ? 0 : this.#add(`consonants ${name.consonants}`);
    this.#exact[at] = this.#add(`exact ${name.exact}`);
    this.#loose[at] = loose;
    this.#consonants[at] = consonants;
    if (name.foreign) this.#foreignCounts.add(loose);
    if (name.abjad && consonants !== 0) this.#foreignCounts.add(consonants);
  }

  /** Whether another entry may be a duplicate of this one. Call when all are added. */
  isShared(at: number): boolean {
    return (
      this.#isCommon(this.#endings[at]) ||
      this.#isCommon(this.#endingsOfNames[at]) ||
      this.#isCommon(this.#exact[at]) ||
      this.#isCommonWithForeign(this.#loose[at]) ||
      this.#isCommonWithForeign(this.#consonants[at]) ||
      this.#words.count(this.#singleWords[at] ?? 0) === 2
    );
  }

  contactsWithWord(word: string): number {
    return this.#words.count(hashText(word));
  }

  #add(key: string): number {
    const hash = hashText(key);
    this.#counts.add(hash);
    return hash;
  }

  #isCommon(key = 0): boolean {
    return this.#counts.count(key) > 1;
  }

  #isCommonWithForeign(key = 0): boolean {
    return this.#foreignCounts.count(key) > 0 && this.#isCommon(key);
  }
}
