/** Ids of handled updates that are kept, because an earlier read may still bring them. */
const maxHandled = 10_000;

/** The updates that this process has started, so that it starts each of them once. */
export class KnownUpdates {
  /** Not finished. */
  readonly #open = new Set<number>();
  /** The oldest first. */
  readonly #handled = new Set<number>();
  /** For each read of open updates that is on: those that were skipped meanwhile. */
  readonly #skippedInReads = new Set<Set<number>>();

  has(id: number): boolean {
    return this.#open.has(id) || this.#handled.has(id);
  }

  isHandled(id: number): boolean {
    return this.#handled.has(id);
  }

  open(id: number): void {
    this.#open.add(id);
  }

  /** Another process finishes it. */
  drop(id: number): void {
    this.#open.delete(id);
  }

  setHandled(id: number): void {
    this.#open.delete(id);
    this.#handled.add(id);
    const [oldest = id] = this.#handled;
    if (this.#handled.size > maxHandled) this.#handled.delete(oldest);
  }

  /** An owner may have it started again, so it is not known afterwards. */
  setSkipped(id: number): void {
    this.#open.delete(id);
    for (const skipped of this.#skippedInReads) skipped.add(id);
  }

  /** Those that `read` brings, without updates that were skipped while it ran. */
  async withoutSkipped<Update extends { readonly id: number }>(
    read: () => Promise<readonly Update[]>,
  ): Promise<readonly Update[]> {
    const skipped = new Set<number>();
    this.#skippedInReads.add(skipped);
    try {
      return (await read()).filter(({ id }) => !skipped.has(id));
    } finally {
      this.#skippedInReads.delete(skipped);
    }
  }
}
