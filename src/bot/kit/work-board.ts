import type { Account, Roster } from '../../accounts/roster.ts';
import type { Clock } from '../../runtime/clock.ts';
import { addresseeOf } from './addressee.ts';
import type { Screen } from './blocks.ts';
import type { Replies } from './reply.ts';

/** Telegram lets a bot edit messages about this often for long. */
const everyMs = 2000;

/** Long work that a message shows. */
interface LongWork {
  readonly id: string;
  readonly account: Account;
  readonly state: string;
  readonly messageId: number | undefined;
}

/** What one kind of long work looks like. */
export interface WorkPresenter<Run extends LongWork> {
  /** As it is now; undefined when it is not this person's, or there is nothing to show. */
  find(personId: bigint, id: string): Promise<Run | undefined>;
  /** `leftMs`: how long it takes at the pace of now, where that is known. */
  screenOf(run: Run, leftMs: number | undefined): Promise<Screen>;
  countsOf(run: Run): { readonly settled: number; readonly pending: number };
  /** Nothing more happens by itself. */
  isOver(run: Run): boolean;
}

/** What this process has seen of some work since its state is what it is. */
interface WatchedRun {
  readonly state: string;
  readonly since: number;
  /** How much was settled then. */
  readonly settled: number;
  readonly drawnAt: number;
}

/**
 * The messages that show how far long work is. Draws of the same work come after each other, and each
 * shows it as it is at that time: no older state comes to stand over a newer one.
 */
export class WorkBoard<Run extends LongWork> {
  readonly #watched = new Map<string, WatchedRun>();
  readonly #drawing = new Map<string, Promise<void>>();
  readonly #look: WorkPresenter<Run>;
  readonly #roster: Roster;
  readonly #replies: Replies;
  readonly #clock: Clock;

  constructor(
    look: WorkPresenter<Run>,
    services: { readonly roster: Roster; readonly replies: Replies; readonly clock: Clock },
  ) {
    this.#look = look;
    this.#roster = services.roster;
    this.#replies = services.replies;
    this.#clock = services.clock;
  }

  /** Something happened: shown at once where the state changed, now and then otherwise. */
  async update(run: Run): Promise<void> {
    const now = this.#clock.now().getTime();
    const seen = this.#watched.get(run.id);
    const goesOn = seen?.state === run.state;
    if (goesOn && run.state === 'running' && now - seen.drawnAt < everyMs) return;
    const { settled } = this.#look.countsOf(run);
    const begun = goesOn ? seen : { since: now, settled };
    if (this.#look.isOver(run)) this.#watched.delete(run.id);
    else this.#watched.set(run.id, { ...begun, state: run.state, drawnAt: now });
    await this.draw(run.account.personId, run.id);
  }

  /** Draws it in its own message, or in the message somebody pressed a button of. */
  async draw(personId: bigint, id: string, messageId?: number): Promise<void> {
    const before = this.#drawing.get(id) ?? Promise.resolve();
    const drawn = before.catch(() => undefined).then(() => this.#drawNow(personId, id, messageId));
    this.#drawing.set(id, drawn);
    try {
      await drawn;
    } finally {
      if (this.#drawing.get(id) === drawn) this.#drawing.delete(id);
    }
  }

  screenOf(run: Run): Promise<Screen> {
    return this.#look.screenOf(run, this.leftMs(run));
  }

  /** How long the rest takes at the pace that this process has seen; undefined before it has. */
  leftMs(run: Run): number | undefined {
    const seen = this.#watched.get(run.id);
    if (run.state !== 'running' || seen?.state !== 'running') return undefined;
    const { settled, pending } = this.#look.countsOf(run);
    const [done, took] = [settled - seen.settled, this.#clock.now().getTime() - seen.since];
    return done > 0 && took > 0 ? (took / done) * pending : undefined;
  }

  async #drawNow(personId: bigint, id: string, pressed: number | undefined): Promise<void> {
    const run = await this.#look.find(personId, id);
    if (!run) return;
    const messageId = pressed ?? run.messageId;
    if (messageId === undefined && !this.#look.isOver(run)) return;
    const screen = await this.screenOf(run);
    const to = await addresseeOf(this.#roster, run.account);
    if (messageId === undefined) await this.#replies.send(to, screen);
    else await this.#replies.edit(to, messageId, screen);
  }
}
