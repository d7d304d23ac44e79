import { readCountry } from '../../country.ts';
import { isCountryHeader } from './country-code.ts';
import { foldHeader } from '../../labels/fold-header.ts';
import { mostly } from './guess-roles.ts';
import type { Role } from '../../labels/header-roles.ts';

/** The columns that stand by a column of numbers; undefined where there is none. */
export interface CompanionColumns {
  /** Says whose the number is. */
  readonly label: number | undefined;
  /** The country code. */
  readonly code: number | undefined;
}

/** Words that make the difference between the headers of a number and of what stands by it. */
const kindWords =
  /\b(?:label|type|typ|tipo|kind|value|number|nummer|no|nr|country|dial|dialling|dialing|calling|isd|intl|international|area|code|prefix|vorwahl|landervorwahl|indicatif|prefijo|prefisso|prefixo)\b|тип|код/gu;

/**
 * The label and the country code of each column of numbers. One whose header shares the words of the
 * number's belongs to it (`Mobile Country Code`, `Phone 1 - Type`); otherwise it stands right before or
 * behind, or there is but one column of numbers.
 */
export function companionColumns(
  columns: readonly Role[],
  headers: readonly string[],
): ReadonlyMap<number, CompanionColumns> {
  const numbers = columns.flatMap((role, at) => (role === 'phone' ? at : []));
  const labels = assignColumns('phone_label', columns, headers, numbers);
  const codes = assignColumns('country_code', columns, headers, numbers);
  return new Map(
    numbers.map((at) => [at, { label: labels.get(at), code: codes.get(at) }] as const),
  );
}

/** Columns of codes of which it is not clear whose they are. */
export function unassignedCodes(
  columns: readonly Role[],
  headers: readonly string[],
): readonly number[] {
  const owned = new Set([...companionColumns(columns, headers).values()].map(({ code }) => code));
  return columns.flatMap((role, at) => (role === 'country_code' && !owned.has(at) ? at : []));
}

/**
 * The country in a table without addresses, right beside the numbers, says how those without a code are
 * to be read.
 */
export function withCountryColumn(
  columns: readonly Role[],
  headers: readonly string[],
  cells: readonly (readonly string[])[],
): readonly Role[] {
  const [at, ...others] = columns.flatMap((role, one) => (role === 'address' ? one : []));
  if (at === undefined || others.length > 0 || columns.includes('country_code')) return columns;
  if (!isCountryHeader(headers[at] ?? '')) return columns;
  const isBeside = columns[at - 1] === 'phone' || columns[at + 1] === 'phone';
  const isKnown = mostly(cells[at] ?? [], (cell) => readCountry(cell) !== undefined);
  return isBeside && isKnown ? columns.with(at, 'country_code') : columns;
}

/** By the column of numbers, the column of this role that belongs to it. */
function assignColumns(
  role: Role,
  columns: readonly Role[],
  headers: readonly string[],
  numbers: readonly number[],
): ReadonlyMap<number, number> {
  const owned = new Map<number, number>();
  for (const [at, one] of columns.entries()) {
    if (one !== role) continue;
    const stem = stemOf(headers[at] ?? '');
    const same =
      stem === '' ? [] : numbers.filter((number) => stemOf(headers[number] ?? '') === stem);
    for (const number of same.length > 0 ? same : nearest(at, columns, headers, numbers)) {
      if (!owned.has(number)) owned.set(number, at);
    }
  }
  return owned;
}

function nearest(
  at: number,
  columns: readonly Role[],
  headers: readonly string[],
  numbers: readonly number[],
): readonly number[] {
  // The name of the country may stand between its code and the number.
  const isCountry = isCountryHeader(headers[at + 1] ?? '');
  for (const number of [isCountry ? at + 2 : at + 1, at - 1]) {
    if (columns[number] === 'phone') return [number];
  }
  // A country among the parts of an address is that of the address.
  const inAddress = [at - 1, at + 1].some((one) => columns[one] === 'address');
  return numbers.length === 1 && !inAddress ? numbers : [];
}

function stemOf(header: string): string {
  return foldHeader(header).replace(kindWords, ' ').replace(/\s+/g, ' ').trim();
}
