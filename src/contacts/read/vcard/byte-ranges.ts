/**
 * A text that consists of ranges of a file. Nothing is copied before it is read, because most values of a file
 * are never read.
 */
export class ByteRanges {
  /** In bytes. */
  length = 0;
  /** Whether bytes beyond the maximum were left out. */
  isCut = false;
  readonly #file: Buffer;
  readonly #maxBytes: number;
  /** The first range; most texts have no other one. */
  #start = 0;
  #end = 0;
  /** The start and end of each further range. */
  #others: number[] | undefined;

  constructor(file: Buffer, maxBytes = file.length) {
    this.#file = file;
    this.#maxBytes = maxBytes;
  }

  add(start: number, end: number): void {
    const kept = Math.min(end, start + this.#maxBytes - this.length);
    if (kept < end) this.isCut = true;
    if (kept === start) return;
    if (this.length > 0) (this.#others ??= []).push(start, kept);
    else {
      this.#start = start;
      this.#end = kept;
    }
    this.length += kept - start;
  }

  /** Removes bytes from the beginning of the first range. */
  skip(count: number): void {
    const skipped = Math.min(count, this.#end - this.#start);
    this.#start += skipped;
    this.length -= skipped;
  }

  some(isWanted: (byte: number) => boolean): boolean {
    for (let at = this.#start; at < this.#end; at++) {
      if (isWanted(this.#file[at] ?? 0)) return true;
    }
    return this.#others !== undefined && this.bytes().some(isWanted);
  }

  /** Whether the text is exactly this one, in ASCII. */
  is(text: string): boolean {
    if (this.#others || text.length !== this.length) return false;
    for (let at = 0; at < text.length; at++) {
      if (this.#file[this.#start + at] !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  /** Decodes range by range: a character that is split between two becomes replacement characters. */
  text(charset: 'latin1' | 'utf8'): string {
    const others = this.#others;
    let text = this.#file.toString(charset, this.#start, this.#end);
    if (!others) return text;
    for (let at = 0; at < others.length; at += 2) {
      text += this.#file.toString(charset, others[at], others[at + 1]);
    }
    return text;
  }

  /** The last bytes of the last range, in Latin-1. */
  tail(count: number): string {
    const start = this.#others?.at(-2) ?? this.#start;
    const end = this.#others?.at(-1) ?? this.#end;
    return this.#file.toString('latin1', Math.max(start, end - count), end);
  }

  /** A view of a single range, a copy of several. */
  bytes(): Buffer {
    const others = this.#others;
    if (!others) return this.#file.subarray(this.#start, this.#end);
    const joined = Buffer.allocUnsafe(this.length);
    let size = this.#file.copy(joined, 0, this.#start, this.#end);
    for (let at = 0; at < others.length; at += 2) {
      size += this.#file.copy(joined, size, others[at], others[at + 1]);
    }
    return joined;
  }
}
