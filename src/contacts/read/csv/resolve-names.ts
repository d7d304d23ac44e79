import { foldText } from '../../fold.ts';
import { foldHeader } from '../../labels/fold-header.ts';
import { type Meaning, type Role, meaningOf } from '../../labels/header-roles.ts';
import { type CellGrid, mostly } from '../fields/guess-roles.ts';

/** The roles of a table's columns by headers and cells. */
export interface ResolvedRoles {
  readonly columns: readonly Role[];
  /** Indexes of columns whose role in `columns` the user should confirm. */
  readonly doubtful: readonly number[];
}

const nameRoles: ReadonlySet<Role> = new Set<Role>(['first', 'last', 'whole']);

/** A plain `Name` beside a first or last name is the other part, unless its cells contain that part. */
export function resolveBareName(
  headers: readonly string[],
  roles: readonly Role[],
  rows: CellGrid,
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

/** Finds the other half of a name under an unknown header; the user should confirm it. */
export function otherNameHalf(
  columns: readonly Role[],
  meanings: readonly Meaning[],
  cells: CellGrid,
): ResolvedRoles {
  const none = { columns, doubtful: [] };
  const named = columns.flatMap((role, at) => (nameRoles.has(role) ? at : []));
  const isUnknownName = (at: number): boolean =>
    columns[at] === 'other' &&
    meanings[at] === 'other' &&
    mostly(cells[at] ?? [], isNamePart) &&
    areMostlyDistinct(cells[at] ?? []);
  // Exports of forms have an empty column for the account's name, and a question for the name.
  if (named.length > 0 && named.every((at) => (cells[at] ?? []).length === 0)) {
    const answer = columns.findIndex((_, at) => isUnknownName(at));
    if (answer >= 0) return { columns: columns.with(answer, 'whole'), doubtful: [answer] };
  }
  const isHalf = (at: number): boolean => {
    const meaning = meanings[at];
    if (meaning === 'last') return true;
    const isFirst = meaning === 'first' || meaning === 'name';
    return isFirst && mostly(cells[at] ?? [], (cell) => !/\s/.test(cell));
  };
  const halves = columns.flatMap((_, at) => (isHalf(at) ? at : []));
  const [half] = halves;
  if (half === undefined || halves.length > 1 || columns.includes('middle')) return none;
  if (columns.some((role, at) => at !== half && nameRoles.has(role))) return none;
  const others = columns.flatMap((_, at) => (isUnknownName(at) ? at : []));
  const isLast = meanings[half] === 'last';
  // A last name needs a first name somewhere; a plain `Name` may be whole.
  const doubtful = isLast ? others : others.filter((at) => Math.abs(at - half) === 1);
  const [other] = doubtful;
  if (other === undefined) return none;
  const roles: readonly [Role, Role] = isLast ? ['last', 'first'] : ['first', 'last'];
  return { columns: columns.with(half, roles[0]).with(other, roles[1]), doubtful };
}

/**
 * The columns with the name of a second person: their header repeats an earlier one, perhaps with a number, and
 * their cells differ. Two last names may be one person's.
 */
export function secondPersonColumns(
  columns: readonly Role[],
  headers: readonly string[],
  rows: CellGrid,
): readonly number[] {
  const seen = new Map<string, number>();
  return columns.flatMap((role, at) => {
    if (role !== 'whole' && role !== 'first') return [];
    const stem = `${role} ${foldHeader(headers[at] ?? '').replace(/ ?\p{Nd}+$/u, '')}`;
    const other = seen.get(stem);
    seen.set(stem, other ?? at);
    if (other === undefined) return [];
    const both = rows.filter((row) => (row[at] ?? '') !== '' && (row[other] ?? '') !== '');
    const isOther = (row: readonly string[]): boolean =>
      foldText(row[at] ?? '') !== foldText(row[other] ?? '');
    return both.filter(isOther).length * 2 > both.length ? [at] : [];
  });
}

function isNamePart(cell: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{M}'’.\- ]{0,40}$|^\p{Lo}{1,10}$/u.test(cell) && cell.split(' ').length <= 3
  );
}

/** Names rarely repeat, while towns, teams and states do. */
function areMostlyDistinct(cells: readonly string[]): boolean {
  return new Set(cells).size * 5 >= cells.length * 3;
}
