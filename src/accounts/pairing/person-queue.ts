/** Work of people: that of one person runs one after the other, in the order of its beginning. */
export class PersonQueue {
  readonly #last = new Map<bigint, Promise<void>>();

  run<T>(personId: bigint, work: () => Promise<T>): Promise<T> {
    const running = (this.#last.get(personId) ?? Promise.resolve()).then(work);
    const forget = (): void => {
      if (this.#last.get(personId) === settled) this.#last.delete(personId);
    };
    const settled: Promise<void> = running.then(forget, forget);
    this.#last.set(personId, settled);
    return running;
  }
}
