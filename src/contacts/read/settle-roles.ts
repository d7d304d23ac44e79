import { unclearCodes } from './column-pairs.ts';
import { hasOwnCode } from './country-code.ts';
import { isNumbers, looksLikeIds, mostly } from './guess-roles.ts';
import { foldText } from '../fold.ts';
import { headerRoles, meaningOf, type Role } from './header-roles.ts';
import { isWrittenNumber } from './phone-text.ts';

/** What the columns of a table are by their headers and their cells. */
export interface SettledRoles {
  readonly columns: readonly Role[];
  /** Columns of which headers and cells leave a doubt: with what `columns` has for them, ask. */
  readonly doubtful: readonly number[];
}

const named: ReadonlySet<Role> = new Set<Role>(['first', 'last', 'whole', 'nickname', 'username']);

/** Holds what the headers say against what stands below them. */
export function settleRoles(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): SettledRoles {
  const cells = headers.map((_, at) =>
    rows.map((row) => row[at] ?? '').filter((cell) => cell !== ''),
  );
  const meanings = headers.map(meaningOf);
  const said = withNames(headers, headerRoles(headers), rows);
  const numbered = said.some((role, at) => role === 'phone' && mostly(cells[at] ?? [], isNumbers));
  const doubtful: number[] = [];
  const columns = said.map((role, at): Role => {
    const own = cells[at] ?? [];
    const isUnknown = meanings[at] === 'other' || meanings[at] === 'number';
    if (role === 'other' && isUnknown && mostly(own, isNumbers) && !looksLikeIds(own)) {
      doubtful.push(at);
      return 'phone';
    }
    if (named.has(role) && mostly(own, isNumbers) && !repeatsNumber(at, said, rows)) {
      doubtful.push(at);
      return 'phone';
    }
    // `WhatsApp: yes` says something of a number; one further down is listed.
    if (role === 'phone' && numbered && own.length > 0 && !own.some(hasDigits)) {
      return 'about_phone';
    }
    return role;
  });
  const more = [...secondNames(columns, meanings, cells), ...openCodes(columns, headers, cells)];
  return notOwnOnly({ columns, doubtful: [...doubtful, ...more] }, cells);
}

/** A bare `Name` beside a part of it is the other part, unless it repeats that part. */
function withNames(
  headers: readonly string[],
  roles: readonly Role[],
  rows: readonly (readonly string[])[],
): readonly Role[] {
  const at = headers.findIndex((header) => meaningOf(header) === 'name');
  const role = roles[at];
  if (role !== 'first' && role !== 'last') return roles;
  const other = roles.indexOf(role === 'first' ? 'last' : 'first');
  const repeats = (row: readonly string[]): boolean => {
    const words = foldText(row[at] ?? '').split(/[\s,]+/);
    return words.length > 1 && words.includes(foldText(row[other] ?? '').trim());
  };
  const both = rows.filter((row) => (row[at] ?? '') !== '' && (row[other] ?? '') !== '');
  if (both.length === 0 || both.filter(repeats).length * 2 <= both.length) return roles;
  return roles.with(at, 'whole').with(other, 'other');
}

/** Names under a header that nobody knows, beside half of a name that then is not the whole one. */
function secondNames(
  columns: readonly Role[],
  meanings: readonly string[],
  cells: readonly (readonly string[])[],
): readonly number[] {
  const half = meanings.flatMap((meaning, at) =>
    meaning === 'last' || meaning === 'first' ? at : [],
  );
  const has = (role: string): boolean => half.some((at) => meanings[at] === role);
  if (has('first') === has('last') || columns.includes('middle')) return [];
  const others = columns.flatMap((role, at) => {
    const isUnknown = role === 'other' && meanings[at] === 'other';
    return isUnknown && mostly(cells[at] ?? [], isNamePart) && areDistinct(cells[at] ?? [])
      ? at
      : [];
  });
  if (has('last')) return others;
  return others.filter((at) => half.includes(at - 1) || half.includes(at + 1));
}

/** Codes of which it is not clear whose they are, where numbers lack their own. */
function openCodes(
  columns: readonly Role[],
  headers: readonly string[],
  cells: readonly (readonly string[])[],
): readonly number[] {
  const lacks = columns.some(
    (role, at) =>
      role === 'phone' &&
      (cells[at] ?? []).some((cell) => isWrittenNumber(cell) && !hasOwnCode(cell)),
  );
  const codes = unclearCodes(columns, headers).filter((at) => (cells[at] ?? []).length > 0);
  return lacks ? codes : [];
}

/** Where every number is said to be another person's, the table may be one of those people. */
function notOwnOnly(
  { columns, doubtful }: SettledRoles,
  cells: readonly (readonly string[])[],
): SettledRoles {
  if (columns.some((role) => role === 'phone' || role === 'username' || role === 'telegram_id')) {
    return { columns, doubtful };
  }
  const theirs = columns.flatMap((role, at) =>
    role === 'other_person' && mostly(cells[at] ?? [], isNumbers) ? at : [],
  );
  return {
    columns: columns.map((role, at) => (theirs.includes(at) ? 'phone' : role)),
    doubtful: [...doubtful, ...theirs],
  };
}

/** Programs put the number where they know no name. */
function repeatsNumber(
  at: number,
  roles: readonly Role[],
  rows: readonly (readonly string[])[],
): boolean {
  const digits = (text: string): string => text.replace(/\P{Nd}/gu, '');
  const named = rows.filter((row) => isNumbers(row[at] ?? ''));
  const alike = named.filter((row) =>
    roles.some(
      (role, other) => role === 'phone' && digits(row[other] ?? '') === digits(row[at] ?? ''),
    ),
  );
  return alike.length * 2 > named.length;
}

/** Any number has three digits, of whichever script. */
function hasDigits(cell: string): boolean {
  return /\p{Nd}(?:\P{Nd}*\p{Nd}){2}/u.test(cell);
}

function isNamePart(cell: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{M}'’.\- ]{0,40}$|^\p{Lo}{1,10}$/u.test(cell) && cell.split(' ').length <= 3
  );
}

/** Names are, while towns, teams and states come again and again. */
function areDistinct(cells: readonly string[]): boolean {
  return new Set(cells).size * 5 >= cells.length * 3;
}
