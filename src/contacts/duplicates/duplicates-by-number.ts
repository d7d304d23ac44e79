import { fullName } from '../contact.ts';
import type { DuplicateEntry } from './duplicate-entry.ts';
import { type Country, phoneReadings } from '../phone.ts';
import { digitsOf } from '../phone/fold-digits.ts';
import { visitInSteps, type Steps } from '../steps.ts';
import { groupBySharedKeys } from './group-by-shared-keys.ts';

/** Different forms of a number have the same last digits. */
const lastDigitCount = 7;

/** A text with nothing but a number. */
const isNumber = /^[+\p{Nd}\s().\-–/]+$/u;

/**
 * Groups entries with the same number in another form: without the country code, or in place of the name.
 *
 * @param home the country of numbers without a country code
 */
export function* groupByNumber(
  entries: readonly DuplicateEntry[],
  home: Country | undefined,
): Steps<readonly (readonly DuplicateEntry[])[]> {
  const numbersOfEach: (readonly string[])[] = [];
  const entryCountByEnding = new Map<string, number>();
  yield* visitInSteps(entries, (entry) => {
    const numbers = numbersOf(entry);
    numbersOfEach.push(numbers);
    // An entry with a number twice is still one entry.
    for (const ending of new Set(numbers.map(endingOf)))
      entryCountByEnding.set(ending, (entryCountByEnding.get(ending) ?? 0) + 1);
  });
  // Parsing numbers is slow, so only numbers with a common ending are parsed.
  return yield* groupBySharedKeys(entries, (_, at) =>
    (numbersOfEach[at] ?? [])
      .filter((number) => (entryCountByEnding.get(endingOf(number)) ?? 0) > 1)
      // Only the likeliest reading: numbers that are merely possibly equal do not count.
      .flatMap((number) => readingsOf(number, home).slice(0, 1)),
  );
}

/** Whether all have the same number themselves, however it is read. */
export function haveSameNumber(
  entries: readonly DuplicateEntry[],
  home: Country | undefined,
): boolean {
  const numbers = entries.map((entry) => readingsOf(ownNumberOf(entry) ?? '', home).join());
  return numbers.every((number) => number !== '' && number === numbers[0]);
}

/** The number of an entry, and the one in place of its name. */
export function numbersOf(entry: DuplicateEntry): readonly string[] {
  const own = ownNumberOf(entry);
  const numbers = own === undefined ? [] : [own];
  const name = entry.kind === 'contact' ? fullName(entry) : '';
  return isNumber.test(name) && digitsOf(name).length >= lastDigitCount
    ? [...numbers, name]
    : numbers;
}

function ownNumberOf(entry: DuplicateEntry): string | undefined {
  // Telegram adds a plus to every saved text.
  return entry.kind === 'saved' ? entry.phone.replace(/^\+/, '') : entry.contact.phone;
}

function readingsOf(number: string, home: Country | undefined): readonly string[] {
  return /^\+\d+$/.test(number) ? [number] : phoneReadings(number, home);
}

/** The last digits, which are the same in all forms of a number. */
export function endingOf(number: string): string {
  return digitsOf(number).slice(-lastDigitCount);
}
