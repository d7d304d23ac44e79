import { Parser } from 'htmlparser2';
import { unzipPieces } from '../bytes/zip.ts';

/** A row of a sheet, as the text its cells show; numbers without a format. */
export interface SheetRow {
  /** As the spreadsheet counts it, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Unpacked, in bytes: a hundred times what 50,000 people take up. */
const maxSheet = 256 * 1024 * 1024;
const maxStrings = 64 * 1024 * 1024;
/** More columns than any address book has; what stands beyond is left out. */
const maxColumns = 1024;
/** As much as a cell may hold in Excel. */
const maxCell = 32_767;

type Attributes = Readonly<Record<string, string>>;

/** What is called for each element, by its name without a prefix. */
export interface XmlHandler {
  open(tag: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(tag: string): void;
}

/** Goes through a part of a workbook; a turn ends wherever it yields. */
export function* parsePart(
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

/** The texts that cells refer to by their place; without the readings of Asian names. */
export function* sharedStrings(
  bytes: Uint8Array,
  name: string,
): Generator<void, readonly string[]> {
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
  yield* parsePart(bytes, name, maxStrings, handler);
  return strings;
}

/** The rows of a sheet that have any text. */
export function* sheetRows(
  bytes: Uint8Array,
  name: string,
  strings: readonly string[],
): Generator<SheetRow> {
  const reader = new RowReader(strings);
  for (const _ of parsePart(bytes, name, maxSheet, reader)) yield* reader.taken();
  yield* reader.taken();
}

class RowReader implements XmlHandler {
  readonly #strings: readonly string[];
  #ready: SheetRow[] = [];
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
          this.#ready.push({ row: this.#row, cells: this.#cells });
        }
    }
  }

  taken(): readonly SheetRow[] {
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

/** Excel keeps long numbers as `4.47911123456E11`. */
function withoutExponent(value: string): string {
  const number = Number(value);
  return /[e.]/i.test(value) && Number.isSafeInteger(number) ? String(number) : value;
}

/** `AB12` is in column 28. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]*/.exec(reference)?.[0] ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column;
}
