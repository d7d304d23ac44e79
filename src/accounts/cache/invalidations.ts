interface Counts {
  readonly list: number;
  readonly everything: number;
}

/** Counts invalidations: of the membership of the list only, or of everything. Starts with both. */
export class Invalidations {
  #requested: Counts = { list: 1, everything: 1 };
  #settled: Counts = { list: 0, everything: 0 };

  /** All invalidations so far. A read that starts now settles these, but no later ones. */
  get current(): Counts {
    return this.#requested;
  }

  add(what: keyof Counts): void {
    this.#requested = {
      list: this.#requested.list + 1,
      everything: this.#requested.everything + (what === 'everything' ? 1 : 0),
    };
  }

  /** Settles the invalidations in `counts`; those of everything only after a full read. */
  settle({ list, everything }: Counts, { isFullRead }: { readonly isFullRead: boolean }): void {
    this.#settled = { list, everything: isFullRead ? everything : this.#settled.everything };
  }

  isListSettled(counts: Counts): boolean {
    return this.#settled.list >= counts.list;
  }

  isEverythingSettled(counts: Counts = this.#requested): boolean {
    return this.#settled.everything >= counts.everything;
  }
}
