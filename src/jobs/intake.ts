import { hashOf } from '../accounts/people/token.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Metrics } from '../runtime/metrics.ts';
import type { Database } from '../store/database.ts';
import { isDatabaseGone } from '../store/database-gone.ts';
import { seal, type Keys } from '../store/seal.ts';
import { purposes } from '../store/seal-purposes.ts';
import { findTurnHolders } from '../store/skipped-updates.ts';
import {
  findOtherHolders,
  releaseTurns,
  storeUpdates,
  takeOverTurns,
  type NewUpdate,
  type StoredUpdate,
} from '../store/updates.ts';
import { Batches } from './batches.ts';
import { ProcessWatch } from './process-watch.ts';
import { SkippedReports } from './skipped-reports.ts';
import type { IncomingUpdate, UpdateHandlers } from './update-handlers.ts';
import { UpdateNotices } from './update-notices.ts';
import { UpdateRunner } from './update-runner.ts';

/** Above the 100 messages that an app forwards at once. */
const maxWaiting = 200;
/** With the one that is handled. */
const maxOpen = maxWaiting + 1;

interface IntakeOptions<Visitor> {
  readonly database: Database;
  readonly keys: Keys;
  readonly handlers: UpdateHandlers<Visitor>;
  /** Another process has died, and may have left more than updates. */
  readonly onDeadProcess?: () => void;
  readonly metrics?: Pick<Metrics, 'countUpdate' | 'observeAnswer'>;
  readonly clock: Clock;
  readonly log: Log;
}

type IncomingRow = IncomingUpdate &
  NewUpdate & { readonly tries: number; readonly arrivedAt: number };

/**
 * All updates from Telegram, however they came. Stores them in Postgres, sealed, and passes them to
 * `handle`: those of one person in order, one at a time, across all processes; those of different people
 * at the same time. An update stays open until it was handled, so an update of a process that dies is
 * handled by another one or after the next start.
 */
export class Intake<Visitor> implements AsyncDisposable {
  readonly #options: IntakeOptions<Visitor>;
  readonly #watch: ProcessWatch;
  readonly #runner: UpdateRunner<Visitor>;
  readonly #notices: UpdateNotices;
  readonly #reports: SkippedReports;
  readonly #incoming = new Batches<IncomingUpdate>((updates) => this.#store(updates));

