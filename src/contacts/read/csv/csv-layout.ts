import {
  type HeaderMeaning,
  type ColumnRole,
  headerRoles,
  headerMeaning,
} from '../../labels/header-roles.ts';
import { findNumbers } from '../../phone/find-numbers.ts';
import { type CellGrid, guessRoles, isName, isNumbers, mostly } from '../fields/guess-roles.ts';
import type { TableSample } from './csv-sample.ts';
import type { CsvLayout } from './csv.ts';
import { resolveRoles } from './resolve-roles.ts';

/** A table and its probable layout. */
export interface FoundTable {
  readonly layout: CsvLayout;
  /**
   * `columns`: the headers are clear. `table`: the headers are those of a list of people, but some are unclear.
   * `no_numbers`: a list of people without numbers and accounts. `nothing`: the layout is guessed by the cells.
   */
  readonly certain: 'columns' | 'table' | 'no_numbers' | 'nothing';
  /** One per column; empty strings for a table without headers. */
  readonly headers: readonly string[];
  /** The first rows below the headers, and rows with a value in each doubtful column. */
  readonly sample: CellGrid;
}

const sampleRows = 5;
/** A title or a date may precede the headers. */
const maxHeaderRow = 5;
/** This many cells beyond the headers are a column without header, not mistakes in rows. */
const minExtra = 2;

/**
 * Finds the delimiter, the header row and the column roles of a table among its samples, the likeliest first;
 * undefined if there are none.
 *
 * @example
 * findTable(sampleTables('Name,Mobile\nZoe,07911 123456'))?.layout;
 * // { delimiter: ',', headerRows: 1, columns: ['whole', 'phone'] }
 */
export function findTable(tables: readonly TableSample[]): FoundTable | undefined {
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
    // The wrong delimiter leaves all headers in one cell.
    if (columns.length === 1 && /[,;|\t]/.test(row[0] ?? '')) continue;
    // The lines `Zoe`, `Mobile` and a number are a person, not a table with one column.
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

/** Whether a cell is data: a number, a link, a handle or a mail address. */
function isDataCell(cell: string): boolean {
  return /:\/\/|\w@\w|(?<!\S)@\w|\bt\.me\//.test(cell) || findNumbers(cell).length > 0;
}

/** Adds empty headers for columns beyond the last header. */
function padHeaders(headers: readonly string[], rows: CellGrid): readonly string[] {
  const beyond = rows.filter((row) => row.slice(headers.length).some((cell) => cell !== ''));
  if (beyond.length < minExtra || beyond.length * 2 < rows.length) return headers;
  const width = Math.max(...beyond.map(({ length }) => length));
  return Array.from({ length: width }, (_, at) => headers[at] ?? '');
}

function toTable(
  layout: CsvLayout,
  rows: CellGrid,
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

/** Whether a table has numbers or accounts, and either names or no unknown column with names. */
function describesPeople(columns: readonly ColumnRole[], rows: CellGrid): boolean {
  const has = (...roles: readonly ColumnRole[]): boolean =>
    roles.some((role) => columns.includes(role));
  if (!has('phone', 'telegram_id', 'username', 'machine')) return false;
  if (has('first', 'last', 'whole')) return true;
  if (!has('organisation', 'nickname')) return !has('other');
  return !columns.some((role, at) => {
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    return role === 'other' && mostly(cells, isName);
  });
}

/** Whether a table is a list of people without numbers, so that its keys must not pass for numbers. */
function lacksNumbers(
  headers: readonly string[],
  columns: readonly ColumnRole[],
  rows: CellGrid,
): boolean {
  const named: readonly ColumnRole[] = ['first', 'last', 'whole'];
  const contactRoles: readonly ColumnRole[] = ['phone', 'telegram_id', 'username', 'machine'];
  const meanings = headers.map(headerMeaning);
  const known = meanings.filter((meaning) => meaning !== 'other').length;
  if (known < 2 || known * 2 < columns.length) return false;
  const isNamed = columns.some((role) => named.includes(role));
  if (!isNamed && !meanings.includes('nothing')) return false;
  if (columns.some((role) => contactRoles.includes(role))) return false;
  return !rows.some((row) =>
    row.some((cell, at) => mayHoldNumber(meanings[at]) && findNumbers(cell).length > 0),
  );
}

/** Whether a number in a column with this meaning may be a phone number. */
function mayHoldNumber(meaning: HeaderMeaning | undefined): boolean {
  return meaning !== 'nothing' && meaning !== 'other_account' && meaning !== 'uid';
}

function isColumnOfNumbers(rows: CellGrid): boolean {
  const cells = rows.flatMap(([cell = '']) => (cell === '' ? [] : [cell]));
  return cells.filter(isNumbers).length * 2 >= cells.length;
}
