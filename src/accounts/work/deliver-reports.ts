import { growingWaitMs } from '../../runtime/growing-wait.ts';
import { settledWithin } from '../../runtime/settled-within.ts';
import { findSession } from '../../store/accounts.ts';
import { endReport, postponeReport, reserveReports, type DueReport } from '../../store/reports.ts';
import type { Services } from '../services/services.ts';

/** When a process that delivers a report dies, another one delivers it after this. */
const reservedMs = 30_000;
/** A delivery may take minutes. Two renewals may fail. */
const renewEveryMs = 9_000;
const waits = { firstWaitMs: 15_000, longestMs: 60 * 60_000 } as const;
/** Eight hours. */
const mostTries = 16;
const reportsPerPass = 100;
const stopMs = 1_000;

/** Delivers the report of a work or of a pairing; false, or an error, has it delivered again. */
export type Reporter = (workId: string) => Promise<boolean>;

/**
 * Delivers reports at a pace of their own: no work waits for them, and each is repeated until it was
 * delivered, less and less often. After many tries it is dropped, once owners were notified of that.
 */
export class ReportDelivery {
  readonly #reporters: Readonly<Record<DueReport['kind'], Reporter>>;
  readonly #services: Pick<Services, 'database' | 'events' | 'wakeUp' | 'clock' | 'log'>;
  readonly #running = new Map<DueReport, Promise<void>>();
  readonly #stopping = new AbortController();

  constructor(
    reporters: Readonly<Record<DueReport['kind'], Reporter>>,
    services: Pick<Services, 'database' | 'events' | 'wakeUp' | 'clock' | 'log'>,
  ) {
    this.#reporters = reporters;
    this.#services = services;
  }

  /** Begins to deliver what is due, and does not wait for it. */
  async deliverDue(): Promise<void> {
    const { database, clock, wakeUp } = this.#services;
    const due = await reserveReports(database, {
      now: clock.now(),
      until: this.#after(reservedMs),
      limit: reportsPerPass,
      // What becomes of a work during its report is reported after it.
      besides: [...this.#running.keys()],
    });
    for (const report of due) {
      const delivered = this.#deliver(report).finally(() => {
        this.#running.delete(report);
        wakeUp.request();
      });
      this.#running.set(report, delivered);
    }
  }

  /** Lets what is being delivered arrive, for at most a second; the rest is delivered by the next process. */
  async stop(): Promise<void> {
    await settledWithin(stopMs, this.#running.values());
    this.#stopping.abort();
  }

  /** Never rejects. */
  async #deliver(report: DueReport): Promise<void> {
    const { kind: work, workId: id, accountId: account, tries } = report;
    const { database, log } = this.#services;
    try {
      if (await this.#report(report)) return await endReport(database, report);
      const until = this.#after(growingWaitMs(tries, waits));
      if (!(await postponeReport(database, report, until))) return;
      log.info({ account, work, id, tries, until }, 'A report is delivered later');
      if (tries < mostTries) return;
      log.error({ account, work, id, tries }, 'A report could not be delivered');
      if (await this.#notifyOwners(report)) await endReport(database, report);
    } catch (error) {
      log.warn({ err: error, account, work, id }, 'A report stays due');
    }
  }

  /** Whether it was delivered. Never rejects. */
  async #report(report: DueReport): Promise<boolean> {
    const { kind: work, workId: id, accountId: account } = report;
    const ended = new AbortController();
    const over = AbortSignal.any([ended.signal, this.#stopping.signal]);
    const reserved = this.#keepReserved(report, over);
    try {
      return await this.#reporters[work](id);
    } catch (error) {
      this.#services.log.warn({ err: error, account, work, id }, 'Delivering a report failed');
      return false;
    } finally {
      ended.abort();
      await reserved;
    }
  }

  /** Has no other process deliver it until `over`. Never rejects. */
  async #keepReserved(report: DueReport, over: AbortSignal): Promise<void> {
    const { database, clock, log } = this.#services;
    for (;;) {
      await clock.sleep(renewEveryMs, over).catch(() => undefined);
      if (over.aborted) return;
      await postponeReport(database, report, this.#after(reservedMs)).catch((error: unknown) => {
        log.warn({ err: error, work: report.kind, id: report.workId }, 'Reserving a report failed');
      });
    }
  }

  async #notifyOwners({ kind: work, accountId }: DueReport): Promise<boolean> {
    const { database, events } = this.#services;
    const stored = await findSession(database, accountId);
    return !stored || events.emit({ kind: 'undelivered', account: stored.account, work });
  }

  #after(ms: number): Date {
    return new Date(this.#services.clock.now().getTime() + ms);
  }
}
