import { readSafeCell } from '../../write/csv-cell.ts';
import type { Country } from '../../phone.ts';
import type { CardRecord } from '../../record/card-record.ts';
import { besideNumbers, type Beside } from '../fields/companion-columns.ts';
import { isDrawn, readRows } from './csv-rows.ts';
import { decodeText } from '../bytes/decode-text.ts';
import { headerRole, type Role } from '../../labels/header-roles.ts';
import { notOwnNumber } from '../../labels/number-labels.ts';
import { saidCard, type Said } from '../fields/record-from-fields.ts';

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
  const { columns } = layout;
  let index = 0 - layout.headerRows;
  let table = { columns, headers: [] as readonly string[], beside: besideNumbers(columns, []) };
  for (const { line, cells } of readRows(text, layout.delimiter)) {
    if (isDrawn(cells)) continue;
    if (index === -1) {
      const headers = cells.map(readCell);
      table = { columns, headers, beside: besideNumbers(columns, headers) };
    }
    // Lists that were put one below the other repeat their headers.
    if (index >= 0 && isHeader(cells, table.headers)) continue;
    if (index >= 0) yield saidCard(saidInRow(cells, table), index, line);
    index++;
  }
}

function isHeader(cells: readonly string[], headers: readonly string[]): boolean {
  return headers.length > 1 && headers.every((header, at) => readCell(cells[at] ?? '') === header);
}

/** The text of a cell as it was before it was made safe for spreadsheets. */
export function readCell(cell: string): string {
  // A formula whose result is a text: so some programs keep Excel from taking it for a number.
  const text = /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;
  return readSafeCell(text).trim();
}

interface Table {
  readonly columns: readonly Role[];
  /** Empty where there are none. */
  readonly headers: readonly string[];
  readonly beside: ReadonlyMap<number, Beside>;
}

function* saidInRow(
  cells: readonly string[],
  { columns, headers, beside }: Table,
): Generator<Said> {
  const cellAt = (at: number): string => readCell(cells[at] ?? '');
  for (const [at, role] of columns.entries()) {
    const field = headers[at] ?? '';
    if (role === 'label') {
      const header = cellAt(at);
      yield { role: headerRole(header), text: cellAt(at + 1), field: header };
    } else if (role === 'phone') {
      const { label, code } = beside.get(at) ?? {};
      const said = { text: cellAt(at), field };
      const marked = label === undefined ? '' : cellAt(label);
      const reason = marked === '' ? undefined : notOwnNumber(marked);
      if (reason) yield { ...said, role: reason, field: marked };
      else if (code === undefined) yield { ...said, role };
      else yield { ...said, role, code: { text: cellAt(code), field: headers[code] ?? '' } };
    } else yield { role, text: cellAt(at), field };
  }
  // A separator within a cell moves what is behind it out of the table.
  for (const cell of cells.slice(columns.length)) {
    yield { role: 'other', text: readCell(cell), field: '' };
  }
}
