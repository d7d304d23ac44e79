/** Letters with strokes and ligatures, which Unicode does not take apart. */
const plain: ReadonlyMap<string, string> = new Map([
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

/** Text as it is compared in a search: without case, diacritics and the marks nobody types. */
export function foldText(text: string): string {
  // Most names and all usernames, far faster than the rest.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[ßæœøłđðħþı]/g, (letter) => plain.get(letter) ?? letter)
    .normalize('NFC');
}
