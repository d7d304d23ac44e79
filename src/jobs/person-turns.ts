/** The items of one person. */
interface Line<T> {
  /** In order, without the one that is handled. */
  readonly waiting: T[];
  /** Ends when no item is left. */
  running: Promise<void>;
}

/**
 * Handles items of one person in order, one at a time, and those of different people at the same time.
 * `handle` must not reject.
 */
export class PersonTurns<T> {
  readonly #lines = new Map<bigint, Line<T>>();
  readonly #handle: (item: T) => Promise<void>;
  #stopped = false;

  constructor(handle: (item: T) => Promise<void>) {
    this.#handle = handle;
  }

  add(personId: bigint, item: T): void {
    const line = this.#lines.get(personId);
    if (line) {
      line.waiting.push(item);
      return;
    }
    const opened: Line<T> = { waiting: [item], running: Promise.resolve() };
    this.#lines.set(personId, opened);
    opened.running = this.#serve(personId, opened);
  }

  /** Whether an item of a person is handled now. */
  isBusy(personId: bigint): boolean {
    return this.#lines.has(personId);
  }

  /** The people of whom an item is handled now. */
  get busy(): readonly bigint[] {
    return [...this.#lines.keys()];
  }

  /** Drops the waiting items of a person and returns them; the running one goes on. */
  drop(personId: bigint): readonly T[] {
    return this.#lines.get(personId)?.waiting.splice(0) ?? [];
  }

  /** Starts no further item; resolves when the running ones ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(Array.from(this.#lines.values(), ({ running }) => running));
  }

  async #serve(personId: bigint, line: Line<T>): Promise<void> {
    for (;;) {
      const [item] = line.waiting.splice(0, 1);
      if (item === undefined || this.#stopped) break;
      await this.#handle(item);
    }
    this.#lines.delete(personId);
  }
}
