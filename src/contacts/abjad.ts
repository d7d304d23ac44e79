import anyAscii from 'any-ascii';

/** Letters that stand for a vowel, or carry one. In Latin letters, some are written as consonants, too. */
const vowelLetters = 'اآأإٱعءئؤىوۆیيېةאעוי';

/** Consonants of the letters of which any-ascii gives one, where people write others, too. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  و: ['v'],
  ة: ['h'],
  ث: ['s', 'th'],
  ذ: ['z', 'dh', 'd'],
  ض: ['z', 'd', 'dh'],
  ظ: ['z', 'dh', 'd'],
  ج: ['j', 'g'],
  ق: ['q', 'gh', 'k'],
  ו: ['v'],
  ב: ['b', 'v'],
  כ: ['k', 'kh', 'ch'],
  ך: ['k', 'kh', 'ch'],
  פ: ['p', 'f'],
  ף: ['f', 'p'],
  צ: ['ts', 'tz', 'z'],
  ץ: ['ts', 'tz', 'z'],
  ש: ['sh', 's'],
  ח: ['h', 'ch', 'kh'],
};
const finalVowels = 'هה';
/** A name with more of them has its likeliest ones. */
const maxSkeletons = 12;
/** Names with fewer consonants are too many: their vowels have to fit, too. */
const minConsonants = 3;

/**
 * The consonants of a word in Arabic or Hebrew script as Latin letters may write it, and the same with an `A` for
 * each vowel that the word writes: `BDLH|ABDLAH`. In capital letters, because no typed word may match a part of them.
 */
export function skeletonsOf(word: string): readonly string[] {
  const letters = Array.from(word.normalize('NFKC')).filter((letter) => /\p{L}/u.test(letter));
  let written = [''];
  letters.forEach((letter, at) => {
    const isLast = at === letters.length - 1 && at > 0;
    const ways = spellingsOf(letter, isLast);
    written = ways.flatMap((way) => written.map((start) => start + way)).slice(0, maxSkeletons);
  });
  const skeletons = written.map((one) => one.toUpperCase().replace(/(.)\1+/g, '$1'));
  return [...new Set(skeletons)].flatMap((vowels) => {
    const consonants = consonantsIn(vowels);
    return consonants === '' ? [] : `${consonants}|${vowels}`;
  });
}

function spellingsOf(letter: string, isLast: boolean): readonly string[] {
  const latin = anyAscii(letter)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const isVowel = vowelLetters.includes(letter) || (isLast && finalVowels.includes(letter));
  const consonants = spellings[letter] ?? (vowelLetters.includes(letter) ? [] : [latin]);
  return isVowel ? ['a', ...consonants] : consonants;
}

/** A word in Latin letters, as `skeletonsOf` writes those of another script. */
export interface TypedSkeleton {
  readonly consonants: string;
  /** With an `A` for one or more vowels. */
  readonly vowels: string;
}

export function typedSkeleton(latin: string): TypedSkeleton {
  const vowels = latin
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/c(?!h)/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[aeiouy]+/g, 'a')
    .toUpperCase()
    .replace(/(.)\1+/g, '$1');
  return { consonants: consonantsIn(vowels), vowels };
}

/**
 * Whether Latin letters may write such a word: each vowel that it writes is there, and no other at its begin and its
 * end. With three consonants or more, any vowels fit.
 */
export function fitsSkeleton(written: string, typed: TypedSkeleton): boolean {
  if (typed.consonants.length >= minConsonants) return true;
  let at = 0;
  for (const [place, letter] of Array.from(typed.vowels).entries()) {
    const isWritten = written[at] === letter;
    if (isWritten) at += 1;
    else if (letter !== 'A' || place === 0 || place === typed.vowels.length - 1) return false;
  }
  return at === written.length;
}

function consonantsIn(vowels: string): string {
  return vowels.replace(/A/g, '').replace(/(.)\1+/g, '$1');
}
