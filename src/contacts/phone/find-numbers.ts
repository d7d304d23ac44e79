import type { Country } from './phone-result.ts';
import { readPhone } from './read-phone.ts';
import { asWritten } from './unwrap-number.ts';
import { plainText } from './normalize-text.ts';
import { cutNumbers, withoutTail } from './split-run.ts';
import { withoutNameDigits } from './name-digits.ts';
import { digitsIn, findRuns, type FoundNumber, isNumber } from './digit-runs.ts';
import { labelsOf } from './labels-of-numbers.ts';

export type { FoundNumber } from './digit-runs.ts';
export { isWrittenNumber } from './digit-runs.ts';

/** One of the numbers of a value. */
export interface NumberPiece {
  readonly text: string;
  /** The words beside it, such as `Home` or `fax`; empty where there are none. */
  readonly label: string;
}

/** Many times what all of a person's numbers take up. */
const maxValue = 8192;
/** As much as one number takes up, whatever is around it. */
const maxNumber = 250;

/** A text that can hold one number only, and nothing beside it. */
const plainNumber = /^[+\d\s().-]{0,24}$/;

/**
 * Every single number in running text, in linear time. Digits that belong to a name or are something else
 * are left where they are: `Mama 1 0170 1234567`, `Room 101 (415) 555-0132`. Which they are is decided by
 * what is a number of `home`.
 */
export function findNumbers(text: string, home?: Country): readonly FoundNumber[] {
  const numbers = findRuns(text).flatMap((run) => {
    const before = text.slice(Math.max(0, run.at - 40), run.at);
    const word = /\p{L}(\.?)[^\p{L}\p{Nd},;:|]*$/u.exec(before);
    const named = word ? (word[1] === '' ? 'word' : 'abbreviation') : undefined;
    return cutNumbers(withoutNameDigits(run, home, named), home)
      .map((one) => withoutTail(one, home))
      .filter(({ at, text: number }) => isNumber(number) && !isCode(text, at, number));
  });
  if (home === undefined || numbers.length < 2) return numbers;
  // Beside a real number, a short row that is none is an order, a room or an age.
  const isReal = numbers.map((one) => readPhone(one.text, home).kind === 'phone');
  if (!isReal.includes(true)) return numbers;
  return numbers.filter(
    ({ text: one }, at) => isReal[at] || /^[(（+＋0]/.test(one) || digitsIn(one) > 8,
  );
}

/**
 * The numbers that stand together in one value of any source, however they are kept apart: by marks,
 * words, names or blanks. A value with a single number, or with none, comes back whole.
 */
export function splitNumbers(written: string, home?: Country): readonly NumberPiece[] {
  // Databases write a line break so.
  const value = written.replace(/\\[nrt]/g, '\n');
  if (plainNumber.test(value) && digitsIn(value) <= 13 && !/[\r\n\t]/.test(value)) {
    return [{ text: value, label: '' }];
  }
  if (value.length > maxValue) return [{ text: value, label: '' }];
  const isOne =
    value.length <= maxNumber &&
    (/phone-context=/i.test(value) || asWritten(plainText(value).trim()) === undefined);
  const numbers = isOne ? [] : findNumbers(value, home);
  const labels = labelsOf(value, numbers);
  if (numbers.length <= 1) return [{ text: value, label: labels[0] ?? '' }];
  return numbers.map(({ text }, at) => ({ text, label: labels[at] ?? '' }));
}

/** What is dialed after a pause: the code of a conference, the number of an extension. */
function isCode(text: string, at: number, number: string): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  if (/\p{Nd}(?:,,+|[pw]|,)$/iu.test(before) && text.charAt(at + number.length) === '#')
    return true;
  return /(?:,,|;;)$/.test(before);
}
