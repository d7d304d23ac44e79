import { InputError } from './definition.ts';

/** Reads TL values from untrusted bytes. Throws an `InputError` when too few are left. */
export class TlReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get position(): number {
    return this.#at;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  int(): number {
    return this.#bytes.readInt32LE(this.#take(4));
  }

  uint(): number {
    return this.#bytes.readUInt32LE(this.#take(4));
  }

  long(): bigint {
    return this.#bytes.readBigInt64LE(this.#take(8));
  }

  double(): number {
    return this.#bytes.readDoubleLE(this.#take(8));
  }

  raw(size: number): Buffer {
    const at = this.#take(size);
    return this.#bytes.subarray(at, at + size);
  }

  bytes(): Buffer {
    const first = this.raw(1)[0] ?? 0;
    const size = first < 254 ? first : this.raw(3).readUIntLE(0, 3);
    const head = first < 254 ? 1 : 4;
    const value = this.raw(size);
    this.#take(-(head + size) & 3);
    return value;
  }

  #take(size: number): number {
    const at = this.#at;
    if (size < 0 || at + size > this.#bytes.length) {
      throw new InputError(
        'INPUT_FETCH_ERROR',
        `Cannot read ${size} bytes at ${at} of ${this.#bytes.length}.`,
      );
    }
    this.#at += size;
    return at;
  }
}
