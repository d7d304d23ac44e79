export interface Row {
  /** The line of its beginning, or its row in a sheet; from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The hidden cells of a sheet: the whole row, or the columns at these indexes. */
  readonly hidden?: 'row' | ReadonlySet<number>;
}

/** More than any export has; further cells are dropped. */
const maxCells = 1024;
/** Every so many rows without text, one is yielded, so that a caller can pause. */
const maxBlank = 10_000;
/** In characters: the maximum length of a quoted cell, which may be a long note. */
const maxQuoted = 262_144;

/**
 * Splits CSV into rows, one at a time, in linear time. More tolerant than RFC 4180: an unclosed quote is text,
 * so it does not swallow the rest of the file; quotes within a cell need not be doubled. Skips rows without text.
 */
export function* readRows(text: string, delimiter: string): Generator<Row> {
  const scanner = new RowScanner(text, delimiter);
  let blank = 0;
  for (let row = scanner.next(); row; row = scanner.next()) {
    blank = row.cells.some((cell) => cell.trim() !== '') ? 0 : blank + 1;
    if (blank % maxBlank === 0) yield row;
  }
}

/** Whether a row is a horizontal rule, as in Markdown: `|---|:---:|`. */
export function isRuleRow(cells: readonly string[]): boolean {
  const rules = cells.filter((cell) => /^[\s:+]*[-=─═]{2}[-=─═\s:+]*$/.test(cell));
  return rules.length > 0 && cells.every((cell) => rules.includes(cell) || cell.trim() === '');
}

const restOfLine = /[^\r\n]*/y;

class RowScanner {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #plain: RegExp;
  readonly #opening: RegExp;
  readonly #closed: RegExp;
  #at = 0;
  #line = 1;
  /** No quoted cell that begins before this offset closes. */
  #searched = 0;

  constructor(text: string, delimiter: string) {
    const stop = delimiter === '|' ? '\\|' : delimiter;
    this.#text = text;
    this.#delimiter = delimiter;
    this.#plain = new RegExp(`[^${stop}\\r\\n]*`, 'y');
    this.#opening = / *"/y;
    this.#closed = new RegExp(` *(?=[${stop}\\r\\n]|$(?![\\s\\S]))`, 'y');
  }

  next(): Row | undefined {
    if (this.#at >= this.#text.length) return undefined;
    const line = this.#line;
    const cells: string[] = [];
    for (;;) {
      cells.push(this.#cell());
      if (cells.length === maxCells) this.#match(restOfLine);
      if (this.#text[this.#at] !== this.#delimiter) break;
      this.#at++;
    }
    this.#endLine();
    return { line, cells };
  }

  #cell(): string {
    return this.#quoted() ?? this.#match(this.#plain) ?? '';
  }

  /** Reads a quoted cell; undefined, without moving, if none begins here. */
  #quoted(): string | undefined {
    const start = this.#at;
    if (start < this.#searched || this.#match(this.#opening) === undefined) return undefined;
    const begin = this.#at;
    for (let quote = this.#text.indexOf('"', begin); quote >= 0;) {
      if (quote - begin > maxQuoted) break;
      this.#at = quote + 1;
      if (this.#text[quote + 1] === '"') this.#at++;
      else if (this.#match(this.#closed) !== undefined) {
        const cell = this.#text.slice(begin, quote);
        this.#line += countLines(cell);
        return cell.replaceAll('""', '"');
      }
      quote = this.#text.indexOf('"', this.#at);
    }
    this.#searched = begin + maxQuoted;
    this.#at = start;
    return undefined;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #endLine(): void {
    if (this.#text[this.#at] === '\r' && this.#text[this.#at + 1] === '\n') this.#at++;
    this.#at++;
    this.#line++;
  }
}

function countLines(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}
