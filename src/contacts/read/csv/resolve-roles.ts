import { type ColumnRole, headerRoles, headerMeaning } from '../../labels/header-roles.ts';
import { isWrittenNumber } from '../../phone/find-numbers.ts';
import { unassignedCodes } from '../fields/companion-columns.ts';
import { hasOwnCode } from '../fields/country-code.ts';
import { type CellGrid, isName, isNumbers, looksLikeIds, mostly } from '../fields/guess-roles.ts';
import {
  type ResolvedRoles,
  otherNameHalf,
  resolveBareName,
  secondPersonColumns,
} from './resolve-names.ts';

const named: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'first',
  'last',
  'whole',
  'nickname',
  'username',
]);

/** Checks the roles that the headers suggest against the cells below. */
export function resolveRoles(headers: readonly string[], rows: CellGrid): ResolvedRoles {
  const cells = headers.map((_, at) =>
    rows.map((row) => row[at] ?? '').filter((cell) => cell !== ''),
  );
  const meanings = headers.map(headerMeaning);
  const byHeader = resolveBareName(headers, headerRoles(headers), rows);
  const hasNumbers = byHeader.some(
    (role, at) => role === 'phone' && mostly(cells[at] ?? [], isNumbers),
  );
  const lacksPhone = !byHeader.includes('phone');
  const doubtful: number[] = [];
  const columns = byHeader.map((role, at): ColumnRole => {
    const columnCells = cells[at] ?? [];
    // Keys, amounts and dates have no plus.
    const isUnknown =
      meanings[at] === 'other' ||
      (lacksPhone && role === 'email') ||
      meanings[at] === 'number' ||
      (!hasNumbers && mostly(columnCells, hasPlus));
    // A column `Email or phone` has few numbers, which matter if no other column has any.
    const isNumbered =
      mostly(columnCells, isNumbers) || (lacksPhone && columnCells.some(isNumbers));
    if (
      (role === 'other' || role === 'email') &&
      isUnknown &&
      isNumbered &&
      !looksLikeIds(columnCells)
    ) {
      doubtful.push(at);
      return 'phone';
    }
    if (named.has(role) && mostly(columnCells, isNumbers) && !repeatsNumber(at, byHeader, rows)) {
      doubtful.push(at);
      return 'phone';
    }
    // `WhatsApp: yes` is a fact about a number; a number further down is listed as left out.
    if (role === 'phone' && hasNumbers && columnCells.length > 0 && !columnCells.some(hasDigits)) {
      return 'about_phone';
    }
    return role;
  });
  const names = otherNameHalf(columns, meanings, cells);
  const resolved = names.doubtful.length > 0 ? names.columns : columns;
  const codes = doubtfulCodes(resolved, headers, cells);
  const others = secondPersonColumns(resolved, headers, rows);
  return resolveOtherPeople(
    { columns: resolved, doubtful: [...doubtful, ...names.doubtful, ...codes, ...others] },
    cells,
  );
}

/** Code columns that belong to no number, if there are numbers without a code. */
function doubtfulCodes(
  columns: readonly ColumnRole[],
  headers: readonly string[],
  cells: CellGrid,
): readonly number[] {
  const lacks = columns.some(
    (role, at) =>
      role === 'phone' &&
      (cells[at] ?? []).some((cell) => isWrittenNumber(cell) && !hasOwnCode(cell)),
  );
  const codes = unassignedCodes(columns, headers).filter((at) => (cells[at] ?? []).length > 0);
  return lacks ? codes : [];
}

/** If all numbers or all names are under headers for other people, the table may be about those people. */
function resolveOtherPeople({ columns, doubtful }: ResolvedRoles, cells: CellGrid): ResolvedRoles {
  const isNamed = columns.some((role) => role === 'whole' || role === 'first' || role === 'last');
  if (columns.some((role) => role === 'phone' || role === 'username' || role === 'telegram_id')) {
    const person = columns.findIndex(
      (role, at) => role === 'other_person' && mostly(cells[at] ?? [], isName),
    );
    if (isNamed || person < 0) return { columns, doubtful };
    return { columns: columns.with(person, 'whole'), doubtful: [...doubtful, person] };
  }
  const [number] = columns.flatMap((role, at) =>
    role === 'other_person' && mostly(cells[at] ?? [], isNumbers) ? at : [],
  );
  if (number === undefined) return { columns, doubtful };
  // With several such people, the name before the number belongs to it.
  const name = columns.findLastIndex(
    (role, at) => at < number && role === 'other_person' && mostly(cells[at] ?? [], isName),
  );
  const unknown = columns.findIndex(
    (role, at) => role === 'other' && mostly(cells[at] ?? [], isName),
  );
  const nameAt = name < 0 ? unknown : name;
  const named = isNamed || nameAt < 0 ? columns : columns.with(nameAt, 'whole');
  return { columns: named.with(number, 'phone'), doubtful: [...doubtful, number] };
}

/** Whether the numbers in a name column repeat the phone column, as programs write them for missing names. */
function repeatsNumber(at: number, roles: readonly ColumnRole[], rows: CellGrid): boolean {
  const digits = (text: string): string => text.replace(/\P{Nd}/gu, '');
  const named = rows.filter((row) => isNumbers(row[at] ?? ''));
  const alike = named.filter((row) =>
    roles.some(
      (role, other) => role === 'phone' && digits(row[other] ?? '') === digits(row[at] ?? ''),
    ),
  );
  return alike.length * 2 > named.length;
}

function hasPlus(cell: string): boolean {
  return /^\+\d/.test(cell);
}

/** Whether a cell has at least three digits, in any script. */
function hasDigits(cell: string): boolean {
  return /\p{Nd}(?:\P{Nd}*\p{Nd}){2}/u.test(cell);
}
