import { isDate, isLocation, maskLookAlikes } from './look-alikes.ts';

/** A number in a text. */
export interface FoundNumber {
  /** Offset in the text. */
  readonly at: number;
  readonly text: string;
  /** It lacks its beginning, which the number before it has; see `isShortened`. */
  readonly isShortened?: true;
}

/** The fewest digits of a number in running text. */
export const minDigits = 7;
/** A number with country code, extension and some digits too many. */
const maxDigits = 24;

/** Up to three of these separate two digits of one number. */
const between = "[ \\u00A0\\u2007\\u2009\\u202F().\\/'’_\\p{Pd}\\p{Cf}\\uFF08\\uFF09]";
const extensionWord =
  'ext(?:n|ension)?|int(?:erno)?|anexo|ramal|доб(?:авочный)?|вн(?:утр)?|poste|durchwahl|dw|app(?:arat)?|nst|' +
  'toestel|tst|linka|wew|klapka|mell(?:ék)?|dahili|ankn(?:ytning)?|内線|内线|分机|分機|转|轉|내선|داخلی|שלוחה|x|p|w|#|~';
const extension = `(?:[ ,]{0,2}(?:;?(?:${extensionWord})[=.:]?)[ ]?\\p{Nd}{1,6}#?(?![\\p{Nd}\\p{L}]))?`;
/** Scripts without blanks between words, as part of a class of characters. */
export const unspacedScripts = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}';
const unspaced = `[${unspacedScripts}ー]`;
const begin = `(?:(?<!(?!${unspaced})[\\p{L}\\p{N}])tel:[ ]?)?(?:\\(?[+＋➕][ ]?[+＋]?\\(?|(?<!(?!${unspaced})[\\p{L}\\p{N}])[(（]?)`;
const run = new RegExp(`${begin}\\p{Nd}(?:${between}{0,3}\\p{Nd})*[)）]?${extension}`, 'giu');
const wholeNumber = new RegExp(`^(?:${run.source})$`, 'iu');

/** Finds the runs of digits in a text that may be numbers, in linear time. */
export function findDigitRuns(text: string): readonly FoundNumber[] {
  return [...maskLookAlikes(text).matchAll(run)].flatMap(({ 0: found, index }) =>
    splitAtBrackets(found, index),
  );
}

/** Whether a text is a phone number and nothing else. */
export function isWrittenNumber(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length < 100 && wholeNumber.test(trimmed) && isNumber(trimmed);
}

export function isNumber(text: string): boolean {
  const digits = digitsIn(text);
  return digits >= minDigits && digits <= maxDigits && !isDate(text) && !isLocation(text);
}

export function digitsIn(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}

/**
 * Splits a run where a bracket closes that opened before the run, and where one opens after a complete
 * number: `(since 2019) 07911 123456`, `07911 123456 (2)`.
 */
function splitAtBrackets(found: string, at: number): readonly FoundNumber[] {
  const starts: number[] = [];
  let [start, depth, digits] = [0, 0, 0];
  for (const { index, 0: mark } of found.matchAll(/[(（)）]|\p{Nd}/gu)) {
    const isOpening = /[(（]/.test(mark);
    const isStray = /[)）]/.test(mark) && depth === 0 && index < found.length - 1;
    if (isStray || (isOpening && digits >= minDigits)) {
      start = index + (isStray ? 1 : 0);
      starts.push(start);
      [depth, digits] = [0, 0];
    }
    if (/\p{Nd}/u.test(mark)) digits++;
    else if (isOpening) depth++;
    else depth = Math.max(0, depth - 1);
  }
  const ends = [...starts, found.length];
  return [0, ...starts].map((from, piece) => trimmed(found.slice(from, ends[piece]), at + from));
}

/** Removes surrounding blanks and an unmatched closing bracket. */
function trimmed(text: string, at: number): FoundNumber {
  const behind = text.trimStart();
  const bare = behind.trimEnd();
  const isStray = /[)）]$/.test(bare) && !/[(（]/.test(bare);
  return { at: at + text.length - behind.length, text: isStray ? bare.slice(0, -1) : bare };
}
