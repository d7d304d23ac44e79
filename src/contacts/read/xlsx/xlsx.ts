import type { CardRecord } from '../../record/card-record.ts';
import { readCsvText, type CsvLayout } from '../csv/csv.ts';
import type { SheetRow } from './sheet-rows.ts';
import { Workbook } from './workbook.ts';

/** Rows to detect the columns by. */
const sampleRows = 200;
const sampleText = 262_144;
/** Rows that are converted to CSV and read together. */
const batchRows = 200;

/** A sheet of a workbook as a table of text. */
export interface Sheet {
  /** Its first rows, as CSV. */
  readonly sample: string;
  /** Reads the whole sheet by the layout of the sample; `line` of a record is the row number. */
  readonly records: (layout: CsvLayout) => Iterable<CardRecord>;
  /** All rows as lines of text, with tabs between cells. */
  readonly lines: () => string;
}

/** In characters: limit of the text that is searched for people if a sheet is no table. */
const maxLines = 4_194_304;

/** Reads the sheets of an Excel workbook that have text, in turns: undefined ends a turn. Never throws. */
export function* xlsxSheets(bytes: Uint8Array): Generator<Sheet | undefined> {
  const opening = Workbook.open(bytes);
  let step = opening.next();
  for (; !step.done; step = opening.next()) yield undefined;
  const workbook = step.value;
  for (const name of workbook.sheets) {
    const sample = firstRows(workbook.rows(name));
    if (sample === '') continue;
    yield {
      sample,
      records: (layout) => readRows(workbook.rows(name), layout),
      lines: () => linesOf(workbook.rows(name)),
    };
  }
}

function firstRows(rows: Iterable<SheetRow>): string {
  let text = '';
  let count = 0;
  for (const row of rows) {
    text += toCsv(row);
    if (++count >= sampleRows || text.length >= sampleText) break;
  }
  return text;
}

/** Reads batches of rows below the headers, so that a large sheet is never held as text. */
function* readRows(rows: Iterable<SheetRow>, layout: CsvLayout): Generator<CardRecord> {
  const headers: SheetRow[] = [];
  let batch: SheetRow[] = [];
  let index = 0;
  const read = function* (): Generator<CardRecord> {
    const text = [...headers, ...batch].map(toCsv).join('');
    for (const record of readCsvText(text, layout)) {
      yield { ...record, index: index + record.index, line: batch[record.index]?.row };
    }
    index += batch.length;
    batch = [];
  };
  for (const row of rows) {
    if (headers.length < layout.headerRows) headers.push(row);
    else batch.push(row);
    if (batch.length >= batchRows) yield* read();
  }
  if (batch.length > 0) yield* read();
}

function linesOf(rows: Iterable<SheetRow>): string {
  let text = '';
  for (const { cells } of rows) {
    text += `${cells.map((cell) => cell.replace(/[\r\n\t]+/g, ' ')).join('\t')}\n`;
    if (text.length >= maxLines) break;
  }
  return text;
}

function toCsv({ cells }: SheetRow): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
}
