/** The ids of contacts that memory has, or has not any more, in contrast to the store. The first is stored first. */
export class UnstoredIds {
  #ids = new Float64Array(0);

  get size(): number {
    return this.#ids.length;
  }

  /** An id may be there already: its contact is stored twice. */
  add(ids: Float64Array): void {
    const all = new Float64Array(this.size + ids.length);
    all.set(this.#ids);
    all.set(ids, this.size);
    this.#ids = all;
  }

  first(count: number): Float64Array {
    return this.#ids.subarray(0, count);
  }

  dropFirst(count: number): void {
    this.#ids = this.#ids.slice(count);
  }

  clear(): void {
    this.#ids = new Float64Array(0);
  }
}
