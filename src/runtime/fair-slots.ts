/**
 * Lends a number of slots. Owners that wait take turns, whatever the number of their requests, and an owner
 * holds one slot at a time.
 */
export class FairSlots {
  /** Requests in order, by owner; the owner whose turn is next is first. */
  readonly #waiting = new Map<bigint, (() => void)[]>();
  readonly #holders = new Set<bigint>();
  #free: number;

  constructor(slots: number) {
    this.#free = slots;
  }

  /** Resolves when it is the owner's turn. Disposing the result frees the slot. */
  async take(owner: bigint): Promise<Disposable> {
    await new Promise<void>((resolve) => {
      const line = this.#waiting.get(owner);
      if (line) line.push(resolve);
      else this.#waiting.set(owner, [resolve]);
      this.#serve();
    });
    return {
      [Symbol.dispose]: () => {
        this.#holders.delete(owner);
        this.#free += 1;
        this.#serve();
      },
    };
  }

  #serve(): void {
    for (const [owner, [next, ...rest]] of this.#waiting) {
      if (this.#free === 0) return;
      if (!next || this.#holders.has(owner)) continue;
      this.#waiting.delete(owner);
      if (rest.length > 0) this.#waiting.set(owner, rest);
      this.#holders.add(owner);
      this.#free -= 1;
      next();
    }
  }
}