  private constructor(options: IntakeOptions<Visitor>) {
    const { database } = options;
    this.#options = options;
    this.#notices = new UpdateNotices(
      (personId, notice) => options.handlers.notify(personId, notice),
      options.clock,
    );
    this.#reports = new SkippedReports((due) => options.handlers.reportSkipped(due), options);
    this.#runner = new UpdateRunner({
      ...options,
      notices: this.#notices,
      holder: () => this.#watch.id,
      wake: () => this.#watch.wake(),
      onSkipped: () => this.#reports.check(),
    });
    this.#watch = new ProcessWatch({
      ...options,
      findHolders: (self) => findOtherHolders(database, self),
      recover: async (dead) => {
        await takeOverTurns(database, this.#watch.id, dead);
        if (dead.length > 0) options.onDeadProcess?.();
        await this.#runner.startOpen();
      },
      onReentered: () => this.#runner.dropLost(),
      onMessage: (personId) => this.#runner.startOpen(BigInt(personId)),
    });
  }

  /** Begins with the updates that are open from before. Throws `DatabaseGoneError`. */
  static async open<Visitor>(options: IntakeOptions<Visitor>): Promise<Intake<Visitor>> {
    const intake = new Intake(options);
    await intake.#watch.start();
    intake.#reports.start();
    return intake;
  }

  /** Resolves when the updates are stored and may be confirmed. Throws `DatabaseGoneError`. */
  async take(updates: readonly IncomingUpdate[]): Promise<void> {
    await this.#incoming.add(updates);
    // The updates are being handled meanwhile. If they are lost, Telegram delivers them again.
    await this.#options.database.flush();
  }

  /** Handles the updates of these people that are open again, here or where their turns are. */
  async resume(personIds: readonly bigint[]): Promise<void> {
    const { database } = this.#options;
    // The next check makes up for what fails here.
    this.#watch.wake();
    await takeOverTurns(database, this.#watch.id, []);
    for (const [personId, holder] of await findTurnHolders(database, personIds)) {
      if (holder === this.#watch.id) await this.#runner.startOpen(personId);
      else await this.#watch.send(holder, String(personId));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { database, log } = this.#options;
    await this.#reports[Symbol.asyncDispose]();
    await this.#runner.stop();
    // The turns of people whose updates are still handled end with the process.
    await releaseTurns(database, this.#watch.id, this.#runner.busy).catch((error: unknown) => {
      log.warn({ err: error }, 'Releasing the turns of people failed');
    });
    await this.#watch[Symbol.asyncDispose]();
  }

  async #store(updates: readonly IncomingUpdate[]): Promise<void> {
    const rows = updates.map((update) => this.#toRow(update));
    if (rows.length === 0) return;
    // Otherwise a check that runs meanwhile may find their rows first, and take them for repeats.
    this.#runner.known.beginStoring(rows.map(({ id }) => id));
    try {
      await this.#storeRows(rows);
    } finally {
      if (this.#runner.known.endStoring()) this.#watch.wake();
    }
  }

  async #storeRows(rows: readonly IncomingRow[]): Promise<void> {
    const { database, clock } = this.#options;
    const services = { holder: this.#watch.id, now: clock.now(), maxOpen };
    const visiting = this.#findVisitors(rows);
    const results = await storeUpdates(database, rows, services).catch((error: unknown) => {
      if (isDatabaseGone(error)) {
        // A repeat of one that this process has waits for nothing.
        const added = rows.filter(({ id }) => !this.#runner.known.has(id));
        for (const { personId } of added) this.#notices.reportDelay(personId);
      }
      // Updates whose answer was lost may be stored all the same.
      this.#watch.wake();
      throw error;
    });
    this.#notices.endDelays();
    const visitors = await visiting;
    const byId = new Map(rows.map((row) => [row.id, row]));
    const leftToCheck = new Set<bigint>();
    for (const result of results) {
      const row = byId.get(result.id);
      if (!row) continue;
      const { personId } = row;
      // It may have been handled before, and its row knows how often it was tried: a check starts it, and later ones of
      // its person after it.
      const isRepeat =
        result.outcome === 'open' && !result.isNew && !this.#runner.known.has(row.id);
      if (isRepeat) leftToCheck.add(personId);
      // An update that waits for an earlier one may find other facts then.
      const visitor = this.#runner.isBusy(personId) ? undefined : visitors.get(personId);
      const isHere = this.#dispatch(row, result);
      if (isHere && !leftToCheck.has(personId)) this.#runner.start({ ...row, visitor });
    }
    if (leftToCheck.size > 0) this.#watch.wake();
  }

  /** The senders of whom no update is handled now, read while their updates are stored. */
  async #findVisitors(
    rows: readonly { readonly personId: bigint }[],
  ): Promise<ReadonlyMap<bigint, Visitor>> {
    const { handlers, log } = this.#options;
    const people = new Set(rows.map(({ personId }) => personId));
    const ids = [...people].filter((id) => !this.#runner.isBusy(id));
    if (ids.length === 0) return new Map();
    try {
      return await handlers.findVisitors(ids);
    } catch (error) {
      log.debug({ err: error }, 'Reading the senders of updates failed; each is read again');
      return new Map();
    }
  }

  /** Whether it is this process that handles it. */
  #dispatch(row: IncomingRow, result: StoredUpdate): boolean {
    const { handlers, log } = this.#options;
    const { outcome, holder, openBefore } = result;
    this.#options.metrics?.countUpdate(outcome);
    if (outcome === 'stranger') handlers.refuse(row.content);
    if (outcome === 'full') {
      this.#notices.reportOverflow(row.personId);
      log.info({ update: row.id }, 'An update was dropped: too many wait');
    }
    if (outcome !== 'open') return false;
    if (openBefore === 0) this.#notices.endOverflow(row.personId);
    if (holder === undefined) return false;
    if (holder === this.#watch.id) return true;
    // The holder finds it with its next check if the message is lost.
    this.#watch.send(holder, String(row.personId)).catch((error: unknown) => {
      log.warn({ err: error }, 'Passing an update to another process failed');
    });
    return false;
  }

  #toRow(update: IncomingUpdate): IncomingRow {
    const { id, personId, token, content } = update;
    return {
      ...update,
      tokenHash: token === undefined ? undefined : hashOf(token),
      sealed: seal(this.#options.keys, JSON.stringify(content), purposes.update(id, personId)),
      tries: 0,
      arrivedAt: this.#options.clock.now().getTime(),
    };
  }
}
