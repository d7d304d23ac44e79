import type { Country } from '../phone.ts';
import { decodeText } from './bytes/decode-text.ts';
import type { Row } from './csv/csv-rows.ts';
import { sampleRowsOf } from './csv/csv-sample.ts';
import { rawTableOf, readRawTable, type RawTable } from './csv/raw-table.ts';
import { kindOfBytes } from './file-kind.ts';
import { archiveKind } from './packed-book.ts';
import { listSheets } from './xlsx/list-sheets.ts';

/** A table of a file. */
export interface FileTable<Rows = Iterable<Row>> extends RawTable<Rows> {
  /** The sheet of a workbook that it is on; undefined for a text. */
  readonly sheet: string | undefined;
}

/** Splits a text or the sheets of a workbook as the readers of records do. Sheets that are no table are left out. */
export function* readRawTables(
  bytes: Uint8Array,
  { name, country }: { readonly name: string; readonly country: Country | undefined },
): Generator<FileTable> {
  if (kindOfBytes(bytes) !== 'zip') {
    const table = readRawTable(decodeText(bytes, country));
    if (table) yield { ...table, sheet: undefined };
    return;
  }
  if (archiveKind(bytes, name) !== 'workbook') return;
  for (const { name: sheet, rows } of listSheets(bytes)) {
    const sample = sampleRowsOf(rows(), ',');
    const table = sample.rows.length > 0 && rawTableOf([sample], rows);
    if (table) yield { ...table, sheet };
  }
}
