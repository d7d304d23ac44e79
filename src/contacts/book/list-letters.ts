import type { Steps } from '../steps.ts';

/** A letter of a list that is sorted by name, and the place of the first name under it, from 0. */
export interface ListLetter {
  readonly letter: string;
  readonly at: number;
}

/** Names that begin with a digit or sign. */
const otherLetter = '#';
/** Letters looked up between two steps; each takes about twenty looks at a name. */
const perStep = 32;

/** The letter under which address books list a name: without accents, in upper case. Empty for an empty name. */
export function letterOf(name: string): string {
  const [first = ''] = name.normalize('NFD');
  if (first === '') return '';
  return /\p{L}/u.test(first) ? (Array.from(first.toUpperCase())[0] ?? first) : otherLetter;
}

/**
 * The letters of a list, each once, in the order of the list. Names under one letter stand together, so that the
 * next letter is found without looking at each of them. Works in steps.
 *
 * @param letterAt the letter of the name at a place; empty names are left out
 */
export function* findLetters(
  length: number,
  letterAt: (at: number) => string,
): Steps<readonly ListLetter[]> {
  const found = new Map<string, number>();
  let runs = 0;
  for (let at = 0; at < length;) {
    const letter = letterAt(at);
    if (letter !== '' && !found.has(letter)) found.set(letter, at);
    at = endOfRun(at, length, (place) => letterAt(place) === letter);
    runs += 1;
    if (runs % perStep === 0) yield;
  }
  return Array.from(found, ([letter, at]) => ({ letter, at }));
}

/** The first place after `from` that does not belong to its run, of which all places stand together. */
function endOfRun(from: number, length: number, belongs: (at: number) => boolean): number {
  let low = from + 1;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (belongs(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
