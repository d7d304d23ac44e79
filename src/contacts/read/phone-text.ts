import type { Country } from '../phone.ts';

/** The fewest digits of a number that is written without its context. */
const minDigits = 7;
/** With a country code, an extension, and what somebody put there by mistake. */
const maxDigits = 24;

/** What stands between two digits of one number: at most three of these. */
const between = '[ \\u00A0\\u2007\\u2009\\u202F().\\/\\p{Pd}\\p{Cf}]';
const extension = '(?:[ ,]{0,2}(?:;?ext[=.:]?|доб\\.?|x|#)[ ]?\\p{Nd}{1,6}(?![\\p{Nd}\\p{L}]))?';
const begin = '(?:tel:[ ]?)?(?:\\(?[+＋][ ]?\\(?|(?<![\\p{L}\\p{N}])\\(?)';
const written = new RegExp(`${begin}\\p{Nd}(?:${between}{0,3}\\p{Nd})*\\)?${extension}`, 'giu');
const date = /^(?:\d{1,2}([./-])\d{1,2}\1(?:\d{2}|\d{4})|\d{4}([./-])\d{1,2}\2\d{1,2})$/;
const wholeNumber = new RegExp(`^(?:${written.source})$`, 'iu');

/** Where a number stands in a text. */
export interface FoundNumber {
  readonly at: number;
  readonly text: string;
}

/** Everything in a text that is written like a phone number, in linear time. */
export function findNumbers(text: string, _home?: Country): readonly FoundNumber[] {
  return [...text.matchAll(written)]
    .filter(([number]) => isNumber(number))
    .map((match) => ({ at: match.index, text: match[0] }));
}

/** Whether a text is a phone number and nothing else. */
export function isWrittenNumber(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length < 100 && wholeNumber.test(trimmed) && isNumber(trimmed);
}

/**
 * The numbers that stand together in one cell or one piece of text. Google puts ` ::: ` between them;
 * of other separators it must be certain that they are none of those inside a number.
 */
export function splitNumbers(text: string): readonly string[] {
  if (!/[,;|/\r\n\t]|:::/.test(text)) return [text];
  const separators = [/[,;|]/, /\s\/\s/, /\//];
  return separators.reduce<readonly string[]>(
    (numbers, separator) =>
      numbers.flatMap((one) => {
        const pieces = one.split(separator);
        return pieces.every(isWrittenNumber) ? pieces : [one];
      }),
    text.split(/:::|[\r\n\t]+/),
  );
}

function isNumber(text: string): boolean {
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  return digits >= minDigits && digits <= maxDigits && !date.test(text);
}
