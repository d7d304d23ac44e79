import type { UnzipEnd, ZipEntry } from '../bytes/zip.ts';
import type { Row } from '../csv/csv-rows.ts';
import { type NumberFormat, showDigits } from './number-format.ts';
import { maxCell, unescapeText } from './shared-strings.ts';
import { parsePart, type XmlAttributes, type XmlHandler } from './workbook-part.ts';

/** In bytes, unpacked: a hundred times the size of 50,000 people. */
export const maxSheet = 256 * 1024 * 1024;
/** More than any address book has; further columns are dropped. */
const maxColumns = 1024;

/** The tables of a workbook that cells refer to by index. */
export interface CellTables {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
}

/** Reads the rows of a sheet that have text; `line` is the row number. */
export function* sheetRows(
  bytes: Uint8Array,
  entry: ZipEntry,
  tables: CellTables,
): Generator<Row, UnzipEnd> {
  const reader = new RowReader(tables);
  const parsed = parsePart(bytes, entry, maxSheet, reader);
  for (let next = parsed.next(); ; next = parsed.next()) {
    yield* reader.drain();
    if (next.done) return next.value;
  }
}

class RowReader implements XmlHandler {
  readonly #tables: CellTables;
  readonly #hiddenColumns = new Set<number>();
  #ready: Row[] = [];
  #row = 0;
  #isRowHidden = false;
  #cells: string[] = [];
  #column = 0;
  #type = '';
  #style = 0;
  #value = '';
  #formula = '';
  /** The element whose text is read. */
  #inside: 'value' | 'formula' | undefined;
  #phonetic = false;

  constructor(tables: CellTables) {
    this.#tables = tables;
  }

  open(tag: string, attributes: XmlAttributes): void {
    const { r = '', t = '', s = '' } = attributes;
    switch (tag) {
      case 'col':
        this.#addColumns(attributes);
        return;
      case 'row':
        this.#row = r === '' ? this.#row + 1 : Number(r);
        this.#isRowHidden = isOn(attributes['hidden']);
        this.#cells = [];
        this.#column = 0;
        return;
      case 'c':
        this.#column = r === '' ? this.#column + 1 : columnOf(r);
        this.#type = t;
        this.#style = Number(s);
        this.#value = '';
        this.#formula = '';
        return;
      case 'rPh':
        this.#phonetic = true;
        return;
      case 'f':
        this.#inside = 'formula';
        return;
      case 'v':
      case 't':
        this.#inside = this.#phonetic ? undefined : 'value';
    }
  }

  text(text: string): void {
    if (this.#inside === 'formula') this.#formula = (this.#formula + text).slice(0, maxCell);
    else if (this.#inside === 'value') this.#value = (this.#value + text).slice(0, maxCell);
  }

  close(tag: string): void {
    switch (tag) {
      case 'f':
      case 'v':
      case 't':
        this.#inside = undefined;
        return;
      case 'rPh':
        this.#phonetic = false;
        return;
      case 'c':
        this.#addCell(this.#shown());
        return;
      case 'row':
        this.#endRow();
    }
  }

  drain(): readonly Row[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #addColumns({ min = '1', max = '1', hidden }: XmlAttributes): void {
    if (!isOn(hidden)) return;
    const last = Math.min(Number(max), maxColumns);
    for (let at = Number(min); at <= last; at++) this.#hiddenColumns.add(at - 1);
  }

  #addCell(text: string): void {
    if (text === '' || this.#column < 1 || this.#column > maxColumns) return;
    while (this.#cells.length < this.#column - 1) this.#cells.push('');
    this.#cells[this.#column - 1] = text;
  }

  #endRow(): void {
    const cells = this.#cells;
    if (!cells.some((cell) => cell.trim() !== '')) return;
    const hidden = this.#isRowHidden ? 'row' : this.#hiddenColumns;
    const hasHidden = hidden === 'row' || hidden.size > 0;
    this.#ready.push({ line: this.#row, cells, ...(hasHidden && { hidden }) });
  }

  /** A formula without a result is shown as such, so that it can be listed. */
  #shown(): string {
    if (this.#value === '' && this.#formula !== '') return `=${this.#formula}`;
    switch (this.#type) {
      case 's':
        return this.#tables.strings[Number(this.#value)] ?? '';
      case 'str':
      case 'inlineStr':
        return unescapeText(this.#value);
      case 'e':
        return this.#value;
      case 'b':
        return this.#value === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return this.#value;
      default:
        return (this.#tables.formats[this.#style] ?? showDigits)(this.#value);
    }
  }
}

/** XML has two spellings of true. */
function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The column of a cell reference, from 1: 28 for `AB12`. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]*/.exec(reference)?.[0] ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column;
}
