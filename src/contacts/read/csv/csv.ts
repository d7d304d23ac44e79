import { type ColumnRole, headerRole } from '../../labels/header-roles.ts';
import { notOwnReason } from '../../labels/number-labels.ts';
import type { CardRecord } from '../../record/card-record.ts';
import { restoreCell } from '../../write/csv-cell.ts';
import { hasOwnColumns } from '../../write/csv-columns.ts';
import { type CompanionColumns, companionColumns } from '../fields/companion-columns.ts';
import {
  type FieldSource,
  type FieldValue,
  recordFromFields,
} from '../fields/record-from-fields.ts';
import { checkCell } from './check-cell.ts';
import { type Row, isRuleRow, readRows } from './csv-rows.ts';

/** How to read a table. Plain data: it is stored as JSON while the user answers what the columns are. */
export interface CsvLayout {
  readonly delimiter: string;
  /** Rows with text above the first row of data. */
  readonly headerRows: number;
  /** One role per column; columns beyond these are `other`. */
  readonly columns: readonly ColumnRole[];
}

/** Reads the records of a table in a text; see `readTableRows`. */
export function readCsvText(text: string, layout: CsvLayout): Generator<CardRecord> {
  return readTableRows(readRows(text, layout.delimiter), layout);
}

/**
 * Reads the records of a table one at a time: one record per row, with the row's line number. A number under an
 * unknown header is listed as left out (`other_column`), so none disappears silently. Never throws.
 *
 * @example
 * const layout = { delimiter: ',', headerRows: 0, columns: ['whole', 'phone'] } as const;
 * [...readTableRows([{ line: 2, cells: ['Zoe', '07911 123456'] }], layout)]; // one record, on line 2
 */
export function* readTableRows(rows: Iterable<Row>, layout: CsvLayout): Generator<CardRecord> {
  const { columns } = layout;
  let index = 0 - layout.headerRows;
  let table: Table = { columns, headers: [], companions: companionColumns(columns, []) };
  let source: FieldSource = 'other';
  for (const row of rows) {
    const { line, cells } = row;
    if (isRuleRow(cells)) continue;
    if (index === -1) {
      const headers = cells.map(readCell);
      table = { columns, headers, companions: companionColumns(columns, headers) };
      if (hasOwnColumns(headers)) source = 'roster';
    }
    // Concatenated lists repeat their headers.
    if (index >= 0 && isHeader(cells, table.headers)) continue;
    if (index >= 0) yield recordFromFields(rowFields(row, table), { index, line, source });
    index++;
  }
}

function isHeader(cells: readonly string[], headers: readonly string[]): boolean {
  return headers.length > 1 && headers.every((header, at) => readCell(cells[at] ?? '') === header);
}

/** Reads a cell without what programs add to make it safe for spreadsheets. */
export function readCell(cell: string): string {
  // Some programs write a text as a formula, so that Excel does not turn it into a number.
  const text = /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;
  return restoreCell(text).trim();
}

interface Table {
  readonly columns: readonly ColumnRole[];
  /** Empty for a table without headers. */
  readonly headers: readonly string[];
  readonly companions: ReadonlyMap<number, CompanionColumns>;
}

function* rowFields(
  { cells, hidden }: Row,
  { columns, headers, companions }: Table,
): Generator<FieldValue> {
  const cellAt = (at: number): string => readCell(cells[at] ?? '');
  for (const [at, role] of columns.entries()) {
    const isHidden = hidden === 'row' || hidden?.has(at) === true;
    const rawAt = (column: number) => ({ raw: cells[column] ?? '', isHidden });
    const header = headers[at] ?? '';
    if (role === 'label') {
      const label = cellAt(at);
      const field = { role: headerRole(label), text: cellAt(at + 1), header: label };
      yield checkCell(field, rawAt(at + 1));
    } else if (role === 'phone') {
      const { label, code } = companions.get(at) ?? {};
      const number = { text: cellAt(at), header };
      const labelText = label === undefined ? '' : cellAt(label);
      const reason = labelText === '' ? undefined : notOwnReason(labelText);
      if (reason) yield { ...number, role: reason, header: labelText };
      else if (code === undefined) yield checkCell({ ...number, role }, rawAt(at));
      else {
        const codeField = { text: cellAt(code), header: headers[code] ?? '' };
        yield checkCell({ ...number, role, code: codeField }, rawAt(at));
      }
    } else yield checkCell({ role, text: cellAt(at), header }, rawAt(at));
  }
  // An unquoted separator within a cell moves the rest of the row beyond the last column.
  for (const cell of cells.slice(columns.length)) {
    yield { role: 'other', text: readCell(cell), header: '' };
  }
}
