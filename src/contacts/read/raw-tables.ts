import type { Country } from '../phone.ts';
import { decodeText } from './bytes/decode-text.ts';
import type { Row } from './csv/csv-rows.ts';
import { sampleRowsOf } from './csv/csv-sample.ts';
import { rawTableOf, readRawTable, type RawTable } from './csv/raw-table.ts';
import { kindOfBytes } from './file-kind.ts';
import { archiveKind, isTableName, tablesIn } from './packed-book.ts';
import { listSheets } from './xlsx/list-sheets.ts';

/** A table of a file. */
export interface FileTable<Rows = Iterable<Row>> extends RawTable<Rows> {
  /** The file of an archive that it is in; undefined without an archive. */
  readonly file: string | undefined;
  /** The sheet of a workbook that it is on; undefined for a text. */
  readonly sheet: string | undefined;
}

interface TableFacts {
  readonly name: string;
  readonly country: Country | undefined;
}

/** Whether a file is a table, or an archive with tables, by their names. */
export function hasTables(bytes: Uint8Array, { name, country }: TableFacts): boolean {
  return isTableName(name) || !tablesIn(bytes, country).next().done;
}

/**
 * Splits a text, the sheets of a workbook or the tables of an archive as the readers of records do. What is no table
 * is left out.
 */
export function* readRawTables(bytes: Uint8Array, facts: TableFacts): Generator<FileTable> {
  yield* readFileTables(bytes, facts, undefined);
  for (const { name, unpack } of tablesIn(bytes, facts.country)) {
    const file = unpack();
    if (file) yield* readFileTables(file, { ...facts, name }, name);
  }
}

function* readFileTables(
  bytes: Uint8Array,
  { name, country }: TableFacts,
  file: string | undefined,
): Generator<FileTable> {
  if (kindOfBytes(bytes) !== 'zip') {
    const table = readRawTable(decodeText(bytes, country));
    if (table) yield { ...table, file, sheet: undefined };
    return;
  }
  if (archiveKind(bytes, name) !== 'workbook') return;
  for (const { name: sheet, rows } of listSheets(bytes)) {
    const sample = sampleRowsOf(rows(), ',');
    const table = sample.rows.length > 0 && rawTableOf([sample], rows);
    if (table) yield { ...table, file, sheet };
  }
}
