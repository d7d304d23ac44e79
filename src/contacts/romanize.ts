import anyAscii from 'any-ascii';
import { normalizeForm } from './phone/normalize-form.ts';

/** Marks of vowels in Arabic and Hebrew, which most people leave out. */
const vowelMarks = /[\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670]/g;
const pictures = /\p{Extended_Pictographic}/gu;

/**
 * Writes a word in Latin small letters and digits, without diacritics; empty for one without letters and
 * digits.
 *
 * @example
 * romanize('Анна'); // 'anna'
 */
export function romanize(word: string): string {
  // Most names are ASCII, where this is much faster.
  const latin = /^[ -~]*$/.test(word)
    ? word
    : anyAscii(normalizeForm(word, 'NFKC').replace(vowelMarks, '').replace(pictures, ''));
  return latin.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/**
 * Makes romanizations equal: Shcherbakov and Sherbakov, Yuliya and Iulia, Mueller and Muller, Aleksandr and
 * Alexander.
 */
export function loosen(romanized: string): string {
  return romanized
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

/** The consonants of a romanized word or a skeleton, as Arabic and Hebrew write it. */
export function consonantsOf(romanized: string): string {
  return romanized.replace(/[aeiouy]/gi, '').replace(/(.)\1+/g, '$1');
}
