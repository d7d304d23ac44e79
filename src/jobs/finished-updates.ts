import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Database } from '../store/database.ts';
import { finishUpdates } from '../store/updates.ts';

const retryMs = 1000;

interface HandledUpdate {
  readonly id: number;
  readonly personId: bigint;
}

/** Marks updates as handled: one statement at a time, for all that were handled meanwhile. */
export class FinishedUpdates implements AsyncDisposable {
  readonly #services: { readonly database: Database; readonly clock: Clock; readonly log: Log };
  readonly #holder: string;
  readonly #closing = new AbortController();
  #waiting: (HandledUpdate & { readonly written: () => void })[] = [];
  #writing: Promise<void> | undefined;

  constructor(
    holder: string,
    services: { readonly database: Database; readonly clock: Clock; readonly log: Log },
  ) {
    this.#holder = holder;
    this.#services = services;
  }

  /** `written` is called once the mark is stored. */
  add(update: HandledUpdate, written: () => void): void {
    this.#waiting.push({ ...update, written });
    this.#writing ??= this.#write().finally(() => (this.#writing = undefined));
  }

  /** Writes what waits. After a failure the updates are handled again after the next start. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort(new Error('The program stops.'));
    await this.#writing;
  }

  async #write(): Promise<void> {
    const { database, clock, log } = this.#services;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await finishUpdates(database, batch, { holder: this.#holder, now: clock.now() });
        for (const { written } of batch) written();
      } catch (error) {
        log.warn({ err: error }, 'Marking updates as handled failed');
        if (this.#closing.signal.aborted) return;
        this.#waiting.unshift(...batch);
        await clock.sleep(retryMs, this.#closing.signal).catch(() => undefined);
      }
    }
  }
}
