import { normalizeForm } from './phone/normalize-form.ts';

/** Letters with strokes and ligatures, which Unicode does not decompose. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

/** Folds a text for comparing: removes case, diacritics and invisible marks, which no one types. */
export function foldText(text: string): string {
  // Most names and all usernames are ASCII, where this is much faster.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return normalizeForm(text, 'NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[ßæœøłđðħþı]/g, (letter) => plainLetters.get(letter) ?? letter)
    .normalize('NFC');
}
