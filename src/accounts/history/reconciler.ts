import { findInDoubt } from '../../store/unsettled.ts';
import type { Keeper } from '../sessions/session-pool.ts';
import type { Tools } from '../services/services.ts';
import { findTruth, truthMs } from './reconcile.ts';

/** After Telegram could not be asked. */
const againMs = 30_000;

/** Looks for what became of changes in doubt, of the accounts that are open in this process. */
export class TruthSeeker {
  readonly #keeper: Keeper;
  readonly #tools: Tools;
  readonly #signal: AbortSignal;
  #seeking: Promise<void> | undefined;
  #wanted = false;

  constructor(keeper: Keeper, tools: Tools, signal: AbortSignal) {
    this.#keeper = keeper;
    this.#tools = tools;
    this.#signal = signal;
  }

  /** Nobody waits for it: Telegram may be long in answering. */
  look(): void {
    this.#wanted = true;
    this.#seeking ??= this.#seek().finally(() => (this.#seeking = undefined));
  }

  /** Resolves once nothing is looked for any more. */
  async over(): Promise<void> {
    await this.#seeking;
  }

  async #seek(): Promise<void> {
    const { clock, log } = this.#tools;
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
    const { database, clock } = this.#tools;
    const held = this.#keeper.opened.map(({ account }) => account.id);
    const since = new Date(clock.now().getTime() - truthMs);
    const inDoubt = await findInDoubt(database, held, since);
    const looks = inDoubt.map((id) => this.#keeper.use(id, (open) => findTruth(open, this.#tools)));
    // Each is looked at, whatever comes of the others.
    const [failed] = (await Promise.allSettled(looks)).filter(
      ({ status }) => status === 'rejected',
    );
    if (failed?.status === 'rejected') throw failed.reason;
  }
}
