import type { Clock } from '../runtime/clock.ts';

/**
 * - `overflow`: updates were dropped, because too many wait.
 * - `delay`: updates wait until the database is back.
 * - `skip`: an update was skipped, because the process died each time it was handled, or it does not open.
 * - `failure`: an update was skipped, because the database went away each time it was handled.
 */
export type UpdateNotice = 'overflow' | 'delay' | 'skip' | 'failure';

/** One notice is for all updates of a person that are skipped within this time. */
const skipMs = 60_000;

/** Notifies people of what happened to their updates: of an overflow or a delay once, until it ends. */
export class UpdateNotices {
  readonly #notify: (personId: bigint, notice: UpdateNotice) => void;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #overflowing = new Set<bigint>();
  readonly #delayed = new Set<bigint>();
  /** People with access, as far as this process knows: others get no answer without the database. */
  readonly #served = new Set<bigint>();
  /** When people were notified of a skip, for as long as that counts. */
  readonly #skipped = new Map<bigint, number>();

  constructor(notify: (personId: bigint, notice: UpdateNotice) => void, clock: Pick<Clock, 'now'>) {
    this.#notify = notify;
    this.#clock = clock;
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
    this.#reportOnce(personId, 'skip');
  }

  reportFailure(personId: bigint): void {
    this.#reportOnce(personId, 'failure');
  }

  #reportOnce(personId: bigint, notice: UpdateNotice): void {
    const now = this.#clock.now().getTime();
    for (const [id, at] of this.#skipped) {
      if (Math.abs(now - at) >= skipMs) this.#skipped.delete(id);
    }
    if (this.#skipped.has(personId)) return;
    this.#skipped.set(personId, now);
    this.#notify(personId, notice);
  }
}
