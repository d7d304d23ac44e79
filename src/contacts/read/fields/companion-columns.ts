import { foldHeader } from '../../labels/fold-header.ts';
import type { ColumnRole } from '../../labels/header-roles.ts';
import { isCountryHeader } from './country-code.ts';

/** The indexes of the columns that belong to a column of numbers. */
export interface CompanionColumns {
  /** The column with the kind of number: `Home`, `Fax`. */
  readonly label: number | undefined;
  /** The column with the calling code. */
  readonly code: number | undefined;
}

/** Words that distinguish the headers of a number and of its label or code. */
const kindWords =
  /\b(?:label|type|typ|tipo|kind|value|number|nummer|no|nr|country|dial|dialling|dialing|calling|isd|intl|international|area|code|prefix|vorwahl|landervorwahl|indicatif|prefijo|prefisso|prefixo)\b|тип|код/gu;

/**
 * Finds the label and code columns of each column of numbers: by common words in the headers (`Mobile Country
 * Code`, `Phone 1 - Type`), else the adjacent column, or any if the table has one column of numbers.
 */
export function companionColumns(
  columns: readonly ColumnRole[],
  headers: readonly string[],
): ReadonlyMap<number, CompanionColumns> {
  const numbers = columns.flatMap((role, at) => (role === 'phone' ? at : []));
  const labels = assignColumns('phone_label', columns, headers, numbers);
  const codes = assignColumns('country_code', columns, headers, numbers);
  return new Map(
    numbers.map((at) => [at, { label: labels.get(at), code: codes.get(at) }] as const),
  );
}

/** The code columns that belong to no column of numbers. */
export function unassignedCodes(
  columns: readonly ColumnRole[],
  headers: readonly string[],
): readonly number[] {
  const assigned = new Set(
    [...companionColumns(columns, headers).values()].map(({ code }) => code),
  );
  return columns.flatMap((role, at) => (role === 'country_code' && !assigned.has(at) ? at : []));
}

/** Maps each column of numbers to its column of `role`. */
function assignColumns(
  role: ColumnRole,
  columns: readonly ColumnRole[],
  headers: readonly string[],
  numbers: readonly number[],
): ReadonlyMap<number, number> {
  const assigned = new Map<number, number>();
  for (const [at, one] of columns.entries()) {
    if (one !== role) continue;
    const stem = stemOf(headers[at] ?? '');
    const same =
      stem === '' ? [] : numbers.filter((number) => stemOf(headers[number] ?? '') === stem);
    for (const number of same.length > 0 ? same : nearest(at, columns, headers, numbers)) {
      if (!assigned.has(number)) assigned.set(number, at);
    }
  }
  return assigned;
}

function nearest(
  at: number,
  columns: readonly ColumnRole[],
  headers: readonly string[],
  numbers: readonly number[],
): readonly number[] {
  // The name of the country may separate its code and the number.
  const isCountry = isCountryHeader(headers[at + 1] ?? '');
  for (const number of [isCountry ? at + 2 : at + 1, at - 1]) {
    if (columns[number] === 'phone') return [number];
  }
  // A country among the parts of an address belongs to the address.
  const inAddress = [at - 1, at + 1].some((one) => columns[one] === 'address');
  return numbers.length === 1 && !inAddress ? numbers : [];
}

function stemOf(header: string): string {
  return foldHeader(header).replace(kindWords, ' ').replace(/\s+/g, ' ').trim();
}
