import type { Country } from './phone-result.ts';
import { isPlanned } from './numbering.ts';
import { readWhole } from './read-phone.ts';

/** Digits without a mark between them, in a row of digits. */
export interface Group {
  readonly at: number;
  readonly digits: string;
  /** What stands before it within the row of digits. */
  readonly mark: string;
}

/** 3: fits a plan. 2: stands as written. 1: would need a country. 0: no number. */
export function quality(text: string, home: Country | undefined): number {
  const read = readWhole(text, home);
  if (read.kind === 'phone') return isPlanned(read.e164) ? 3 : 2;
  return read.reason === 'needs_country' ? 1 : 0;
}

export function groupsOf(text: string): readonly Group[] {
  return [...text.matchAll(/([^\p{Nd}]*)(\p{Nd}+)/gu)].map(
    ({ index, 1: mark = '', 2: digits = '' }) => ({
      at: index + mark.length,
      digits,
      mark,
    }),
  );
}

export function shapeOf(groups: readonly Group[]): string {
  return groups.map(({ digits }) => digits.length).join();
}

export function sum(groups: readonly Group[]): number {
  return groups.reduce((all, { digits }) => all + digits.length, 0);
}
