/** Ids of handled updates that are kept, because an earlier read may still bring them. */
const maxHandled = 10_000;

/** The updates that this process has started, so that it starts each of them once. */
export class KnownUpdates {
  /** Not finished. */
  readonly #open = new Set<number>();
  /** The oldest first. */
  readonly #handled = new Set<number>();
  /** This process is storing them, and starts them itself. */
  readonly #storing = new Set<number>();
  #hasLeftOut = false;
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

  /** It is started again later, by this process or another one. */
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

  /** Their rows may be visible before this process has started them. */
  beginStoring(ids: readonly number[]): void {
    for (const id of ids) this.#storing.add(id);
  }

  /** Ends it for all. Whether a read has left updates out because of them, so that another one is due. */
  endStoring(): boolean {
    const hasLeftOut = this.#hasLeftOut;
    this.#storing.clear();
    this.#hasLeftOut = false;
    return hasLeftOut;
  }

  /**
   * The open updates that `read` brings, in their order, without those that were skipped while it ran, and
   * without those that are being stored, with the later ones of the same people.
   */
  async readOpen<Update extends { readonly id: number; readonly personId: bigint }>(
    read: () => Promise<readonly Update[]>,
  ): Promise<readonly Update[]> {
    const skipped = new Set<number>();
    this.#skippedInReads.add(skipped);
    try {
      const updates = (await read()).filter(({ id }) => !skipped.has(id));
      const leftOut = new Set<bigint>();
      return updates.filter(({ id, personId }) => {
        if (this.#storing.has(id)) leftOut.add(personId);
        if (leftOut.has(personId)) this.#hasLeftOut = true;
        return !leftOut.has(personId);
      });
    } finally {
      this.#skippedInReads.delete(skipped);
    }
  }
}
