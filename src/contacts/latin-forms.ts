import { isAbjad, skeletonFit, skeletonsOf, typedSkeleton } from './abjad.ts';
import { loosen, romanize } from './romanize.ts';
import { asHeard, notLatin, unspaced } from './search-line.ts';

/** The ways to write a word of a search in Latin letters that is typed in another script. */
export interface LatinForms {
  /** Finds the blank before each word of a line that may fit. */
  readonly needle: RegExp;
  /** How well such a word fits: it is the word, or begins with it or has its consonants only. */
  readonly fit: (latin: string) => 'whole' | 'part' | undefined;
}

/** With fewer consonants, the beginning of a word is that of too many names. */
const minConsonants = 3;
const minLetters = { whole: 2, part: 3 } as const;

/** Undefined for words in Latin letters, and in scripts of syllables, which are compared in their own letters. */
export function latinFormsOf(word: string): LatinForms | undefined {
  if (!notLatin.test(word) || unspaced.test(word)) return undefined;
  return isAbjad(word) ? formsOfSkeleton(word) : formsOfLetters(word);
}

/** How Latin letters write the consonants of skeletons that have one sign for several. */
const consonantPatterns: Readonly<Record<string, string>> = {
  D: 'dh?',
  F: 'f|ph?',
  G: 'gh?',
  H: '[kc]?h',
  K: 'c|k|q|x',
  T: 'th?',
  V: '[vwb]',
  X: 'sc?h',
  Z: 'z|t[sz]',
};

function formsOfSkeleton(word: string): LatinForms | undefined {
  const skeletons = skeletonsOf(word).map((skeleton) => {
    const [consonants = '', vowels = ''] = skeleton.split('|');
    return { consonants, vowels };
  });
  if (skeletons.length === 0) return undefined;
  const patterns = new Set(skeletons.map(({ consonants }) => skeletonPattern(consonants)));
  return {
    needle: new RegExp(` [aeiouy]*(?:${[...patterns].join('|')})`, 'g'),
    fit: (latin) => {
      const typed = typedSkeleton(latin);
      let best: 'whole' | 'part' | undefined;
      for (const { consonants, vowels } of skeletons) {
        if (!typed.consonants.startsWith(consonants)) continue;
        const isWhole = typed.consonants.length === consonants.length;
        if (isWhole && skeletonFit(vowels, typed) === 'vowels') return 'whole';
        if (consonants.length >= minConsonants) best = 'part';
      }
      return best;
    },
  };
}

function skeletonPattern(consonants: string): string {
  const patterns = Array.from(consonants, (letter, at) => {
    const pattern = consonantPatterns[letter] ?? letter.toLowerCase();
    // An x is both.
    const isInX = letter === 'S' && consonants[at - 1] === 'K';
    return `(?:(?:${pattern})[aeiouy]*)${isInX ? '*' : '+'}`;
  });
  return patterns.join('') + (consonants.length < minConsonants ? ' ' : '');
}

/** How Latin letters write what `loosen` makes one of; it drops the second of two equal letters, too. */
const loosePatterns: Readonly<Record<string, string>> = {
  a: 'a+e?',
  dr: 'd+e?r+',
  f: '(?:f|ph)+',
  h: 'k*h+',
  i: '[iyj]+',
  ks: '(?:k+s+|x)',
  o: 'o+e?',
  sh: 's+(?:h?c|k)?h+',
  u: 'u+e?',
  v: '[vw]+',
};

function formsOfLetters(word: string): LatinForms | undefined {
  const spellings = [romanize(word), romanize(asHeard(word))].map(looseKey);
  const keys = spellings.filter(({ length }) => length >= minLetters.whole);
  if (keys.length === 0) return undefined;
  const begins = new Set(
    keys.map((key) => loosePattern(key) + (key.length < minLetters.part ? ' ' : '')),
  );
  const whole = new RegExp(`^(?:${keys.map(loosePattern).join('|')})$`);
  return {
    needle: new RegExp(` (?:${[...begins].join('|')})`, 'g'),
    fit: (latin) => (whole.test(latin) ? 'whole' : 'part'),
  };
}

/** Equal for the ways to write a word in Latin letters: `Yevgeny` and `Evgenii`. */
function looseKey(latin: string): string {
  return loosen(latin).replace(/^ie/, 'e');
}

function loosePattern(key: string): string {
  const start = key.startsWith('e') ? '[iyj]?' : '';
  const letters = key.match(/dr|ks|sh|[a-z]/g) ?? [];
  return start + letters.map((letter) => loosePatterns[letter] ?? `${letter}+`).join('');
}
