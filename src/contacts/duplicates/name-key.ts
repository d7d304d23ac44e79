import anyAscii from 'any-ascii';
import { foldText } from '../fold.ts';

/** What names are compared by. Keys are equal for names that are written differently. */
export interface NameKey {
  /** Its words, in Latin letters without marks, in an order of their own. */
  readonly words: readonly string[];
  /** Equal words: case, diacritics, decoration, order and script do not matter. */
  readonly exact: string;
  /** Ways to write the same sound in Latin letters are one: for names from another script. */
  readonly loose: string;
  /** Consonants only, as Arabic and Hebrew write; empty where too little is left to compare by. */
  readonly bones: string;
  /** More than one word, or one that holds a whole name. */
  readonly complete: boolean;
  /** Letters that English does not have. */
  readonly foreign: boolean;
  /** Written in a script that leaves vowels out. */
  readonly abjad: boolean;
}

const foreign = /[^\P{L}A-Za-z]/u;
const abjad = /[\p{sc=Arabic}\p{sc=Hebrew}]/u;
const bracketed = /\([^()]*\)|\[[^[\]]*\]/gu;
/** They stand inside of words: O’Neill. */
const apostrophes = /['’ʼ`´]/gu;
const between = /[^\p{L}\p{N}\p{M}]+/u;
/** Family and given name in one, the family name first and mostly of one character. */
const chinese = /^\p{sc=Han}{2,4}$/u;
/** Two syllables may well be a given name alone. */
const korean = /^\p{sc=Hangul}{3,4}$/u;

/** Undefined when there is no letter in the name. */
export function nameKey(name: string): NameKey | undefined {
  if (!/\p{L}/u.test(name)) return undefined;
  const folded = foldText(name).replace(apostrophes, '');
  const bare = folded.replace(bracketed, ' ');
  const parts = (/\p{L}/u.test(bare) ? bare : folded).split(between).filter((part) => part !== '');
  const words = (parts.length === 1 ? wholeName(parts[0] ?? '') : parts)
    .map((word) =>
      anyAscii(word)
        .toLowerCase()
        .replace(/[^a-z0-9]/g, ''),
    )
    .filter((word) => word !== '')
    .sort();
  if (words.length === 0) return undefined;
  const bones = words.map(bonesOf);
  return {
    words,
    exact: words.join(' '),
    loose: words.map(loosened).sort().join(' '),
    bones: bones.includes('') || bones.join('').length < 4 ? '' : bones.sort().join(' '),
    complete: words.length > 1,
    foreign: foreign.test(name.normalize('NFKC')),
    abjad: abjad.test(name),
  };
}

function wholeName(word: string): readonly string[] {
  if (!chinese.test(word) && !korean.test(word)) return [word];
  const [family = '', ...given] = word;
  return [family, given.join('')];
}

/** Shcherbakov or Sherbakov, Yuliya or Iulia, Mueller or Muller, Aleksandr or Alexander. */
function loosened(word: string): string {
  return word
    .replace(/x/g, 'ks')
    .replace(/shch|sch/g, 'sh')
    .replace(/kh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/[yj]/g, 'i')
    .replace(/([aou])e/g, '$1')
    .replace(/nder\b/g, 'ndr')
    .replace(/(.)\1+/g, '$1');
}

function bonesOf(word: string): string {
  return word.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
}
