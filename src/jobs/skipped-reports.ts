import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Database } from '../store/database.ts';
import { reserveSkippedReport, returnSkippedReport } from '../store/skipped-updates.ts';

/** Updates that are skipped one after the other are one report. */
const gatherMs = 2000;
/** Between reports, of all processes. */
const paceMs = 10 * 60_000;
const retryMs = 60_000;

interface Services {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
}

/** Reports skipped updates to owners: one message for all of a time, at a pace, and again until it arrived. */
export class SkippedReports implements AsyncDisposable {
  readonly #report: (count: number) => Promise<void>;
  readonly #services: Services;
  readonly #closing = new AbortController();
  #running: Promise<void> | undefined;
  #isAsked = false;

  constructor(report: (count: number) => Promise<void>, services: Services) {
    this.#report = report;
    this.#services = services;
  }

  /** Reports soon what earlier processes did not report. Does not wait. */
  start(): void {
    this.#running = this.#run(0).finally(() => (this.#running = undefined));
  }

  /** Reports soon what was not reported. Does not wait. */
  check(): void {
    this.#isAsked = true;
    this.#running ??= this.#run(gatherMs).finally(() => (this.#running = undefined));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort(new Error('The program stops.'));
    await this.#running;
  }

  async #run(firstMs: number): Promise<void> {
    const { clock, log } = this.#services;
    const { signal } = this.#closing;
    let waitMs = firstMs;
    do {
      if (waitMs > 0) await clock.sleep(waitMs, signal).catch(() => undefined);
      if (signal.aborted) return;
      this.#isAsked = false;
      try {
        const isLater = await this.#reportDue();
        this.#isAsked ||= isLater;
        waitMs = isLater ? paceMs : gatherMs;
      } catch (error) {
        if (!signal.aborted) log.warn({ err: error }, 'Reporting skipped updates failed');
        this.#isAsked = true;
        waitMs = retryMs;
      }
    } while (this.#isAsked);
  }

  /** Whether a report has to wait. */
  async #reportDue(): Promise<boolean> {
    const { database, clock } = this.#services;
    const now = clock.now();
    const due = await reserveSkippedReport(database, { now, paceMs });
    if (typeof due === 'string') return due === 'later';
    const { signal } = this.#closing;
    const closed = Promise.withResolvers<never>();
    const stop = (): void => closed.reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    try {
      await Promise.race([this.#report(due), closed.promise]);
    } catch (error) {
      await returnSkippedReport(database, now);
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
    return false;
  }
}
