import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Database } from '../store/database.ts';
import { skipUpdates } from '../store/skipped-updates.ts';
import { finishUpdates } from '../store/updates.ts';

const retryMs = 1000;

interface Services {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
}

/** Owners may have a `skipped` one handled again. */
type Outcome = 'handled' | 'skipped';

interface Mark {
  readonly id: number;
  readonly outcome: Outcome;
  readonly written: () => void;
}

/** Marks updates as handled or skipped: one statement at a time, for all that were handled meanwhile. */
export class FinishedUpdates implements AsyncDisposable {
  readonly #services: Services;
  readonly #closing = new AbortController();
  #waiting: Mark[] = [];
  #writing: Promise<void> | undefined;

  constructor(services: Services) {
    this.#services = services;
  }

  /** `written` is called once the mark is stored. */
  add(id: number, outcome: Outcome, written: () => void): void {
    this.#waiting.push({ id, outcome, written });
    this.#writing ??= this.#write();
  }

  /** Resolves when the marks that wait are written, or the first try of that has failed. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort(new Error('The program stops.'));
    await this.#writing;
  }

  async #write(): Promise<void> {
    const { database, clock, log } = this.#services;
    let isAway = false;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        const now = clock.now();
        const [handled, skipped] = [idsOf(batch, 'handled'), idsOf(batch, 'skipped')];
        if (handled.length > 0) await finishUpdates(database, handled, now);
        if (skipped.length > 0) await skipUpdates(database, skipped, now);
        isAway = false;
        for (const { written } of batch) written();
      } catch (error) {
        this.#waiting.unshift(...batch);
        if (!isAway) log.warn({ err: error }, 'Marking updates as handled failed');
        isAway = true;
        // They are handled again after the next start.
        if (this.#closing.signal.aborted) break;
        await clock.sleep(retryMs, this.#closing.signal).catch(() => undefined);
      }
    }
    this.#writing = undefined;
  }
}

function idsOf(marks: readonly Mark[], outcome: Outcome): readonly number[] {
  return marks.flatMap((mark) => (mark.outcome === outcome ? mark.id : []));
}
