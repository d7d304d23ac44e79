import { fullName } from '../contact.ts';
import type { DuplicateEntry } from './duplicate-entry.ts';
import { type Country, phoneReadings } from '../phone.ts';
import { thoseThatShareKeys } from './share-keys.ts';

/** However a number is written, its last digits are the same. */
const lastDigits = 7;

/** Written by itself, with whatever stands between digits. */
const isNumber = /^[+\d\s().\-–/]+$/u;

/**
 * Entries with the same number, written otherwise: saved without the country code, or standing where
 * the name should be. `home` is the country of numbers that are written without theirs.
 */
export function sameNumbers(
  entries: readonly DuplicateEntry[],
  home: Country | undefined,
): readonly (readonly DuplicateEntry[])[] {
  const written = new Map(entries.map((entry) => [entry, numbersOf(entry)]));
  const near = new Map<string, number>();
  for (const numbers of written.values()) {
    // One entry that has a number twice is no two entries.
    for (const end of new Set(numbers.map(endOf))) near.set(end, (near.get(end) ?? 0) + 1);
  }
  // Reading numbers is slow: it is done only where another one may be the same.
  return thoseThatShareKeys(entries, (entry) =>
    (written.get(entry) ?? [])
      .filter((number) => (near.get(endOf(number)) ?? 0) > 1)
      .flatMap((number) => readingsOf(number, home)),
  );
}

function numbersOf(entry: DuplicateEntry): readonly string[] {
  // Telegram's list puts a plus before whatever was saved.
  if (entry.kind === 'saved') return [entry.phone.replace(/^\+/, '')];
  const name = fullName(entry);
  const numbers = entry.contact.phone === undefined ? [] : [entry.contact.phone];
  return isNumber.test(name) && digitsOf(name).length >= lastDigits ? [...numbers, name] : numbers;
}

/** The likeliest only: two that may be equal are not equal. */
function readingsOf(number: string, home: Country | undefined): readonly string[] {
  return /^\+\d+$/.test(number) ? [number] : phoneReadings(number, home).slice(0, 1);
}

function endOf(number: string): string {
  return digitsOf(number).slice(-lastDigits);
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}
