import { maskDates, maskLookAlikes } from './look-alikes.ts';
import { normalizeText } from './normalize-text.ts';
import { fitsNumberingPlan, minDigits } from './numbering.ts';
import type { Country, PhoneResult, ReadOptions, ReadingOrder } from './phone-result.ts';
import { readWrittenNumber } from './read-digits.ts';
import { RecentResults } from './recent-results.ts';
import { unwrapNumber } from './unwrap-number.ts';
import { type WrittenNumber, firstNumber, subNumbers } from './written-number.ts';

/** Longer than a number with any text around it; bounds the work on junk. */
const maxText = 250;

const bestParts = new RecentResults<PhoneResult>();
const wholeNumbers = new RecentResults<PhoneResult>();

/**
 * Reads one phone number as people and programs write it: any punctuation, digits of any script, `tel:`
 * links, words around it. A number with a plus or an exit prefix is accepted as written, because Telegram
 * has accounts outside all numbering plans. Digits without a plus must fit a plan: as a number of `home`,
 * else as an international number that lost its plus, else with a prefix that was dialed formerly.
 * Extensions are dropped; of several numbers, the first is read. Never throws: `unusable` has the reason.
 *
 * @example
 * readPhone('(0)20 7946 0958', 'GB'); // { kind: 'phone', e164: '+442079460958', countryFrom: 'home', … }
 * readPhone('12.11.2019'); // { kind: 'unusable', reason: 'no_plan' }
 */
export function readPhone(
  text: string,
  home?: Country,
  order: ReadingOrder = { first: 'likelier' },
): PhoneResult {
  return bestParts.get(`${order.first} ${home ?? ''} ${text}`, () => {
    const written = parseText(text);
    return written.kind === 'unusable' ? written : readBestPart(written.number, { home, order });
  });
}

/** Reads a text whose digits all belong to one number; tries no parts of it. */
export function readWholeNumber(text: string, home?: Country): PhoneResult {
  return wholeNumbers.get(`${home ?? ''} ${text}`, () => {
    const written = parseText(text);
    if (written.kind === 'unusable') return written;
    return readWrittenNumber(written.number, { home, order: { first: 'likelier' } });
  });
}

type ParsedText =
  | { readonly kind: 'number'; readonly number: WrittenNumber }
  | Extract<PhoneResult, { kind: 'unusable' }>;

function parseText(text: string): ParsedText {
  if (text.length > maxText) return { kind: 'unusable', reason: 'too_long' };
  const plain = normalizeText(text).trim();
  if (!/\d/.test(plain)) return { kind: 'unusable', reason: 'no_digits' };
  const { number: written, context } = parseTelUri(plain);
  const bare = unwrapNumber(written);
  if (bare === undefined) return { kind: 'unusable', reason: 'no_plan' };
  const alone = /\p{L}/u.test(bare) ? maskLookAlikes(bare) : withoutDates(bare);
  if (!/\d/.test(alone)) return { kind: 'unusable', reason: 'no_plan' };
  const number = firstNumber(context === '' ? alone : withContext(alone, context));
  return number ? { kind: 'number', number } : { kind: 'unusable', reason: 'unreadable' };
}

/** Keeps the digits of a date if too few others remain: they may be the end of a number. */
function withoutDates(text: string): string {
  const rest = maskDates(text);
  return rest.replace(/\D/g, '').length >= minDigits ? rest : text;
}

/** Leading digits may belong to a label, trailing ones to a second number: reads the most certain part. */
function readBestPart(written: WrittenNumber, options: ReadOptions): PhoneResult {
  for (const part of subNumbers(written, 'surely')) {
    const read = readWrittenNumber(part, options);
    if (isInPlan(read)) return read;
  }
  const read = readWrittenNumber(written, options);
  if (isInPlan(read)) return read;
  for (const part of subNumbers(written, 'perhaps')) {
    const other = readWrittenNumber(part, options);
    const isWhole = other.kind === 'phone' && part.groups[0]?.startsWith('0') === true;
    if (isInPlan(other) || (isWhole && read.kind === 'unusable')) return other;
  }
  return read;
}

function isInPlan(read: PhoneResult): boolean {
  return read.kind === 'phone' && fitsNumberingPlan(read.e164);
}

/** The numbers in E.164 that a text may mean, likeliest first: none, one, or two if it is ambiguous. */
export function phoneReadings(text: string, home?: Country): readonly string[] {
  const read = readPhone(text, home);
  if (read.kind === 'unusable') return [];
  return [read.e164, ...(read.other ? [read.other.e164] : [])];
}

const scheme =
  /^(?:tel|callto|sms|smsto|mms|mmsto|facetime|facetime-audio|phone):(?:\/\/)?(?=[^a-z]*[\d+%])/i;
const parameter = /;([\w-]+)=([^;]*)/g;

interface TelUri {
  readonly number: string;
  /** The prefix of a local number, as `+1-914`; empty if the URI has none. */
  readonly context: string;
}

/** Reads the number of a `tel:` URI (RFC 3966) and its like. Other text comes back unchanged. */
function parseTelUri(text: string): TelUri {
  const match = scheme.exec(text);
  if (!match && !text.includes(';phone-context=')) return { number: text, context: '' };
  const unescaped = text
    .slice(match?.[0].length ?? 0)
    .replace(/%([0-7][0-9a-f])/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  const context = [...unescaped.matchAll(parameter)].find(([, name = '']) =>
    /^phone-context$/i.test(name),
  );
  const [number = ''] = unescaped.split(/[;?]/, 1);
  return { number, context: /^\+\d/.test(context?.[2] ?? '') ? (context?.[2] ?? '') : '' };
}

/** Puts the context before a local number. */
function withContext(number: string, context: string): string {
  return number.trim().startsWith('+') ? number : `${context} ${number}`;
}
