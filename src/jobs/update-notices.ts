/**
 * - `overflow`: updates were dropped, because too many wait.
 * - `delay`: updates wait until the database is back.
 * - `skip`: an update was skipped, because the process died each time it was handled, or it does not open.
 */
export type UpdateNotice = 'overflow' | 'delay' | 'skip';

/** Notifies people of what happened to their updates: of an overflow or a delay once, until it ends. */
export class UpdateNotices {
  readonly #notify: (personId: bigint, notice: UpdateNotice) => void;
  readonly #overflowing = new Set<bigint>();
  readonly #delayed = new Set<bigint>();
  /** People with access, as far as this process knows: others get no answer without the database. */
  readonly #served = new Set<bigint>();

  constructor(notify: (personId: bigint, notice: UpdateNotice) => void) {
    this.#notify = notify;
  }

  /** Has access to the bot. */
  addServed(personId: bigint): void {
    this.#served.add(personId);
  }

  reportOverflow(personId: bigint): void {
    if (this.#overflowing.has(personId)) return;
    this.#overflowing.add(personId);
    this.#notify(personId, 'overflow');
  }

  endOverflow(personId: bigint): void {
    this.#overflowing.delete(personId);
  }

  reportDelay(personId: bigint): void {
    if (!this.#served.has(personId) || this.#delayed.has(personId)) return;
    this.#delayed.add(personId);
    this.#notify(personId, 'delay');
  }

  endDelays(): void {
    this.#delayed.clear();
  }

  reportSkip(personId: bigint): void {
    this.#notify(personId, 'skip');
  }
}
