/** The ids of contacts that still have to be written to the store, or deleted from it, in this order. */
export class UnstoredIds {
  #ids = new Float64Array(0);

  get size(): number {
    return this.#ids.length;
  }

  /** An id may be there already: then it is there twice. */
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
