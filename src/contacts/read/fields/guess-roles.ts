import type { ColumnRole } from '../../labels/header-roles.ts';
import { isWrittenNumber, splitNumbers } from '../../phone/find-numbers.ts';
import { RecentResults } from '../../phone/recent-results.ts';

/** The cells of a table, by row or by column. */
export type CellGrid = readonly (readonly string[])[];

/** In characters; a longer cell is a note, even if it has numbers. */
const maxNumbers = 500;

/** The same cells are looked at below each possible row of headers. */
const checkedCells = new RecentResults<boolean>();

/** Guesses the roles of columns by their cells, for those that `known` does not have. */
export function guessRoles(rows: CellGrid, known: readonly ColumnRole[]): readonly ColumnRole[] {
  const width = Math.max(known.length, ...rows.map(({ length }) => length));
  const roles = Array.from({ length: width }, (_, at): ColumnRole => {
    const role = known[at] ?? 'other';
    if (role !== 'other') return role;
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    return mostly(cells, isNumbers) && !looksLikeIds(cells) ? 'phone' : role;
  });
  if (roles.some((role) => role === 'first' || role === 'last' || role === 'whole')) return roles;
  const named = roles.flatMap((role, at) => {
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    return role === 'other' && mostly(cells, isName) ? at : [];
  });
  const [first, second] = named;
  // Two adjacent columns of names are first and last name.
  const pair = first !== undefined && second === first + 1;
  return roles.map((role, at) => {
    if (at === first) return pair ? 'first' : 'whole';
    return pair && at === second ? 'last' : role;
  });
}

/** Whether more than half of the cells match. */
export function mostly(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(is).length * 2 > cells.length;
}

/** Whether a cell holds only phone numbers, one or more. */
export function isNumbers(cell: string): boolean {
  if (cell.length > maxNumbers) return false;
  return checkedCells.get(cell, () =>
    splitNumbers(cell).every(
      ({ text, isShortened }) => isShortened || (isWrittenNumber(text) && !isNonPhone(text.trim())),
    ),
  );
}

/** Whether cells are consecutive keys: digits that rise slowly. */
export function looksLikeIds(cells: readonly string[]): boolean {
  const plain = cells.filter((cell) => /^[1-9]\d*$/.test(cell));
  if (cells.length < 3 || plain.length < cells.length) return false;
  const values = plain.map(Number);
  const rises = values.every((value, at) => at === 0 || value > (values[at - 1] ?? 0));
  const [low = 0] = values;
  return rises && (values.at(-1) ?? 0) - low < 1000 * cells.length;
}

/** Dates, times, amounts and postal codes with as many digits as a phone number. */
function isNonPhone(text: string): boolean {
  return (
    /^(?:19|20)\d\d[-./ ]?(?:0[1-9]|1[0-2])[-./ ]?(?:0[1-9]|[12]\d|3[01])(?:[T ].*)?$/.test(text) ||
    /^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}(?:[T ,].*)?$/.test(text) ||
    /^\d{5}-\d{4}$/.test(text) ||
    /^\d{1,3}(?:[.,]\d{3})+[.,]\d{1,2}$/.test(text) ||
    /^\d+\.\d{3,}$/.test(text)
  );
}

export function isName(cell: string): boolean {
  return cell.length <= 100 && /\p{L}/u.test(cell) && !/[@\d]|:\/\//.test(cell);
}
