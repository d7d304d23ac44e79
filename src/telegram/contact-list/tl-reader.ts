/** Reads the TL encoding (core.telegram.org/mtproto/serialize) without an object for each number. */
export class Cursor {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  int(): number {
    const value = this.#bytes.readInt32LE(this.#at);
    this.#at += 4;
    return value;
  }

  /** A constructor id. */
  id(): number {
    return this.int() >>> 0;
  }

  long(): bigint {
    const value = this.#bytes.readBigInt64LE(this.#at);
    this.#at += 8;
    return value;
  }

  bool(): boolean {
    const id = this.id();
    if (id !== 0x997275b5 && id !== 0xbc799737) throw new SchemaMismatchError('Bool', id);
    return id === 0x997275b5;
  }

  string(): string {
    const { start, end } = this.#span();
    return this.#bytes.toString('utf8', start, end);
  }

  skipString(): void {
    this.#span();
  }

  skip(bytes: number): void {
    this.#at += bytes;
  }

  /** The number of elements of a boxed vector. */
  vector(): number {
    const id = this.id();
    if (id !== 0x1cb5c415) throw new SchemaMismatchError('Vector', id);
    return this.int();
  }

  /** Strings and bytes: a length of one byte, or of three after 254, padded to four in all. */
  #span(): { readonly start: number; readonly end: number } {
    const first = this.#bytes.readUInt8(this.#at);
    const long = first === 254;
    const start = this.#at + (long ? 4 : 1);
    const end = start + (long ? this.#bytes.readUIntLE(this.#at + 1, 3) : first);
    if (end > this.#bytes.length) throw new RangeError('A string runs over the end');
    this.#at += (end - this.#at + 3) & ~3;
    return { start, end };
  }
}

/** The bytes are not what the layer this was written for says. */
export class SchemaMismatchError extends Error {
  constructor(type: string, id: number) {
    super(`${type} has an unknown constructor ${id.toString(16)}`);
    this.name = 'SchemaSurprise';
  }
}
