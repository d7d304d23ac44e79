import anyAscii from 'any-ascii';
import { consonantsOf } from './romanize.ts';

const letters = /[\p{sc=Arabic}\p{sc=Hebrew}]/u;

/** Whether a word is written in a script that leaves vowels out. */
export function isAbjad(word: string): boolean {
  return letters.test(word);
}

/** Letters that stand for a vowel, or carry one. Some stand for a consonant in other words. */
const vowelLetters = 'اآأإٱعءئؤىوۆیيېةאעוי';
/** As the last letter of a word, they may stand for a vowel. */
const finalVowels = 'هה';

/** Consonants of letters that people write in several ways, or in another one than any-ascii. The likeliest first. */
const consonantLetters: Readonly<Record<string, readonly string[]>> = {
  و: ['v'],
  ة: ['h'],
  ث: ['s', 't'],
  ذ: ['z', 'd'],
  ض: ['z', 'd'],
  ظ: ['z', 'd'],
  ج: ['j', 'g'],
  ق: ['k', 'g'],
  ו: ['v'],
  כ: ['k', 'h'],
  ך: ['k', 'h'],
  ש: ['sh', 's'],
};
/** A word with more ways to write it has its likeliest ones. */
const maxSkeletons = 16;
/** With fewer consonants, too many names have the same. */
const minConsonants = 3;

/**
 * The consonants of a word in Arabic or Hebrew script as Latin letters may write it, and the same with an `A` for
 * each vowel that the word writes: `BDLH|ABDLAH`. In capital letters, because no typed word may match a part of them.
 */
export function skeletonsOf(word: string): readonly string[] {
  const written = Array.from(word.normalize('NFKC')).filter((letter) => /\p{L}/u.test(letter));
  let spellings: readonly Spelling[] = [{ text: '', deviations: 0 }];
  for (const [at, letter] of written.entries()) {
    const ways = waysToWrite(letter, at > 0 && at === written.length - 1);
    spellings = spellings
      .flatMap(({ text, deviations }) =>
        ways.map((way, more) => ({ text: text + collapse(way), deviations: deviations + more })),
      )
      .toSorted((one, other) => one.deviations - other.deviations)
      .slice(0, maxSkeletons);
  }
  const skeletons = new Set(spellings.map(({ text }) => withoutDoubles(text)));
  return [...skeletons].flatMap((vowels) => {
    const consonants = consonantsOf(vowels);
    return consonants === '' ? [] : `${consonants}|${vowels}`;
  });
}

interface Spelling {
  readonly text: string;
  /** How many letters are not written in their likeliest way. */
  readonly deviations: number;
}

function waysToWrite(letter: string, isLast: boolean): readonly string[] {
  const latin = anyAscii(letter)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const isVowel = vowelLetters.includes(letter) || (isLast && finalVowels.includes(letter));
  const consonants = consonantLetters[letter] ?? (vowelLetters.includes(letter) ? [] : [latin]);
  return isVowel ? ['a', ...consonants] : consonants;
}

/** A word in Latin letters, as `skeletonsOf` writes those of another script. */
export interface TypedSkeleton {
  readonly consonants: string;
  /** With an `A` for one or more vowels. */
  readonly vowels: string;
}

export function typedSkeleton(latin: string): TypedSkeleton {
  const simple = latin
    .replace(/x/g, 'ks')
    .replace(/c(?!h)/g, 'k')
    .replace(/[aeiouy]+/g, 'a');
  const vowels = withoutDoubles(collapse(simple));
  return { consonants: consonantsOf(vowels), vowels };
}

/** One letter for consonants that are written in several ways, so that each is one. */
function collapse(latin: string): string {
  return latin
    .replace(/sch|sh/g, 'x')
    .replace(/ts|tz/g, 'z')
    .replace(/kh|ch/g, 'h')
    .replace(/gh/g, 'g')
    .replace(/dh/g, 'd')
    .replace(/th/g, 't')
    .replace(/ph|p/g, 'f')
    .replace(/q/g, 'k')
    .replace(/[wb]/g, 'v')
    .toUpperCase();
}

function withoutDoubles(skeleton: string): string {
  return skeleton.replace(/(.)\1+/g, '$1');
}

/**
 * How well a word in Latin letters writes such a word: `vowels` if each vowel that the word writes is there, and no other
 * at its begin and its end; `consonants` if there are enough of them, with any vowels.
 */
export function skeletonFit(
  written: string,
  typed: TypedSkeleton,
): 'vowels' | 'consonants' | undefined {
  if (hasVowelsOf(written, typed.vowels)) return 'vowels';
  return typed.consonants.length >= minConsonants ? 'consonants' : undefined;
}

function hasVowelsOf(written: string, typed: string): boolean {
  let at = 0;
  for (const [place, letter] of Array.from(typed).entries()) {
    if (written[at] === letter) at += 1;
    else if (letter !== 'A' || place === 0 || place === typed.length - 1) return false;
  }
  return at === written.length;
}
