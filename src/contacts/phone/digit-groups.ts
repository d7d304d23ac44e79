import { callingCode, fitsNumberingPlan } from './numbering.ts';
import type { Country } from './phone-result.ts';
import { readWholeNumber } from './read-phone.ts';

/** Consecutive digits within a run. */
export interface DigitGroup {
  readonly at: number;
  readonly digits: string;
  /** The separators before it within the run. */
  readonly before: string;
}

/** Rates a number. 3: fits a plan. 2: accepted as written. 1: needs a country. 0: no number. */
export function quality(text: string, home: Country | undefined): number {
  const read = readWholeNumber(text, home);
  if (read.kind === 'phone') return fitsNumberingPlan(read.e164) ? 3 : 2;
  return read.reason === 'needs_country' ? 1 : 0;
}

/** Whether a text fits a plan and has its plus, bracket or trunk prefix: no digits before it belong to it. */
export function isInFull(text: string, home: Country | undefined): boolean {
  const read = readWholeNumber(text, home);
  if (read.kind !== 'phone' || !fitsNumberingPlan(read.e164)) return false;
  if (/^[(（+＋0]/.test(text)) return true;
  if (read.countryFrom !== 'home') return false;
  const hasTrunk = !read.e164.endsWith(text.replace(/\D/g, ''));
  return hasTrunk || isNorthAmerican(text, home);
}

/** Whether digits are grouped as in North America, and are of there. */
export function isNorthAmerican(text: string, home: Country | undefined): boolean {
  const isShaped = /^3,(?:3,4|7)$|^10$/.test(groupLengths(groupsOf(text)));
  return isShaped && home !== undefined && callingCode(home) === '1';
}

export function groupsOf(text: string): readonly DigitGroup[] {
  return [...text.matchAll(/([^\p{Nd}]*)(\p{Nd}+)/gu)].map(
    ({ index, 1: mark = '', 2: digits = '' }) => ({
      at: index + mark.length,
      digits,
      before: mark,
    }),
  );
}

export function groupLengths(groups: readonly DigitGroup[]): string {
  return groups.map(({ digits }) => digits.length).join();
}

export function digitCount(groups: readonly DigitGroup[]): number {
  return groups.reduce((all, { digits }) => all + digits.length, 0);
}
