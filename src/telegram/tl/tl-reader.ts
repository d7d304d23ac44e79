/** Reads the TL encoding (core.telegram.org/mtproto/serialize) without creating an object per number. */
export class TlReader {
  readonly #bytes: Buffer;
  #position: number;

  constructor(bytes: Buffer, position = 0) {
    this.#bytes = bytes;
    this.#position = position;
  }

  /** Bytes after the position; negative after a skip beyond the end. */
  get remaining(): number {
    return this.#bytes.length - this.#position;
  }

  int(): number {
    const value = this.#bytes.readInt32LE(this.#position);
    this.#position += 4;
    return value;
  }

  constructorId(): number {
    return this.int() >>> 0;
  }

  long(): bigint {
    const value = this.#bytes.readBigInt64LE(this.#position);
    this.#position += 8;
    return value;
  }

  bool(): boolean {
    const id = this.constructorId();
    if (id !== 0x997275b5 && id !== 0xbc799737) throw new SchemaMismatchError('Bool', id);
    return id === 0x997275b5;
  }

  /** Reads bytes without a length in front. */
  raw(size: number): Buffer {
    const start = this.#position;
    if (size < 0 || size > this.remaining) throw new RangeError('Bytes end beyond the message');
    this.#position += size;
    return this.#bytes.subarray(start, start + size);
  }

  bytes(): Buffer {
    const { start, end } = this.#span();
    return this.#bytes.subarray(start, end);
  }

  string(): string {
    const { start, end } = this.#span();
    return this.#bytes.toString('utf8', start, end);
  }

  skipString(): void {
    this.#span();
  }

  skip(bytes: number): void {
    this.#position += bytes;
  }

  /** Reads the header of a boxed vector and returns the number of its elements. */
  vectorLength(): number {
    const id = this.constructorId();
    if (id !== 0x1cb5c415) throw new SchemaMismatchError('Vector', id);
    return this.int();
  }

  /** Strings and bytes have a length of one byte, or of three after 254; all is padded to four bytes. */
  #span(): { readonly start: number; readonly end: number } {
    const first = this.#bytes.readUInt8(this.#position);
    const long = first === 254;
    const start = this.#position + (long ? 4 : 1);
    const end = start + (long ? this.#bytes.readUIntLE(this.#position + 1, 3) : first);
    if (end > this.#bytes.length) throw new RangeError('A string ends beyond the message');
    this.#position += (end - this.#position + 3) & ~3;
    return { start, end };
  }
}

/** The bytes do not follow the schema that the decoder was written for. */
export class SchemaMismatchError extends Error {
  constructor(type: string, id: number) {
    super(`${type} has an unknown constructor ${id.toString(16)}`);
    this.name = 'SchemaMismatchError';
  }
}
