import { type FoundNumber, digitsIn, findDigitRuns, isNumber } from './digit-runs.ts';
import { labelsOf } from './labels-of-numbers.ts';
import { withoutNameDigits } from './name-digits.ts';
import { normalizeText } from './normalize-text.ts';
import type { Country } from './phone-result.ts';
import { readPhone } from './read-phone.ts';
import { withShortened } from './shortened.ts';
import { splitBeforeEnding, splitRun, withoutTrailingDigits } from './split-run.ts';
import { unwrapNumber } from './unwrap-number.ts';

export type { FoundNumber } from './digit-runs.ts';
export { isWrittenNumber } from './digit-runs.ts';

/** One of the numbers of a field's value. */
export interface LabelledNumber {
  readonly text: string;
  /** The words beside it, such as `Home` or `fax`; empty if there are none. */
  readonly label: string;
  /** It lacks its beginning, which the number before it has; see `isShortened`. */
  readonly isShortened?: true;
}

/** Much longer than all of a person's numbers. */
const maxValue = 8192;
/** Longer than one number with any text around it. */
const maxNumber = 250;

/** Text with room for one number and nothing else. */
const maxPlain = 24;
const plainNumber = /^[[+\s\(\).\-]--[\r\n\t]]*(?:\d[[+\s\(\).\-]--[\r\n\t]]*){0,13}$/v;

/**
 * Finds the numbers in running text, in linear time. Skips digits that belong to a name or are something
 * else: dates, sums, rooms. `home` decides which digits form a number.
 *
 * @example
 * findNumbers('Room 101 (415) 555-0132', 'US'); // [{ at: 9, text: '(415) 555-0132' }]
 */
export function findNumbers(text: string, home?: Country): readonly FoundNumber[] {
  const numbers = withShortened(text, allNumbers(text, home), home, 'text');
  if (home === undefined || numbers.length < 2) return numbers;
  // Next to a real number, a short run that is none is an order, a room or an age.
  const isReal = numbers.map((one) => readPhone(one.text, home).kind === 'phone');
  if (!isReal.includes(true)) return numbers;
  return numbers.filter(
    ({ text: one, isShortened }, at) =>
      isReal[at] || isShortened || /^[(（+＋0٠۰]/.test(one) || digitsIn(one) > 8,
  );
}

function allNumbers(text: string, home: Country | undefined): readonly FoundNumber[] {
  return findDigitRuns(text).flatMap((run) => {
    const before = text.slice(Math.max(0, run.at - 40), run.at);
    const word = /\p{L}(\.?)[^\p{L}\p{Nd},;:|]*$/u.exec(before);
    const named = word ? (word[1] === '' ? 'word' : 'abbreviation') : undefined;
    const [whole = run, ...ends] = splitBeforeEnding(run, home) ?? [run];
    return [...splitRun(withoutNameDigits(whole, home, named), home), ...ends]
      .map((one) => withoutTrailingDigits(one, home))
      .filter(
        ({ at, text: number, isShortened }) =>
          isShortened || (isNumber(number) && !isDialedAfterPause(text, at, number)),
      );
  });
}

/**
 * Splits the value of a field into its numbers, which punctuation, words or blanks may separate. A value with
 * one number or none comes back whole.
 *
 * @example
 * splitNumbers('020 7946 0958 (home), 020 7946 0959 fax');
 * // [{ text: '020 7946 0958', label: 'home' }, { text: '020 7946 0959', label: 'fax' }]
 */
export function splitNumbers(written: string, home?: Country): readonly LabelledNumber[] {
  // Databases escape line breaks.
  const value = written.includes('\\') ? written.replace(/\\[nrt]/g, '\n') : written;
  if (value.length <= maxPlain && plainNumber.test(value)) {
    return [{ text: value, label: '' }];
  }
  if (value.length > maxValue) return [{ text: value, label: '' }];
  const isOne =
    value.length <= maxNumber &&
    (/phone-context=/i.test(value) || unwrapNumber(normalizeText(value).trim()) === undefined);
  // A field holds numbers: one that fits no plan is listed.
  const numbers = isOne ? [] : withShortened(value, allNumbers(value, home), home, 'value');
  const labels = labelsOf(value, numbers);
  if (numbers.length <= 1) return [{ text: value, label: labels[0] ?? '' }];
  return numbers.map(({ text, isShortened }, at) => ({
    text,
    label: labels[at] ?? '',
    ...(isShortened && { isShortened }),
  }));
}

/** Whether a number is dialed after a pause: the code of a conference, an extension. */
function isDialedAfterPause(text: string, at: number, number: string): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  if (/\p{Nd}(?:,,+|[pw]|,)$/iu.test(before) && text.charAt(at + number.length) === '#')
    return true;
  return /(?:,,|;;)$/.test(before);
}
