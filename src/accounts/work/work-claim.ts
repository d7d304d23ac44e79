import { randomUUID } from 'node:crypto';
import {
  claimWork,
  endClaim,
  releaseWork,
  renewClaim,
  type ClaimedWork,
  type WorkFacts,
  type WorkKindName,
} from '../../store/long-work.ts';
import type { ChangeServices } from '../services/services.ts';

/** A process that is silent for this long loses its work to another one. */
export const leaseMs = 18_000;
/** Two renewals may fail. */
const renewEveryMs = 5_000;
/** How soon an attempt that failed is repeated. */
const retryMs = 12_000;

type ClaimServices = Pick<ChangeServices, 'database' | 'wakeUp' | 'clock' | 'log'>;

/** The claim of one attempt on long work: a lease in the row of the work, which is renewed until it ends. */
export class WorkClaim {
  readonly worker: string;
  readonly #work: ClaimedWork;
  readonly #services: ClaimServices;
  readonly #lost = new AbortController();
  readonly #ended = new AbortController();

  private constructor(work: ClaimedWork, services: ClaimServices) {
    this.worker = work.worker;
    this.#work = work;
    this.#services = services;
    void this.#keepRenewing();
  }

  /**
   * Undefined if another attempt has the work; with `alone` also while one works on the same account. Then the
   * work stays due.
   */
  static async take(
    work: Omit<ClaimedWork, 'worker'>,
    { alone }: { readonly alone: boolean },
    services: ClaimServices,
  ): Promise<WorkClaim | undefined> {
    const { database, clock } = services;
    const claimed = { ...work, worker: randomUUID() };
    const now = clock.now();
    const until = new Date(now.getTime() + leaseMs);
    const isTaken = await claimWork(database, claimed, { now, until, alone });
    return isTaken ? new WorkClaim(claimed, services) : undefined;
  }

  /** Aborted when the work is over for this attempt: it was halted, or another attempt has it. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** Whether neither `end` nor `release` was called. */
  get isOpen(): boolean {
    return !this.#ended.signal.aborted;
  }

  /** Stores what became of the work. `report`: whether its person has to be notified. */
  async end(
    facts: WorkFacts<WorkKindName>,
    { report }: { readonly report: boolean },
  ): Promise<void> {
    const { database, clock, wakeUp } = this.#services;
    await endClaim(database, this.#work, facts, { report, now: clock.now() });
    this.#ended.abort();
    // For the report, and for other work of the account.
    wakeUp.request();
  }

  /** Leaves the work to the next attempt: `at_once`, or after a while. */
  async release(when: 'at_once' | 'later'): Promise<void> {
    if (!this.isOpen) return;
    this.#ended.abort();
    const { database, clock, wakeUp } = this.#services;
    const waitMs = when === 'later' ? retryMs : 0;
    await releaseWork(database, this.#work, new Date(clock.now().getTime() + waitMs));
    wakeUp.request();
  }

  async #keepRenewing(): Promise<void> {
    const { database, clock, log } = this.#services;
    const { kind: work, id, accountId: account } = this.#work;
    const { signal } = this.#ended;
    for (;;) {
      await clock.sleep(renewEveryMs, signal).catch(() => undefined);
      if (signal.aborted) return;
      const until = new Date(clock.now().getTime() + leaseMs);
      try {
        if (await renewClaim(database, this.#work, until)) continue;
        this.#ended.abort();
        this.#lost.abort(new Error('Another attempt has the work, or it was halted.'));
      } catch (error) {
        log.warn({ err: error, account, work, id }, 'Renewing the claim on long work failed');
      }
    }
  }
}
