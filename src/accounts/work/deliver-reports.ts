import { growingWaitMs } from '../../runtime/growing-wait.ts';
import { settledWithin } from '../../runtime/settled-within.ts';
import { findSession } from '../../store/accounts.ts';
import { endReport, postponeReport, reserveReports, type DueReport } from '../../store/reports.ts';
import type { Services } from '../services/services.ts';

/** When a process that delivers a report dies, another one delivers it after this. */
const reservedMs = 30_000;
const waits = { firstWaitMs: 15_000, longestMs: 60 * 60_000 } as const;
/** Some ten hours. */
const mostTries = 16;
const reportsPerPass = 100;
const stopMs = 1_000;

/** Delivers the report of a work or of a pairing; false, or an error, has it delivered again. */
export type Reporter = (workId: string) => Promise<boolean>;

/**
 * Delivers reports at a pace of their own: no work waits for them, and each is repeated until it was
 * delivered, less and less often. After the last try it is dropped, which owners are notified of.
 */
export class ReportDelivery {
  readonly #reporters: Readonly<Record<DueReport['kind'], Reporter>>;
  readonly #services: Pick<Services, 'database' | 'events' | 'wakeUp' | 'clock' | 'log'>;
  /** By kind and work. A delivery may take longer than it is reserved for. */
  readonly #running = new Map<string, Promise<void>>();

  constructor(
    reporters: Readonly<Record<DueReport['kind'], Reporter>>,
    services: Pick<Services, 'database' | 'events' | 'wakeUp' | 'clock' | 'log'>,
  ) {
    this.#reporters = reporters;
    this.#services = services;
  }

  /** Begins to deliver what is due, and does not wait for it. */
  async deliverDue(): Promise<void> {
    const { database, clock } = this.#services;
    const now = clock.now();
    const until = new Date(now.getTime() + reservedMs);
    for (const report of await reserveReports(database, { now, until, limit: reportsPerPass })) {
      const key = `${report.kind} ${report.workId}`;
      if (this.#running.has(key)) continue;
      const delivered = this.#deliver(report).finally(() => this.#running.delete(key));
      this.#running.set(key, delivered);
    }
  }

  /** Lets what is being delivered arrive, for at most a second; the rest is delivered by the next process. */
  async finish(): Promise<void> {
    await settledWithin(stopMs, this.#running.values());
  }

  /** Never rejects. */
  async #deliver(report: DueReport): Promise<void> {
    const { kind: work, workId: id, accountId: account, tries } = report;
    const { database, clock, log, wakeUp } = this.#services;
    try {
      const isDelivered = await this.#reporters[work](id).catch((error: unknown) => {
        log.warn({ err: error, account, work, id }, 'Delivering a report failed');
        return false;
      });
      if (isDelivered) return await endReport(database, report);
      if (tries >= mostTries) return await this.#giveUp(report);
      const until = new Date(clock.now().getTime() + growingWaitMs(tries, waits));
      log.info({ account, work, id, tries, until }, 'A report is delivered later');
      await postponeReport(database, report, until);
      wakeUp.request();
    } catch (error) {
      log.warn({ err: error, account, work, id }, 'A report stays due');
    }
  }

  async #giveUp(report: DueReport): Promise<void> {
    const { database, events, log } = this.#services;
    const { kind: work, workId: id, accountId: account, tries } = report;
    log.error({ account, work, id, tries }, 'A report could not be delivered');
    await endReport(database, report);
    const stored = await findSession(database, account);
    if (stored) await events.emit({ kind: 'undelivered', account: stored.account, work });
  }
}
