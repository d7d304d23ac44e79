/** Runs work on items in batches, one at a time: items that come during a run are the next batch. */
export class Batches<Item> {
  readonly #run: (items: readonly Item[]) => Promise<void>;
  #waiting: Item[] = [];
  #running: Promise<void> | undefined;

  constructor(run: (items: readonly Item[]) => Promise<void>) {
    this.#run = run;
  }

  /** Resolves when the batch with these items is done; rejects as it does. */
  async add(items: readonly Item[]): Promise<void> {
    this.#waiting.push(...items);
    await this.#running?.catch(() => undefined);
    // The first of those that waited runs the batch of all.
    this.#running ??= this.#run(this.#waiting.splice(0)).finally(() => (this.#running = undefined));
    await this.#running;
  }
}
