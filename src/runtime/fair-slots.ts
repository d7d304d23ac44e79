/**
 * Lends a number of slots to people. Those who wait are served round-robin, whatever the number of their
 * requests, and a person holds one slot at a time.
 */
export class FairSlots {
  /** Requests in order, by person; the person to serve next is first. */
  readonly #waiting = new Map<bigint, (() => void)[]>();
  readonly #holders = new Set<bigint>();
  #free: number;

  constructor(slots: number) {
    this.#free = slots;
  }

  /** Resolves when the person gets a slot. Disposing the result frees the slot. */
  async take(personId: bigint): Promise<Disposable> {
    await new Promise<void>((resolve) => {
      const line = this.#waiting.get(personId);
      if (line) line.push(resolve);
      else this.#waiting.set(personId, [resolve]);
      this.#serve();
    });
    return {
      [Symbol.dispose]: () => {
        this.#holders.delete(personId);
        this.#free += 1;
        this.#serve();
      },
    };
  }

  #serve(): void {
    for (const [personId, [next, ...rest]] of this.#waiting) {
      if (this.#free === 0) return;
      if (!next || this.#holders.has(personId)) continue;
      this.#waiting.delete(personId);
      if (rest.length > 0) this.#waiting.set(personId, rest);
      this.#holders.add(personId);
      this.#free -= 1;
      next();
    }
  }
}
