import { stringify } from 'csv-stringify/sync';
import { neutralizeCell } from './csv-cell.ts';

interface TableRow {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table, and what goes into further columns at its end. */
export interface FilledTable {
  readonly delimiter: string;
  /** The line of the headers; 0 if there are none. */
  readonly headerLine: number;
  readonly rows: readonly TableRow[];
  /** Whether its cells are texts, of which a spreadsheet must not make formulas. */
  readonly isText?: boolean;
  /** The headers of the further columns. */
  readonly headers: readonly string[];
  /** The further cells of the row on this line, from 1. */
  readonly cellsOf: (line: number) => readonly string[];
}

const rowsPerChunk = 100;

/**
 * Yields a table as CSV in chunks of rows, with the byte order mark that Excel needs for UTF-8. The cells of the
 * table stay as they are, unless they are texts that would become formulas; the further ones cannot be
 * formulas. Rows above the headers get no further cells.
 */
export function* writeFilledTable(table: FilledTable): Generator<string> {
  const { delimiter, headerLine, rows, headers, cellsOf, isText = false } = table;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const furtherCells = ({ line }: TableRow): readonly string[] =>
    line === headerLine ? headers : cellsOf(line).map((cell) => neutralizeCell(cell));
  let chunk: (readonly string[])[] = headerLine === 0 ? [[...padded([], width), ...headers]] : [];
  let start = '\uFEFF';
  for (const [at, row] of rows.entries()) {
    const isAbove = row.line < headerLine;
    const cells = isText ? row.cells.map(textCell) : row.cells;
    chunk.push(isAbove ? cells : [...padded(cells, width), ...furtherCells(row)]);
    if (chunk.length < rowsPerChunk && at < rows.length - 1) continue;
    yield `${start}${toCsv(chunk, delimiter)}`;
    chunk = [];
    start = '';
  }
}

/** A plus before digits is a phone number, which cannot be a harmful formula. */
function textCell(cell: string): string {
  return /^\+[\d ]+$/.test(cell) ? cell : neutralizeCell(cell);
}

function padded(cells: readonly string[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, at) => (cells[at] ?? '').toWellFormed());
}

function toCsv(rows: (readonly string[])[], delimiter: string): string {
  return stringify(rows, { delimiter, record_delimiter: 'windows', quote_record_delimiter: true });
}
