import { findUnsettledAccounts } from '../../store/unsettled.ts';
import type { ChangeServices } from '../services/services.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { reconcile, reconcileWindowMs } from './reconcile.ts';

/** Delay before the next attempt after Telegram did not answer. */
const retryMs = 30_000;

/** Reconciles changes without an answer, of the accounts whose sessions are open in this process. */
export class Reconciler {
  readonly #pool: SessionPool;
  readonly #services: ChangeServices;
  readonly #signal: AbortSignal;
  #running: Promise<void> | undefined;
  #requested = false;

  constructor(pool: SessionPool, services: ChangeServices, signal: AbortSignal) {
    this.#pool = pool;
    this.#services = services;
    this.#signal = signal;
  }

  /** Starts a pass in the background: Telegram may take long to answer. */
  request(): void {
    this.#requested = true;
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
  }

  /** Resolves when no pass runs. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    const { clock, log } = this.#services;
    while (this.#requested && !this.#signal.aborted) {
      this.#requested = false;
      try {
        await this.#reconcileAccounts();
      } catch (error) {
        if (this.#signal.aborted) return;
        log.warn({ err: error }, 'Reconciling changes failed');
        this.#requested = true;
        await clock.sleep(retryMs, this.#signal).catch(() => undefined);
      }
    }
  }

  async #reconcileAccounts(): Promise<void> {
    const { database, clock } = this.#services;
    const open = this.#pool.openSessions.map(({ account }) => account.id);
    const since = new Date(clock.now().getTime() - reconcileWindowMs);
    const ids = await findUnsettledAccounts(database, open, since);
    const passes = ids.map((id) =>
      this.#pool.use(id, (session) => reconcile(session, this.#services)),
    );
    // A failure of one account does not keep the others from being reconciled.
    const results = await Promise.allSettled(passes);
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }
}
