import { readSafeCell } from '../write/csv-cell.ts';
import type { Country } from '../phone.ts';
import type { CardRecord } from './card-record.ts';
import { readRows } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';
import { headerRole, type Role } from './header-roles.ts';
import { saidCard, type Said } from './said-card.ts';

/** How a table is to be read. Plain data, which may be kept as JSON until somebody has answered. */
export interface CsvLayout {
  readonly delimiter: string;
  /** Rows with text above the first card. */
  readonly headerRows: number;
  /** What each column holds; columns beyond are `other`. */
  readonly columns: readonly Role[];
}

/** The cards of a table, one at a time; rows without any text are none. Never throws. */
export function readCsv(
  bytes: Uint8Array,
  layout: CsvLayout,
  country?: Country,
): Generator<CardRecord> {
  return readCsvText(decodeText(bytes, country), layout);
}

export function* readCsvText(text: string, layout: CsvLayout): Generator<CardRecord> {
  let index = 0 - layout.headerRows;
  let headers: readonly string[] = [];
  for (const { line, cells } of readRows(text, layout.delimiter)) {
    if (index === -1) headers = cells.map(readCell);
    if (index >= 0) yield saidCard(saidInRow(cells, layout.columns, headers), index, line);
    index++;
  }
}

/** The text of a cell as it was before it was made safe for spreadsheets. */
export function readCell(cell: string): string {
  // A formula whose result is a text: so some programs keep Excel from taking it for a number.
  const text = /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;
  return readSafeCell(text).trim();
}

function* saidInRow(
  cells: readonly string[],
  columns: readonly Role[],
  headers: readonly string[],
): Generator<Said> {
  for (const [at, role] of columns.entries()) {
    const cell = readCell(cells[at] ?? '');
    if (role === 'label') {
      yield { role: headerRole(cell), text: readCell(cells[at + 1] ?? ''), field: cell };
    } else if (role !== 'other') yield { role, text: cell, field: headers[at] ?? '' };
  }
}
