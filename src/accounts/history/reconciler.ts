import { findUnsettledAccounts } from '../../store/unsettled.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { Services } from '../services/services.ts';
import { reconcile, reconcileWindowMs } from './reconcile.ts';

/** After Telegram could not be asked. */
const againMs = 30_000;

/** Looks for what became of changes in doubt, of the accounts that are open in this process. */
export class Reconciler {
  readonly #pool: SessionPool;
  readonly #services: Services;
  readonly #signal: AbortSignal;
  #seeking: Promise<void> | undefined;
  #wanted = false;

  constructor(pool: SessionPool, services: Services, signal: AbortSignal) {
    this.#pool = pool;
    this.#services = services;
    this.#signal = signal;
  }

  /** Nobody waits for it: Telegram may be long in answering. */
  request(): void {
    this.#wanted = true;
    this.#seeking ??= this.#seek().finally(() => (this.#seeking = undefined));
  }

  /** Resolves once nothing is looked for any more. */
  async idle(): Promise<void> {
    await this.#seeking;
  }

  async #seek(): Promise<void> {
    const { clock, log } = this.#services;
    while (this.#wanted && !this.#signal.aborted) {
      this.#wanted = false;
      try {
        await this.#seekOnce();
      } catch (error) {
        if (this.#signal.aborted) return;
        log.warn({ err: error }, 'What became of some changes could not be found out');
        this.#wanted = true;
        await clock.sleep(againMs, this.#signal).catch(() => undefined);
      }
    }
  }

  async #seekOnce(): Promise<void> {
    const { database, clock } = this.#services;
    const held = this.#pool.openSessions.map(({ account }) => account.id);
    const since = new Date(clock.now().getTime() - reconcileWindowMs);
    const inDoubt = await findUnsettledAccounts(database, held, since);
    const looks = inDoubt.map((id) =>
      this.#pool.use(id, (session) => reconcile(session, this.#services)),
    );
    // Each is looked at, whatever comes of the others.
    const [failed] = (await Promise.allSettled(looks)).filter(
      ({ status }) => status === 'rejected',
    );
    if (failed?.status === 'rejected') throw failed.reason;
  }
}
