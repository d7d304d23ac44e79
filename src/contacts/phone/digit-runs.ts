import { isDate, isPlace } from './unwrap-number.ts';
import { withoutOthers } from './without-others.ts';

/** Where a number stands in a text. */
export interface FoundNumber {
  readonly at: number;
  readonly text: string;
}

/** The fewest digits of a number that is written without its context. */
export const minDigits = 7;
/** With a country code, an extension, and what was put there by mistake. */
const maxDigits = 24;

/** What stands between two digits of one number: at most three of these. */
const between = "[ \\u00A0\\u2007\\u2009\\u202F().\\/'’_\\p{Pd}\\p{Cf}\\uFF08\\uFF09]";
const extensionWord =
  'ext(?:n|ension)?|int(?:erno)?|anexo|ramal|доб(?:авочный)?|вн(?:утр)?|poste|durchwahl|dw|app(?:arat)?|nst|' +
  'toestel|tst|linka|wew|klapka|mell(?:ék)?|dahili|ankn(?:ytning)?|内線|内线|分机|分機|转|轉|내선|داخلی|שלוחה|x|p|w|#|~';
const extension = `(?:[ ,]{0,2}(?:;?(?:${extensionWord})[=.:]?)[ ]?\\p{Nd}{1,6}#?(?![\\p{Nd}\\p{L}]))?`;
/** Scripts that part no words. */
const unspaced = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}]';
const begin = `(?:tel:[ ]?)?(?:\\(?[+＋➕][ ]?[+＋]?\\(?|(?<!(?!${unspaced})[\\p{L}\\p{N}])[(（]?)`;
const run = new RegExp(`${begin}\\p{Nd}(?:${between}{0,3}\\p{Nd})*[)）]?${extension}`, 'giu');
const wholeNumber = new RegExp(`^(?:${run.source})$`, 'iu');

/** Every row of digits in a text that may be numbers, in linear time. */
export function findRuns(text: string): readonly FoundNumber[] {
  return [...withoutOthers(text).matchAll(run)].flatMap(({ 0: found, index }) =>
    atBrackets(found, index),
  );
}

/** Whether a text is a phone number and nothing else. */
export function isWrittenNumber(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length < 100 && wholeNumber.test(trimmed) && isNumber(trimmed);
}

export function isNumber(text: string): boolean {
  const digits = digitsIn(text);
  return digits >= minDigits && digits <= maxDigits && !isDate(text) && !isPlace(text);
}

export function digitsIn(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}

/**
 * Parts a row where a bracket closes that was opened before it, and where one opens behind a whole
 * number: `(since 2019) 07911 123456`, `07911 123456 (2)`.
 */
function atBrackets(found: string, at: number): readonly FoundNumber[] {
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

/** Without the blanks around it and a bracket that closes none of its own. */
function trimmed(text: string, at: number): FoundNumber {
  const behind = text.trimStart();
  const bare = behind.trimEnd();
  const isStray = /[)）]$/.test(bare) && !/[(（]/.test(bare);
  return { at: at + text.length - behind.length, text: isStray ? bare.slice(0, -1) : bare };
}
