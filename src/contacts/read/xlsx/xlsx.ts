import type { CardRecord } from '../../record/card-record.ts';
import { zipEntries } from '../bytes/zip.ts';
import type { Row } from '../csv/csv-rows.ts';
import { type TableSample, sampleRowsOf } from '../csv/csv-sample.ts';
import { type CsvLayout, readTableRows } from '../csv/csv.ts';
import { parseWhole, sharedStrings, sheetRows } from './sheet-rows.ts';

/** A sheet of a workbook as a table of text. */
export interface Sheet {
  readonly sample: TableSample;
  /** Reads the whole sheet by the layout of the sample; `line` of a record is the row number. */
  readonly records: (layout: CsvLayout) => Iterable<CardRecord>;
  /** All rows as lines of text, with tabs between cells. */
  readonly lines: () => string;
}

/** In characters: limit of the text that is searched for people if a sheet is no table. */
const maxLines = 4_194_304;

/** Reads the sheets of an Excel workbook that have text. Never throws. */
export function* xlsxSheets(bytes: Uint8Array): Generator<Sheet> {
  const workbook = Workbook.open(bytes);
  for (const name of workbook.sheets) {
    const sample = sampleRowsOf(workbook.rows(name), ',');
    if (sample.rows.length === 0) continue;
    yield {
      sample,
      records: (layout) => readTableRows(workbook.rows(name), layout),
      lines: () => linesOf(workbook.rows(name)),
    };
  }
}

function linesOf(rows: Iterable<Row>): string {
  let text = '';
  for (const { cells } of rows) {
    text += `${cells.map((cell) => cell.replace(/[\r\n\t]+/g, ' ')).join('\t')}\n`;
    if (text.length >= maxLines) break;
  }
  return text;
}

/** Further sheets are ignored. */
const maxSheets = 50;
/** In bytes, unpacked: limit of the parts that list the sheets. */
const maxList = 4 * 1024 * 1024;

/** An Excel workbook (ECMA-376). */
class Workbook {
  readonly #bytes: Uint8Array;
  readonly #strings: readonly string[];
  /** The paths of its sheets in the archive, in order; hidden ones are last. */
  readonly sheets: readonly string[];

  private constructor(bytes: Uint8Array, strings: readonly string[], sheets: readonly string[]) {
    this.#bytes = bytes;
    this.#strings = strings;
    this.sheets = sheets;
  }

  /** Reads the shared strings and the list of sheets. */
  static open(bytes: Uint8Array): Workbook {
    const names = (zipEntries(bytes) ?? []).map(({ name }) => name);
    const strings = names.find((name) => /^xl\/sharedStrings\.xml$/i.test(name));
    const texts = strings === undefined ? [] : sharedStrings(bytes, strings);
    const listed = listSheets(bytes).filter((name) => names.includes(name));
    const any = names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name));
    return new Workbook(bytes, texts, (listed.length > 0 ? listed : any).slice(0, maxSheets));
  }

  rows(sheet: string): Generator<Row> {
    return sheetRows(this.#bytes, sheet, this.#strings);
  }
}

function listSheets(bytes: Uint8Array): readonly string[] {
  const sheets: { readonly id: string; readonly hidden: boolean }[] = [];
  const targets = new Map<string, string>();
  const open = (tag: string, attributes: Readonly<Record<string, string>>): void => {
    if (tag === 'sheet') {
      const id =
        attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      sheets.push({ id: id ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible' });
    } else if (tag === 'Relationship') {
      targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
    }
  };
  for (const name of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels']) {
    parseWhole(bytes, name, maxList, { open });
  }
  const ordered = [
    ...sheets.filter(({ hidden }) => !hidden),
    ...sheets.filter(({ hidden }) => hidden),
  ];
  return ordered.flatMap(({ id }) => {
    const target = targets.get(id) ?? '';
    if (target === '') return [];
    return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
  });
}
