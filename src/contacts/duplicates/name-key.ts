import { isAbjad } from '../abjad.ts';
import { foldText } from '../fold.ts';
import { consonantsOf, loosen, romanize } from '../romanize.ts';

/** Keys to compare names by, which are equal for different spellings of a name. */
export interface NameKey {
  /** The words in Latin letters without diacritics, sorted. */
  readonly words: readonly string[];
  /** Equal for the same words in any case, order and script, with or without diacritics and decoration. */
  readonly exact: string;
  /** Also equal for different romanizations of a name in another script. */
  readonly loose: string;
  /** Only the consonants, as in Arabic and Hebrew; empty when too few are left to compare. */
  readonly consonants: string;
  /** Whether it has several words, or one that is a full name. */
  readonly complete: boolean;
  /** Whether it has letters that English does not have. */
  readonly foreign: boolean;
  /** Whether its script leaves vowels out. */
  readonly abjad: boolean;
}

const foreign = /[^\P{L}A-Za-z]/u;
const bracketed = /\([^()]*\)|\[[^[\]]*\]/gu;
/** Apostrophes are part of a word: O’Neill. */
const apostrophes = /['’ʼ`´]/gu;
const separators = /[^\p{L}\p{N}\p{M}]+/u;
/** A full name, with a family name that mostly has one character. */
const chinese = /^\p{sc=Han}{2,4}$/u;
/** A full name; two syllables can be a given name alone. */
const korean = /^\p{sc=Hangul}{3,4}$/u;

/** Undefined when the name has no letter. */
export function nameKey(name: string): NameKey | undefined {
  if (!/\p{L}/u.test(name)) return undefined;
  const folded = foldText(name).replace(apostrophes, '');
  const withoutBrackets = folded.replace(bracketed, ' ');
  const parts = (/\p{L}/u.test(withoutBrackets) ? withoutBrackets : folded)
    .split(separators)
    .filter((part) => part !== '');
  const words = (parts.length === 1 ? splitFullName(parts[0] ?? '') : parts)
    .map(romanize)
    .filter((word) => word !== '')
    .sort();
  if (words.length === 0) return undefined;
  const consonants = words.map(consonantsOf);
  return {
    words,
    exact: words.join(' '),
    loose: words.map(loosen).sort().join(' '),
    consonants:
      consonants.includes('') || consonants.join('').length < 4 ? '' : consonants.sort().join(' '),
    complete: words.length > 1,
    foreign: foreign.test(name.normalize('NFKC')),
    abjad: isAbjad(name),
  };
}

function splitFullName(word: string): readonly string[] {
  if (!chinese.test(word) && !korean.test(word)) return [word];
  const [family = '', ...given] = word;
  return [family, given.join('')];
}
