import { sampleTables, type TableSample } from './csv-sample.ts';
import type { CsvLayout } from './csv.ts';
import { guessRoles, isName, isNumbers, mostly } from '../fields/guess-roles.ts';
import { headerRoles, meaningOf, type Meaning, type Role } from '../../labels/header-roles.ts';
import { findNumbers } from '../../phone/find-numbers.ts';
import { resolveRoles } from './resolve-roles.ts';

/** A table, and what it seems to hold. */
export interface FoundTable {
  readonly layout: CsvLayout;
  /**
   * `columns`: the headers say all that is needed. `table`: the headers are those of a list of people,
   * and leave a doubt. `no_numbers`: they are, and no column has a number or an account. `nothing`: the
   * layout is a guess from what the cells hold.
   */
  readonly certain: 'columns' | 'table' | 'no_numbers' | 'nothing';
  /** Empty where there are no headers, one for each column. */
  readonly headers: readonly string[];
  /** Rows under the headers, with as many cells: the first, and those that show what is in doubt. */
  readonly sample: readonly (readonly string[])[];
}

const sampleRows = 5;
/** A title or a date may stand above the headers. */
const maxHeaderRow = 5;
/** So many cells without a header are a column without a name, not a mistake in rows. */
const minExtra = 2;

/** Undefined when a text has no rows. */
export function findTable(text: string): FoundTable | undefined {
  const tables = sampleTables(text);
  for (const table of tables) {
    const known = tableByHeaders(table);
    if (known) return known;
  }
  const [best] = tables;
  return best && tableByContent(best);
}

function tableByHeaders({ delimiter, rows, firstRow }: TableSample): FoundTable | undefined {
  for (const [at, row] of rows.slice(0, maxHeaderRow).entries()) {
    if (at < firstRow) continue;
    if (row.some(isDataCell)) return undefined;
    const below = rows.slice(at + 1);
    const { columns, doubtful } = resolveRoles(padHeaders(row, below), below);
    // With the wrong delimiter all headers are one.
    if (columns.length === 1 && /[,;|\t]/.test(row[0] ?? '')) continue;
    // `Zoe`, `Mobile` and a number are a person, and so are `Zoe mobile` and a number.
    const isAlone = columns.length === 1 && columns[0] === 'phone';
    if (isAlone && (at > firstRow || below.length === 1)) continue;
    const layout = { delimiter, headerRows: at + 1, columns };
    if (lacksNumbers(row, columns, below)) return toTable(layout, rows, 'no_numbers', []);
    if (!describesPeople(columns, below) || (columns.length === 1 && !isColumnOfNumbers(below)))
      continue;
    return toTable(layout, rows, doubtful.length > 0 ? 'table' : 'columns', doubtful);
  }
  return undefined;
}

function tableByContent({ delimiter, rows, firstRow }: TableSample): FoundTable {
  const [first = [], ...others] = rows.slice(firstRow);
  const isHeader =
    others.length > 0 && !first.some((cell) => isDataCell(cell) || /\d{4}/.test(cell));
  const headerRows = firstRow + (isHeader ? 1 : 0);
  const columns = guessRoles(rows.slice(headerRows), isHeader ? headerRoles(first) : []);
  return toTable({ delimiter, headerRows, columns }, rows, 'nothing', []);
}

/** A number, a link, a handle or a mail address: what no header holds. */
function isDataCell(cell: string): boolean {
  return /:\/\/|\w@\w|(?<!\S)@\w|\bt\.me\//.test(cell) || findNumbers(cell).length > 0;
}

/** Headers for all columns: one beyond the last header has none. */
function padHeaders(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const beyond = rows.filter((row) => row.slice(headers.length).some((cell) => cell !== ''));
  if (beyond.length < minExtra || beyond.length * 2 < rows.length) return headers;
  const width = Math.max(...beyond.map(({ length }) => length));
  return Array.from({ length: width }, (_, at) => headers[at] ?? '');
}

function toTable(
  layout: CsvLayout,
  rows: readonly (readonly string[])[],
  certain: FoundTable['certain'],
  doubtful: readonly number[],
): FoundTable {
  const wide = (row: readonly string[]): readonly string[] =>
    layout.columns.map((_, at) => row[at] ?? '');
  const header = layout.headerRows > 0 ? rows[layout.headerRows - 1] : undefined;
  const below = rows.slice(layout.headerRows);
  const shown = new Set(below.slice(0, sampleRows));
  for (const at of doubtful) {
    const row = below.find((one) => (one[at] ?? '') !== '');
    if (row && ![...shown].some((one) => (one[at] ?? '') !== '')) shown.add(row);
  }
  return { layout, certain, headers: wide(header ?? []), sample: [...shown].map(wide) };
}

/**
 * A number or an account, or numbers that are not theirs and are to be listed; and a name, or nothing
 * that could be one.
 */
function describesPeople(columns: readonly Role[], rows: readonly (readonly string[])[]): boolean {
  const has = (...roles: readonly Role[]): boolean => roles.some((role) => columns.includes(role));
  if (!has('phone', 'telegram_id', 'username', 'machine')) return false;
  if (has('first', 'last', 'whole')) return true;
  if (!has('organisation', 'nickname')) return !has('other');
  return !columns.some((role, at) => {
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    return role === 'other' && mostly(cells, isName);
  });
}

/**
 * People without any number: what looks like one is their key, or the like, and is not to be read as
 * text.
 */
function lacksNumbers(
  headers: readonly string[],
  columns: readonly Role[],
  rows: readonly (readonly string[])[],
): boolean {
  const named: readonly Role[] = ['first', 'last', 'whole'];
  const reaching: readonly Role[] = ['phone', 'telegram_id', 'username', 'machine'];
  const meanings = headers.map(meaningOf);
  const known = meanings.filter((meaning) => meaning !== 'other').length;
  if (known < 2 || known * 2 < columns.length) return false;
  const isNamed = columns.some((role) => named.includes(role));
  if (!isNamed && !meanings.includes('nothing')) return false;
  if (columns.some((role) => reaching.includes(role))) return false;
  return !rows.some((row) =>
    row.some((cell, at) => mayHoldNumber(meanings[at]) && findNumbers(cell).length > 0),
  );
}

/** Whether a number in a column that has none may be a person's. */
function mayHoldNumber(meaning: Meaning | undefined): boolean {
  return meaning !== 'nothing' && meaning !== 'other_account' && meaning !== 'uid';
}

function isColumnOfNumbers(rows: readonly (readonly string[])[]): boolean {
  const cells = rows.flatMap(([cell = '']) => (cell === '' ? [] : [cell]));
  return cells.filter(isNumbers).length * 2 >= cells.length;
}
