interface Counts {
  readonly list: number;
  readonly everything: number;
}

/** What may have changed unseen: who is in the list, or also what they are called. At first both. */
export class Invalidations {
  #raised: Counts = { list: 1, everything: 1 };
  #covered: Counts = { list: 0, everything: 0 };

  /** All that was raised so far. What comes up while Telegram is being asked is not covered by its answer. */
  get current(): Counts {
    return this.#raised;
  }

  add(what: keyof Counts): void {
    this.#raised = {
      list: this.#raised.list + 1,
      everything: this.#raised.everything + (what === 'everything' ? 1 : 0),
    };
  }

  /** Settles what was raised by then; only the list read whole tells everything. */
  settle({ list, everything }: Counts, isWhole: boolean): void {
    this.#covered = { list, everything: isWhole ? everything : this.#covered.everything };
  }

  isListSettled(raised: Counts): boolean {
    return this.#covered.list >= raised.list;
  }

  isEverythingSettled(raised: Counts = this.#raised): boolean {
    return this.#covered.everything >= raised.everything;
  }
}
