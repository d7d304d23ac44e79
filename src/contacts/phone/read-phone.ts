import { isPlanned, minDigits } from './numbering.ts';
import { asWritten } from './unwrap-number.ts';
import type { Country, PhoneRead, ReadingOrder } from './phone-result.ts';
import { plainText } from './normalize-text.ts';
import { readWritten } from './read-digits.ts';
import { contextOf, withoutScheme } from './tel-uri.ts';
import { withoutDays, withoutOthers } from './without-others.ts';
import { firstNumber, parts, type WrittenNumber } from './written-number.ts';

/** More than is ever written around a number; it also bounds the work on junk. */
const maxText = 250;

/**
 * Reads one phone number as people and programs write it, wherever it comes from: any punctuation, any
 * script's digits, `tel:` links, words around it. A number with a plus or an exit prefix stands as it is
 * written, because Telegram has accounts outside of all numbering plans. Other digits are a number of
 * `home`, or else one that lost its plus, or else one dialed as in former times: they must fit a plan.
 * Extensions are dropped; of several numbers the first is read.
 */
export function readPhone(
  text: string,
  home?: Country,
  order: ReadingOrder = { first: 'likelier' },
): PhoneRead {
  const written = writtenIn(text);
  return written.kind === 'unusable' ? written : readFirst(written.number, home, order);
}

/** Reads a text whose digits are all of one number, as far as any are of a number. */
export function readWhole(text: string, home?: Country): PhoneRead {
  const written = writtenIn(text);
  if (written.kind === 'unusable') return written;
  return readWritten(written.number, home, { first: 'likelier' });
}

type WrittenIn =
  | { readonly kind: 'number'; readonly number: WrittenNumber }
  | Extract<PhoneRead, { kind: 'unusable' }>;

function writtenIn(text: string): WrittenIn {
  if (text.length > maxText) return { kind: 'unusable', reason: 'too_long' };
  const plain = plainText(text).trim();
  if (!/\d/.test(plain)) return { kind: 'unusable', reason: 'no_digits' };
  const { number: written, context } = withoutScheme(plain);
  const bare = asWritten(written);
  if (bare === undefined) return { kind: 'unusable', reason: 'no_plan' };
  const alone = /\p{L}/u.test(bare) ? withoutOthers(bare) : besideDays(bare);
  if (!/\d/.test(alone)) return { kind: 'unusable', reason: 'no_plan' };
  const number = firstNumber(context === '' ? alone : contextOf(alone, context));
  return number ? { kind: 'number', number } : { kind: 'unusable', reason: 'unreadable' };
}

/** Without a word beside them, digits like those of a day may as well be the end of a number. */
function besideDays(text: string): string {
  const rest = withoutDays(text);
  return rest.replace(/\D/g, '').length >= minDigits ? rest : text;
}

/** The part of a number that is surest one: a digit before it may be of its label, one behind of another. */
function readFirst(
  written: WrittenNumber,
  home: Country | undefined,
  order: ReadingOrder,
): PhoneRead {
  for (const part of parts(written, 'surely')) {
    const read = readWritten(part, home, order);
    if (isSure(read)) return read;
  }
  const read = readWritten(written, home, order);
  if (isSure(read)) return read;
  for (const part of parts(written, 'perhaps')) {
    const other = readWritten(part, home, order);
    const isWhole = other.kind === 'phone' && part.groups[0]?.startsWith('0') === true;
    if (isSure(other) || (isWhole && read.kind === 'unusable')) return other;
  }
  return read;
}

function isSure(read: PhoneRead): boolean {
  return read.kind === 'phone' && isPlanned(read.e164);
}

/**
 * Every number that `text` may mean, in E.164, the likeliest first; at most two. People leave out the
 * plus of an international number as well as the country code of one at home.
 */
export function phoneReadings(text: string, home?: Country): readonly string[] {
  const read = readPhone(text, home);
  if (read.kind === 'unusable') return [];
  return [read.e164, ...(read.other ? [read.other.e164] : [])];
}
