import { Parser } from 'htmlparser2';
import { unzipPieces } from '../bytes/zip.ts';
import type { Row } from '../csv/csv-rows.ts';

/** In bytes, unpacked: a hundred times the size of 50,000 people. */
const maxSheet = 256 * 1024 * 1024;
const maxStrings = 64 * 1024 * 1024;
/** More than any address book has; further columns are dropped. */
const maxColumns = 1024;
/** In characters: Excel's limit of a cell. */
const maxCell = 32_767;

type Attributes = Readonly<Record<string, string>>;

/** Handles elements by their name without prefix. */
interface XmlHandler {
  open(tag: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(tag: string): void;
}

/** Parses a part of a workbook; yields after each piece, so that results need not add up. */
function* parsePart(
  bytes: Uint8Array,
  name: string,
  most: number,
  handler: XmlHandler,
): Generator<void> {
  const bare = (tag: string): string => tag.slice(tag.indexOf(':') + 1);
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        handler.open(bare(tag), attributes);
      },
      ontext: (text) => handler.text?.(text),
      onclosetag: (tag) => handler.close?.(bare(tag)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder();
  for (const piece of unzipPieces(bytes, name, most)) {
    parser.write(decoder.decode(piece, { stream: true }));
    yield;
  }
  parser.end();
}

/** Parses a whole part of a workbook. */
export function parseWhole(...part: Parameters<typeof parsePart>): void {
  for (const _ of parsePart(...part));
}

/** Reads the strings that cells refer to by index, without phonetic guides. */
export function sharedStrings(bytes: Uint8Array, name: string): readonly string[] {
  const strings: string[] = [];
  let text: string | undefined;
  let phonetic = false;
  let inText = false;
  const handler: XmlHandler = {
    open: (tag) => {
      if (tag === 'si') text = '';
      else if (tag === 'rPh') phonetic = true;
      inText = tag === 't';
    },
    text: (more) => {
      if (inText && !phonetic && text !== undefined) text = (text + more).slice(0, maxCell);
    },
    close: (tag) => {
      inText = false;
      if (tag === 'rPh') phonetic = false;
      if (tag !== 'si') return;
      strings.push(text ?? '');
      text = undefined;
    },
  };
  parseWhole(bytes, name, maxStrings, handler);
  return strings;
}

/** Reads the rows of a sheet that have text; numbers are unformatted, `line` is the row number. */
export function* sheetRows(
  bytes: Uint8Array,
  name: string,
  strings: readonly string[],
): Generator<Row> {
  const reader = new RowReader(strings);
  for (const _ of parsePart(bytes, name, maxSheet, reader)) yield* reader.drain();
  yield* reader.drain();
}

class RowReader implements XmlHandler {
  readonly #strings: readonly string[];
  #ready: Row[] = [];
  #row = 0;
  #cells: string[] = [];
  #column = 0;
  #type = '';
  #value = '';
  #inValue = false;
  #phonetic = false;

  constructor(strings: readonly string[]) {
    this.#strings = strings;
  }

  open(tag: string, { r = '', t = '' }: Attributes): void {
    switch (tag) {
      case 'row':
        this.#row = r === '' ? this.#row + 1 : Number(r);
        this.#cells = [];
        this.#column = 0;
        return;
      case 'c':
        this.#column = r === '' ? this.#column + 1 : columnOf(r);
        this.#type = t;
        this.#value = '';
        return;
      case 'rPh':
        this.#phonetic = true;
        return;
      case 'v':
      case 't':
        this.#inValue = !this.#phonetic;
    }
  }

  text(text: string): void {
    if (this.#inValue && this.#value.length < maxCell) this.#value += text;
  }

  close(tag: string): void {
    switch (tag) {
      case 'v':
      case 't':
        this.#inValue = false;
        return;
      case 'rPh':
        this.#phonetic = false;
        return;
      case 'c':
        if (this.#value === '' || this.#column < 1 || this.#column > maxColumns) return;
        while (this.#cells.length < this.#column - 1) this.#cells.push('');
        this.#cells[this.#column - 1] = this.#shown();
        return;
      case 'row':
        if (this.#cells.some((cell) => cell.trim() !== '')) {
          this.#ready.push({ line: this.#row, cells: this.#cells });
        }
    }
  }

  drain(): readonly Row[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #shown(): string {
    switch (this.#type) {
      case 's':
        return this.#strings[Number(this.#value)] ?? '';
      case 'str':
      case 'inlineStr':
        return this.#value;
      case 'e':
        return '';
      case 'b':
        return this.#value === '1' ? 'TRUE' : 'FALSE';
      default:
        return withoutExponent(this.#value);
    }
  }
}

/** Excel stores long numbers as `4.47911123456E11`. */
function withoutExponent(value: string): string {
  const number = Number(value);
  return /[e.]/i.test(value) && Number.isSafeInteger(number) ? String(number) : value;
}

/** The column of a cell reference, from 1: 28 for `AB12`. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]*/.exec(reference)?.[0] ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column;
}
