import { isDate, isPlace } from '../phone/other-forms.ts';

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

/** Digits that are no number though they look like one: days, times, addresses, sums of money. */
const others = [
  /[^\s<>(),;@]{1,64}@[^\s<>(),;@]{1,100}/gu,
  /(?<![\p{L}\p{N}./-])(?<!\p{Nd}[./-] )(?:\p{Nd}{1,2}([./-]) ?\p{Nd}{1,2}\1 ?(?:\p{Nd}{4}|\p{Nd}{2})|\p{Nd}{4}([./-])\p{Nd}{1,2}\2\p{Nd}{1,2})(?!\p{Nd}|[./-] ?\p{Nd})/gu,
  /(?<![\p{L}\p{N}.])(?:\p{Nd}{1,3}\.){3}\p{Nd}{1,3}(?![.\p{Nd}])/gu,
  /(?<!\p{Nd})\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?(?!\p{Nd})/gu,
  /\p{Sc} ?\p{Nd}{1,3}(?:[.,' ]\p{Nd}{3})*(?:[.,]\p{Nd}{1,2})?(?!\p{Nd})/gu,
];

/** Every row of digits in a text that may be numbers, in linear time. */
export function findRuns(text: string): readonly FoundNumber[] {
  const masked = others.reduce((left, other) => left.replace(other, hidden), text);
  return [...masked.matchAll(run)].flatMap(({ 0: found, index }) => atBrackets(found, index));
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

/** The same length, so that places stay. A day or an address only where it is a real one. */
function hidden(text: string): string {
  const isReal = isDate(text) || isPlace(text) || /[@:\p{Sc}]/u.test(text);
  return isReal ? '\0'.repeat(text.length) : text;
}

/**
 * Parts a row where a bracket closes that was opened before it, and where one opens behind a whole
 * number: `(since 2019) 07911 123456`, `07911 123456 (2)`.
 */
function atBrackets(found: string, at: number): readonly FoundNumber[] {
  let depth = 0;
  let digits = 0;
  for (const [place, mark] of [...found.matchAll(/[(（)）]|\p{Nd}/gu)].map(
    (one) => [one.index, one[0]] as const,
  )) {
    if (/\p{Nd}/u.test(mark)) digits++;
    else if (/[(（]/.test(mark)) {
      if (digits >= minDigits) return parted(found, at, place);
      depth++;
    } else if (depth > 0) depth--;
    else if (place < found.length - 1) return parted(found, at, place);
  }
  const isClosed = depth === 0 && /[)）]$/.test(found) && !/[(（]/.test(found);
  return [{ at, text: isClosed ? found.slice(0, -1) : found }];
}

function parted(found: string, at: number, place: number): readonly FoundNumber[] {
  const before = found.slice(0, place).trimEnd();
  const behind = found.slice(place).search(/[+＋]|[(（]?\p{Nd}/u) + place;
  return [{ at, text: before }, ...atBrackets(found.slice(behind), at + behind)];
}
