const lf = 0x0a;
const cr = 0x0d;

/**
 * Steps through the lines of a file, which end in CRLF, LF, CR or CR CR LF, the result of converting line ends
 * twice. A line is a pair of offsets, because a view per line takes longer than reading it.
 */
export class ByteLines {
  /** The offset of the first byte of the current line. */
  start = 0;
  /** The offset after the last byte of the current line, without its line end. */
  end = 0;
  readonly #bytes: Uint8Array;
  #next = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Moves to the next line; false at the end of the file. */
  advance(): boolean {
    const bytes = this.#bytes;
    const { length } = bytes;
    let at = this.#next;
    if (at >= length) return false;
    this.start = at;
    while (at < length && !isLineEnd(bytes[at])) {
      at++;
      // Few bytes are that small, so most take one comparison.
      while (at < length && (bytes[at] ?? 0) > cr) at++;
    }
    this.end = at;
    this.#next = at + 1;
    if (bytes[at] !== cr) return true;
    if (bytes[at + 1] === lf) this.#next = at + 2;
    else if (bytes[at + 1] === cr && bytes[at + 2] === lf) this.#next = at + 3;
    return true;
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === lf || byte === cr;
}
