import type { CardRecord, PartReason } from '../../record/card-record.ts';
import { leftOutRecord } from '../../record/left-out-record.ts';
import type { UnzipEnd } from '../bytes/zip.ts';
import type { Row } from '../csv/csv-rows.ts';
import { sampleRowsOf, type TableSample } from '../csv/csv-sample.ts';
import { type CsvLayout, readTableRows } from '../csv/csv.ts';
import type { ListedSheet } from './list-sheets.ts';

/** A sheet as a table of text. */
export interface Sheet {
  readonly sample: TableSample;
  /** Reads the whole sheet by the layout of the sample; `line` of a record is the row number. */
  readonly records: (layout: CsvLayout) => Iterable<CardRecord>;
  /** All rows as lines of text, with tabs between cells. */
  readonly lines: () => string;
}

/** In characters: limit of the text that is searched for people if a sheet is no table. */
const maxLines = 4_194_304;

/** Opens a sheet; undefined if it has no text. */
export function openSheet({ name, rows }: ListedSheet): Sheet | undefined {
  const sample = sampleRowsOf(rows(), ',');
  if (sample.rows.length === 0) return undefined;
  return {
    sample,
    records: (layout) => sheetRecords(name, rows(), layout),
    lines: () => linesOf(rows()),
  };
}

/** The records of a sheet, and one that lists the sheet if it could not be read to its end. */
function* sheetRecords(
  name: string,
  rows: Generator<Row, UnzipEnd>,
  layout: CsvLayout,
): Generator<CardRecord> {
  let end: UnzipEnd = 'whole';
  const noteEnd = function* (): Generator<Row> {
    end = yield* rows;
  };
  let index = 0;
  for (const record of readTableRows(noteEnd(), layout)) {
    index = record.index + 1;
    yield record;
  }
  if (end !== 'whole') yield leftOutRecord(name, unreadReasons[end], index);
}

const unreadReasons = {
  too_large: 'part_large',
  damaged: 'part_damaged',
} as const satisfies Record<Exclude<UnzipEnd, 'whole'>, PartReason>;

function linesOf(rows: Iterable<Row>): string {
  let text = '';
  for (const { cells } of rows) {
    text += `${cells.map((cell) => cell.replace(/[\r\n\t]+/g, ' ')).join('\t')}\n`;
    if (text.length >= maxLines) break;
  }
  return text;
}
