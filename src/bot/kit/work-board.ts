import type { Account, Roster } from '../../accounts/roster.ts';
import type { Clock } from '../../runtime/clock.ts';
import { findAddressee } from './addressee.ts';
import type { Screen } from './blocks.ts';
import type { Replies } from './reply.ts';

/** Telegram permits message edits at this rate over long periods. */
const refreshEveryMs = 2000;
/** People are assumed to watch the message of a run for this long. */
const watchedMs = 10 * 60_000;

/** A run of long work that a message shows. */
interface WorkRun {
  readonly id: string;
  readonly account: Account;
  readonly state: string;
  readonly problem?: string | undefined;
  readonly startedAt: Date | undefined;
  readonly messageId: number | undefined;
}

/** Renders one kind of long work. */
export interface WorkPresenter<Run extends WorkRun> {
  /** The current state; undefined if it is not this person's or has nothing to show. */
  find(personId: bigint, id: string): Promise<Run | undefined>;
  /** `leftMs`: the estimated remaining time, undefined if unknown. */
  screenOf(run: Run, leftMs: number | undefined): Promise<Screen>;
  countsOf(run: Run): { readonly settled: number; readonly pending: number };
  /** Whether nothing more happens without the person. */
  isOver(run: Run): boolean;
}

/** Observations of a run since it entered its present state. */
interface WatchedRun {
  readonly state: string;
  readonly since: number;
  /** The settled count at `since`. */
  readonly settled: number;
  readonly shownAt: number;
}

/**
 * The messages that show the progress of long work. Refreshes of the same run are serialized, and each
 * loads the current state, so that an old state never replaces a newer one.
 */
export class WorkBoard<Run extends WorkRun> {
  readonly #watched = new Map<string, WatchedRun>();
  readonly #refreshing = new Map<string, Promise<void>>();
  readonly #presenter: WorkPresenter<Run>;
  readonly #roster: Roster;
  readonly #replies: Replies;
  readonly #clock: Clock;

  constructor(
    presenter: WorkPresenter<Run>,
    services: { readonly roster: Roster; readonly replies: Replies; readonly clock: Clock },
  ) {
    this.#presenter = presenter;
    this.#roster = services.roster;
    this.#replies = services.replies;
    this.#clock = services.clock;
  }

  /** Refreshes the message of a run: at once if its state changed, otherwise at a limited rate. */
  async #update(run: Run): Promise<void> {
    const now = this.#clock.now().getTime();
    const seen = this.#watched.get(run.id);
    const isSameState = seen?.state === run.state;
    if (isSameState && run.state === 'running' && now - seen.shownAt < refreshEveryMs) return;
    const { settled } = this.#presenter.countsOf(run);
    const start = isSameState ? seen : { since: now, settled };
    if (this.#presenter.isOver(run)) this.#watched.delete(run.id);
    else this.#watched.set(run.id, { ...start, state: run.state, shownAt: now });
    await this.refresh(run.account.personId, run.id);
  }

  /** Shows a run in its own message, or in the message whose button was pressed. */
  async refresh(personId: bigint, id: string, messageId?: number): Promise<void> {
    const before = this.#refreshing.get(id) ?? Promise.resolve();
    const refreshed = before
      .catch(() => undefined)
      .then(() => this.#refreshNow(personId, id, messageId));
    this.#refreshing.set(id, refreshed);
    try {
      await refreshed;
    } finally {
      if (this.#refreshing.get(id) === refreshed) this.#refreshing.delete(id);
    }
  }

  /** Waits for the edit that shows a run and is under way: it would replace what is shown next. */
  async whenIdle(id: string): Promise<void> {
    await this.#refreshing.get(id)?.catch(() => undefined);
  }

  /**
   * Updates the message of a run. Returns the screen to send as a new message at the end of a long run,
   * because edits do not notify.
   */
  async report(run: Run): Promise<Screen | undefined> {
    await this.#update(run);
    const { state, problem, startedAt } = run;
    // The end of a session has its own notification.
    const isEnd = state === 'done' || (problem !== undefined && problem !== 'signed_out');
    const ranMs = startedAt ? this.#clock.now().getTime() - startedAt.getTime() : 0;
    return isEnd && ranMs > watchedMs ? this.screenOf(run) : undefined;
  }

  screenOf(run: Run): Promise<Screen> {
    return this.#presenter.screenOf(run, this.leftMs(run));
  }

  /** The remaining time at the pace this process has observed; undefined without observations. */
  leftMs(run: Run): number | undefined {
    const seen = this.#watched.get(run.id);
    if (run.state !== 'running' || seen?.state !== 'running') return undefined;
    const { settled, pending } = this.#presenter.countsOf(run);
    const [done, took] = [settled - seen.settled, this.#clock.now().getTime() - seen.since];
    return done > 0 && took > 0 ? (took / done) * pending : undefined;
  }

  async #refreshNow(personId: bigint, id: string, pressed: number | undefined): Promise<void> {
    const run = await this.#presenter.find(personId, id);
    if (!run) return;
    const messageId = pressed ?? run.messageId;
    if (messageId === undefined && !this.#presenter.isOver(run)) return;
    const screen = await this.screenOf(run);
    const to = await findAddressee(this.#roster, run.account);
    if (messageId === undefined) await this.#replies.sendNews(to, screen);
    else await this.#replies.edit(to, messageId, screen);
  }
}
