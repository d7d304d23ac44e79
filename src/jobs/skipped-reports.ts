import type { Clock } from '../runtime/clock.ts';
import { unlessAborted } from '../runtime/unless-aborted.ts';
import { growingWaitMs } from '../runtime/growing-wait.ts';
import type { Log } from '../runtime/log.ts';
import type { Database } from '../store/database.ts';
import {
  findSkippedReport,
  markSkippedReported,
  type SkippedReport,
} from '../store/skipped-updates.ts';

/** Updates that are skipped one after the other are one report. */
const gatherMs = 2000;
/** Between reports, of all processes. */
const paceMs = 10 * 60_000;
/** After a failure, and while another process reports, which may die. */
const retry = { firstWaitMs: 60_000, longestMs: paceMs };
const ignore = (): void => undefined;

/** Rejects if the report reached no owner. */
type Report = (skipped: Pick<SkippedReport, 'count' | 'until'>) => Promise<void>;

interface Services {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Reports skipped updates to owners: one message for all of a time, at a pace, and again until it arrived. One
 * process reports at a time. If it dies before it marks that, another report is made.
 */
export class SkippedReports implements AsyncDisposable {
  readonly #report: Report;
  readonly #services: Services;
  readonly #closing = new AbortController();
  #running: Promise<void> | undefined;
  #isAsked = false;

  constructor(report: Report, services: Services) {
    this.#report = report;
    this.#services = services;
  }

  /** Reports soon what earlier processes did not report. Does not wait. */
  start(): void {
    this.#begin(0);
  }

  /** Reports soon what was not reported. Does not wait. */
  check(): void {
    this.#begin(gatherMs);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort(new Error('The program stops.'));
    await this.#running;
  }

  #begin(firstMs: number): void {
    this.#isAsked = true;
    this.#running ??= this.#run(firstMs).finally(() => (this.#running = undefined));
  }

  async #run(firstMs: number): Promise<void> {
    const { clock, log } = this.#services;
    const { signal } = this.#closing;
    let waitMs = firstMs;
    let tries = 0;
    do {
      if (waitMs > 0) await clock.sleep(waitMs, signal).catch(ignore);
      if (signal.aborted) return;
      this.#isAsked = false;
      try {
        const outcome = await this.#reportDue();
        this.#isAsked ||= outcome !== 'none';
        waitMs = { none: gatherMs, later: paceMs, busy: retry.firstWaitMs }[outcome];
        tries = 0;
      } catch (error) {
        if (!signal.aborted) log.warn({ err: error }, 'Reporting skipped updates failed');
        this.#isAsked = true;
        tries += 1;
        waitMs = growingWaitMs(tries, retry);
      }
    } while (this.#isAsked);
  }

  /** `busy`: another process reports. */
  async #reportDue(): Promise<'none' | 'later' | 'busy'> {
    const { database, clock } = this.#services;
    const find = () => findSkippedReport(database, { now: clock.now(), paceMs });
    const before = await find();
    if (typeof before === 'string') return before;
    await using locks = database.openSessionLocks({ wanted: ignore, freed: ignore, lost: ignore });
    if (!(await locks.take('skipped-report'))) return 'busy';
    // Another process may have reported before this one had the lock.
    const due = await find();
    if (typeof due === 'string') return due;
    const { signal } = this.#closing;
    signal.throwIfAborted();
    await unlessAborted(this.#report(due), signal);
    await markSkippedReported(database, due, clock.now());
    return 'none';
  }
}
