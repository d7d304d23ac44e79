import { commonCharacters, frequentLetters } from './name-letters.ts';

/** Code pages that files do not declare. With equal scores, the first wins. */
export const codePages = [
  'windows-1252',
  'windows-1251',
  'koi8-u',
  'windows-1250',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'ibm866',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
  'euc-jp',
  'iso-8859-2',
  'iso-8859-7',
] as const;

export type CodePage = (typeof codePages)[number];

const ranks = new Map<string, number>(
  Object.values(frequentLetters).flatMap((letters) =>
    Array.from(letters, (letter, at) => [letter, 1 - (0.9 * at) / letters.length] as const),
  ),
);
const knownCharacters = {
  gb18030: new Set(commonCharacters.simplified),
  big5: new Set(commonCharacters.traditional),
  shift_jis: new Set(commonCharacters.japanese),
  'euc-jp': new Set(commonCharacters.japanese),
  'euc-kr': new Set(commonCharacters.korean),
} as const;

/** Letters with case. A capital follows only a blank or another capital. */
const cased = /\p{Lu}|\p{Ll}/u;
const westernLetters = new Set('äöüßéèêàáíóúñçãõåæøîïôëâûùìòýÿðþšžœ');
const centralLetters = new Set('áéíóúýąćęłńóśźżčďěľňřšťůžäöüőűđăâîșțşţ');
const balticLetters = new Set('āčēģīķļņšūžąęėįųõäöü');
const turkishLetters = new Set('çğıöşüâî');
const vietnameseLetters = new Set('ăâđêôơưáàéèíóòúùý');

export interface CodePageScore {
  /** How plausible the text is as names, from 0 to about 1; -1 if it is impossible. */
  readonly score: number;
  /** The number of letters beyond ASCII. */
  readonly letters: number;
}

/** Scores how plausible words, a line each, are as names in a code page. */
export function scoreCodePage(words: Uint8Array, page: CodePage): CodePageScore {
  const text = decoderOf(page).decode(words);
  const misfits = text.match(impossible)?.length ?? 0;
  if (misfits > text.length / 20) return { score: -1, letters: 0 };
  let sum = 0;
  let count = 0;
  for (const word of text.split('\n')) {
    const letters = Array.from(word);
    const likely = wordWeight(word);
    for (const [at, letter] of letters.entries()) {
      if (letter <= '\u007F') continue;
      count++;
      sum += likely * letterWeight(letter, letters[at - 1] ?? '', letters[at + 1] ?? '', page);
    }
  }
  return { score: count === 0 ? 0 : sum / count, letters: count };
}

/** Unassigned and control characters, which text does not have. */
const impossible = /[\uFFFD\u0080-\u009F\p{Co}]/gu;

const decoders = new Map<CodePage, TextDecoder>();

/** Cached, because creating a decoder takes longer than using it. */
function decoderOf(page: CodePage): TextDecoder {
  const known = decoders.get(page) ?? new TextDecoder(page);
  decoders.set(page, known);
  return known;
}

/** Names begin with a capital, and few are all capitals. */
function wordWeight(word: string): number {
  if (!beyondLatin.test(word)) return 1;
  if (word.toUpperCase() !== word && /^\p{Ll}/u.test(word)) return 0.85;
  return word.toLowerCase() !== word && word.toUpperCase() === word ? 0.75 : 1;
}

const beyondLatin = /[\u0370-\u052F]/;

function letterWeight(letter: string, before: string, after: string, page: CodePage): number {
  if (letter >= '\u0080' && letter <= '\u009F') return -2;
  if (letter === '\uFFFD') return -2;
  const amongLatin = /[A-Za-z]/.test(before + after);
  switch (page) {
    case 'windows-1252':
      return latinWeight(letter, before, after, westernLetters);
    case 'windows-1250':
    case 'iso-8859-2':
      return latinWeight(letter, before, after, centralLetters);
    case 'windows-1254':
      return latinWeight(letter, before, after, turkishLetters);
    case 'windows-1257':
      return latinWeight(letter, before, after, balticLetters);
    case 'windows-1258':
      if (/\p{M}/u.test(letter) && !/\p{L}/u.test(before)) return -2;
      return latinWeight(letter, before, after, vietnameseLetters);
    case 'windows-1251':
    case 'koi8-u':
    case 'ibm866':
    case 'windows-1253':
    case 'iso-8859-7':
    case 'windows-1255':
    case 'windows-1256':
      return amongLatin ? 0 : alphabetWeight(letter, before);
    case 'windows-874':
      return amongLatin ? 0 : thaiWeight(letter, before);
    case 'gb18030':
    case 'big5':
    case 'euc-kr':
    case 'shift_jis':
    case 'euc-jp':
      return amongLatin ? 0 : eastAsianWeight(letter, page);
  }
}

/** Accented letters occur among plain ones. */
function latinWeight(
  letter: string,
  before: string,
  after: string,
  usual: ReadonlySet<string>,
): number {
  const among = /[A-Za-z]/.test(before + after);
  if (!/\p{L}/u.test(letter)) return letter === '’' ? 0.5 : among ? 0 : 0.2;
  if (!among) return 0.15;
  const lower = letter.toLowerCase();
  if (lower !== letter && /[a-z]/.test(before)) return 0;
  return usual.has(lower) ? 0.9 : 0.5;
}

function alphabetWeight(letter: string, before: string): number {
  const lower = letter.toLowerCase();
  const rank = isFinal(before) ? 0 : (ranks.get(lower) ?? 0);
  if (!cased.test(letter)) return rank;
  // Cyrillic in the wrong charset looks like `иВАН`.
  const isAstray = lower !== letter && before !== '' && before.toLowerCase() === before;
  return isAstray ? -0.5 : rank;
}

/** Vowel and tone marks follow a consonant. */
function thaiWeight(letter: string, before: string): number {
  if (!/[\u0E01-\u0E4E]/.test(letter)) return 0;
  const isMark = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/.test(letter);
  return isMark && !/[\u0E01-\u0E2E\u0E31-\u0E3A]/.test(before) ? -0.5 : 0.55;
}

/** Letters that only occur at the end of a word. */
function isFinal(letter: string): boolean {
  return letter !== '' && 'ςםןךףץةى'.includes(letter);
}

function eastAsianWeight(letter: string, page: keyof typeof knownCharacters): number {
  const japanese = page === 'shift_jis' || page === 'euc-jp';
  if (knownCharacters[page].has(letter)) return 1;
  if (/[\u3041-\u30FE]/.test(letter)) return japanese ? 0.9 : 0.1;
  if (/[\uFF66-\uFF9F]/.test(letter)) return page === 'shift_jis' ? 0.6 : 0;
  if (/\p{Script=Hangul}/u.test(letter)) return page === 'euc-kr' ? 0.35 : 0;
  if (/[\u4E00-\u9FFF]/.test(letter)) return page === 'euc-kr' ? 0.1 : 0.35;
  return 0;
}
