import { findTable } from './csv-layout.ts';
import { isRuleRow, readRows, type Row } from './csv-rows.ts';
import { sampleTables, type TableSample } from './csv-sample.ts';

/** A table in a text, as it is split into rows and cells. */
export interface RawTable<Rows = Iterable<Row>> {
  readonly delimiter: string;
  /** The line of the headers, from 1; 0 if there are none. */
  readonly headerLine: number;
  /** With the text as it stands in each cell; without rows that have none. */
  readonly rows: Rows;
}

/**
 * Splits a text as the reader of records does, so that a row has the line of its record. Undefined if it is no
 * table.
 */
export function readRawTable(text: string): RawTable | undefined {
  return rawTableOf(sampleTables(text), (delimiter) => readRows(text, delimiter));
}

/** The same of a table that is split already by one of some delimiters. */
export function rawTableOf(
  samples: readonly TableSample[],
  rowsOf: (delimiter: string) => Iterable<Row>,
): RawTable | undefined {
  const layout = findTable(samples)?.layout;
  if (!layout) return undefined;
  const { delimiter, headerRows } = layout;
  const headerLine = lineOf(headerRows, rowsOf(delimiter));
  return { delimiter, headerLine, rows: rowsOf(delimiter) };
}

/** The line of the last of so many rows, not counting rules. */
function lineOf(count: number, rows: Iterable<Row>): number {
  if (count === 0) return 0;
  let left = count;
  for (const { line, cells } of rows) if (!isRuleRow(cells) && --left === 0) return line;
  return 0;
}
