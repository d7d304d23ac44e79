import { isDate, isPlace } from './unwrap-number.ts';
import { isBankAccount, isYears } from './look-alikes.ts';

const day =
  /(?<![\p{L}\p{N}./-])(?<!\p{Nd}[./-] )(?:\p{Nd}{1,2}([./-]) ?\p{Nd}{1,2}\1 ?\p{Nd}{4}|\p{Nd}{4}([./-])\p{Nd}{1,2}\2\p{Nd}{1,2})(?!\p{Nd}|[./-] ?\p{Nd})/gu;

/** Digits that are no number though they look like one: days, times, addresses, sums of money, accounts. */
const others = [
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}-])(?:19|20)\d\d ?\p{Pd} ?(?:19|20)\d\d(?![\p{L}\p{N}-])/gu,
  /[^\s<>(),;@]{1,64}@[^\s<>(),;@]{1,100}/gu,
  day,
  // A short year or an address beside other digits is a part of a number: `0475 12.11.10`.
  /(?<![\p{L}\p{N}./-])(?<!\p{Nd}[^\p{L}\p{N},;:|\n\t]{0,2})\p{Nd}{1,2}([./-]) ?\p{Nd}{1,2}\1 ?\p{Nd}{2}(?![^\p{L}\p{N},;:|\n\t]{0,2}\p{Nd})/gu,
  /(?<![\p{L}\p{N}.])(?<!\p{Nd}[^\p{L}\p{N},;:|\n\t]{0,2})(?:\p{Nd}{1,3}\.){3}\p{Nd}{1,3}(?![.\p{Nd}])/gu,
  /(?<!\p{Nd})\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?(?!\p{Nd})/gu,
  /\p{Sc} ?\p{Nd}{1,3}(?:[.,' ]\p{Nd}{3})*(?:[.,]\p{Nd}{1,2})?(?!\p{Nd})/gu,
];

/** A text with the days, times, sums and addresses in it blotted out, in linear time; places stay. */
export function withoutOthers(text: string): string {
  return others.reduce((left, other) => left.replace(other, hidden), text);
}

/** A text without the days in it that show their whole year. */
export function withoutDays(text: string): string {
  return text.replace(day, hidden);
}

/** The same length, so that places stay. A day or an address only where it is a real one. */
function hidden(text: string): string {
  const isReal =
    isDate(text) ||
    isPlace(text) ||
    isBankAccount(text) ||
    isYears(text) ||
    /[@:\p{Sc}]/u.test(text);
  return isReal ? '\0'.repeat(text.length) : text;
}
