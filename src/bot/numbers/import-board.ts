import type { ImportRun, Roster } from '../../accounts/roster.ts';
import type { Clock } from '../../clock.ts';
import type { Addressee, Replies, Screen } from '../chat/reply.ts';
import { countSettled } from './import-counts.ts';
import { progressScreen } from './import-progress-screen.ts';
import { resultScreen } from './import-result-screen.ts';

/** Telegram lets a bot edit messages about this often for long. */
const everyMs = 2000;

/** What this process has seen of an import since its state is what it is. */
interface Watched {
  readonly state: ImportRun['state'];
  readonly since: number;
  /** How many rows were settled then. */
  readonly settled: number;
  readonly drawnAt: number;
}

/**
 * The messages that show how far imports are. Draws of one import come after each other, and each shows
 * it as it is at that time: no older state comes to stand over a newer one.
 */
export class ImportBoard {
  readonly #watched = new Map<string, Watched>();
  readonly #drawing = new Map<string, Promise<void>>();
  readonly #roster: Roster;
  readonly #replies: Replies;
  readonly #clock: Clock;

  constructor(tools: {
    readonly roster: Roster;
    readonly replies: Replies;
    readonly clock: Clock;
  }) {
    this.#roster = tools.roster;
    this.#replies = tools.replies;
    this.#clock = tools.clock;
  }

  /** Something happened to an import: shown at once where its state changed, now and then otherwise. */
  async hear(run: ImportRun): Promise<void> {
    const now = this.#clock.now().getTime();
    const seen = this.#watched.get(run.id);
    const goesOn = seen?.state === run.state;
    if (goesOn && run.state === 'running' && now - seen.drawnAt < everyMs) return;
    const { settled } = countSettled(run);
    const begun = goesOn ? seen : { since: now, settled };
    if (isOver(run)) this.#watched.delete(run.id);
    else this.#watched.set(run.id, { ...begun, state: run.state, drawnAt: now });
    await this.draw(run.account.personId, run.id);
  }

  /** Draws an import in its own message, or in the message somebody pressed a button of. */
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

  /** An import that was begun, as it is now. */
  async screenOf(run: ImportRun, page = 0): Promise<Screen> {
    if (!isOver(run)) return progressScreen(run, this.leftMs(run));
    const view = { kind: 'all', page } as const;
    const shown = await this.#roster.imports.rows(run.account.personId, run.id, view);
    return resultScreen(run, shown ?? { rows: [], page: 0, pages: 1 });
  }

  /** How long the rest takes at the pace that this process has seen; undefined before it has. */
  leftMs(run: ImportRun): number | undefined {
    const seen = this.#watched.get(run.id);
    if (run.state !== 'running' || seen?.state !== 'running') return undefined;
    const { settled } = countSettled(run);
    const [done, took] = [settled - seen.settled, this.#clock.now().getTime() - seen.since];
    return done > 0 && took > 0 ? (took / done) * run.outcomes.pending : undefined;
  }

  async #drawNow(personId: bigint, id: string, pressed: number | undefined): Promise<void> {
    const run = await this.#roster.imports.find(personId, id);
    // What was never begun has a message of its own.
    if (!run?.startedAt) return;
    const messageId = pressed ?? run.messageId;
    if (messageId === undefined && !isOver(run)) return;
    const screen = await this.screenOf(run);
    const to = await this.#addressee(run);
    if (messageId === undefined) await this.#replies.send(to, screen);
    else await this.#replies.edit(to, messageId, screen);
  }

  async #addressee({ account }: ImportRun): Promise<Addressee> {
    const { personId } = account;
    const all = await this.#roster.accounts.list(personId);
    return all.length > 1 ? { personId, account } : { personId };
  }
}

function isOver({ state }: ImportRun): boolean {
  return state === 'done' || state === 'cancelled';
}
