/** Writes TL values into a growing buffer. */
export class TlWriter {
  #bytes: Buffer;
  #view: DataView;
  #at = 0;

  constructor(size = 256) {
    this.#bytes = Buffer.allocUnsafeSlow(size);
    this.#view = new DataView(this.#bytes.buffer);
  }

  get length(): number {
    return this.#at;
  }

  /** Returns the written bytes. The writer must not be used afterwards. */
  take(): Buffer {
    return this.#bytes.subarray(0, this.#at);
  }

  /** Writes a signed or unsigned 32-bit number. */
  int(value: number): void {
    const at = this.#room(4);
    this.#view.setInt32(at, value, true);
  }

  long(value: bigint): void {
    const at = this.#room(8);
    this.#view.setBigInt64(at, value, true);
  }

  double(value: number): void {
    const at = this.#room(8);
    this.#view.setFloat64(at, value, true);
  }

  raw(value: Buffer): void {
    const at = this.#room(value.length);
    value.copy(this.#bytes, at);
  }

  bytes(value: Buffer): void {
    const start = this.#openBytes(value.length);
    value.copy(this.#bytes, start);
  }

  string(value: string): void {
    const size = Buffer.byteLength(value);
    const start = this.#openBytes(size);
    this.#bytes.write(value, start, size, 'utf8');
  }

  /** Reserves a byte string: its length in front, and zeros behind it up to a multiple of four. */
  #openBytes(size: number): number {
    const head = size < 254 ? 1 : 4;
    const total = (head + size + 3) & ~3;
    const at = this.#room(total);
    if (head === 1) this.#bytes[at] = size;
    else this.#view.setUint32(at, 254 | (size << 8), true);
    this.#bytes.fill(0, at + head + size, at + total);
    return at + head;
  }

  /** Reserves `size` bytes. It may replace #bytes and #view, so call it before using them. */
  #room(size: number): number {
    const at = this.#at;
    this.#at += size;
    if (this.#at > this.#bytes.length) {
      const bigger = Buffer.allocUnsafeSlow(Math.max(this.#at, this.#bytes.length * 2));
      this.#bytes.copy(bigger, 0, 0, at);
      this.#bytes = bigger;
      this.#view = new DataView(bigger.buffer);
    }
    return at;
  }
}
