import { setTimeout } from 'node:timers/promises';
import { hashOf } from '../accounts/people/token.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Metrics } from '../runtime/metrics.ts';
import { runInTrace } from '../runtime/trace.ts';
import type { Database } from '../store/database.ts';
import { isDatabaseGone } from '../store/database-gone.ts';
import { seal, unseal, type Keys } from '../store/seal.ts';
import { purposes } from '../store/seal-purposes.ts';
import { findTurnHolders } from '../store/skipped-updates.ts';
import {
  findOpenUpdates,
  findOtherHolders,
  findTurns,
  releaseTurns,
  storeUpdates,
  takeOverTurns,
  type NewUpdate,
  type OpenUpdate,
  type StoredUpdate,
} from '../store/updates.ts';
import { Batches } from './batches.ts';
import { FinishedUpdates } from './finished-updates.ts';
import { InterruptedUpdates } from './interrupted-updates.ts';
import { KnownUpdates } from './known-updates.ts';
import { PersonTurns } from './person-turns.ts';
import { ProcessWatch } from './process-watch.ts';
import { SkippedReports } from './skipped-reports.ts';
import type { IncomingUpdate, UpdateHandlers } from './update-handlers.ts';
import { UpdateNotices } from './update-notices.ts';

/** Above the 100 messages that an app forwards at once. */
const maxWaiting = 200;
/** With the one that is handled. */
const maxOpen = maxWaiting + 1;
/** Takeovers of an update whose process died, before it is skipped. */
const maxTries = 3;
/** How long stopping waits for running handlers. */
const stopMs = 2500;

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

/** `content` and `visitor` are undefined after a takeover. */
type StartedUpdate<Visitor> = OpenUpdate & {
  readonly content?: object;
  readonly arrivedAt?: number;
  readonly visitor?: Visitor | undefined;
};

/**
 * All updates from Telegram, however they came. Stores them in Postgres, sealed, and passes them to
 * `handle`: those of one person in order, one at a time, across all processes; those of different people
 * at the same time. An update stays open until it was handled, so an update of a process that dies is
 * handled by another one or after the next start.
 */
export class Intake<Visitor> implements AsyncDisposable {
  readonly #options: IntakeOptions<Visitor>;
  readonly #watch: ProcessWatch;
  readonly #finished: FinishedUpdates;
  readonly #turns: PersonTurns<StartedUpdate<Visitor>>;
  readonly #known = new KnownUpdates();
  readonly #interrupted: InterruptedUpdates;
  readonly #notices: UpdateNotices;
  readonly #reports: SkippedReports;
  readonly #incoming = new Batches<IncomingUpdate>((updates) => this.#store(updates));

  private constructor(options: IntakeOptions<Visitor>) {
    const { database } = options;
    this.#options = options;
    this.#finished = new FinishedUpdates(options);
    this.#interrupted = new InterruptedUpdates({
      ...options,
      start: (personId) => this.#startInterrupted(personId),
    });
    this.#notices = new UpdateNotices(
      (personId, notice) => options.handlers.notify(personId, notice),
      options.clock,
    );
    this.#reports = new SkippedReports((due) => options.handlers.reportSkipped(due), options);
    this.#turns = new PersonTurns((update) => runInTrace('update', () => this.#handle(update)));
    this.#watch = new ProcessWatch({
      ...options,
      findHolders: (self) => findOtherHolders(database, self),
      recover: async (dead) => {
        await takeOverTurns(database, this.#watch.id, dead);
        if (dead.length > 0) options.onDeadProcess?.();
        await this.#startOpen();
      },
      onReentered: () => this.#dropLost(),
      onMessage: (personId) => this.#startOpen(BigInt(personId)),
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
      if (holder === this.#watch.id) await this.#startOpen(personId);
      else await this.#watch.send(holder, String(personId));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { database, log } = this.#options;
    this.#interrupted[Symbol.dispose]();
    await this.#reports[Symbol.asyncDispose]();
    await Promise.race([this.#turns.stop(), setTimeout(stopMs, null, { ref: false })]);
    await this.#finished[Symbol.asyncDispose]();
    // The turns of people whose updates are still handled end with the process.
    await releaseTurns(database, this.#watch.id, this.#turns.busy).catch((error: unknown) => {
      log.warn({ err: error }, 'Releasing the turns of people failed');
    });
    await this.#watch[Symbol.asyncDispose]();
  }

  async #store(updates: readonly IncomingUpdate[]): Promise<void> {
    const rows = updates.map((update) => this.#toRow(update));
    if (rows.length === 0) return;
    // Otherwise a check that runs meanwhile may find their rows first, and take them for repeats.
    this.#known.beginStoring(rows.map(({ id }) => id));
    try {
      await this.#storeRows(rows);
    } finally {
      if (this.#known.endStoring()) this.#watch.wake();
    }
  }

  async #storeRows(rows: readonly IncomingRow[]): Promise<void> {
    const { database, clock } = this.#options;
    const services = { holder: this.#watch.id, now: clock.now(), maxOpen };
    const visiting = this.#findVisitors(rows);
    const results = await storeUpdates(database, rows, services).catch((error: unknown) => {
      if (isDatabaseGone(error)) {
        // A repeat of one that this process has waits for nothing.
        const added = rows.filter(({ id }) => !this.#known.has(id));
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
      const isRepeat = result.outcome === 'open' && !result.isNew && !this.#known.has(row.id);
      if (isRepeat) leftToCheck.add(personId);
      // An update that waits for an earlier one may find other facts then.
      const visitor = this.#turns.isBusy(personId) ? undefined : visitors.get(personId);
      const isHere = this.#dispatch(row, result);
      if (isHere && !leftToCheck.has(personId)) this.#start({ ...row, visitor });
    }
    if (leftToCheck.size > 0) this.#watch.wake();
  }

  /** The senders of whom no update is handled now, read while their updates are stored. */
  async #findVisitors(
    rows: readonly { readonly personId: bigint }[],
  ): Promise<ReadonlyMap<bigint, Visitor>> {
    const { handlers, log } = this.#options;
    const people = new Set(rows.map(({ personId }) => personId));
    const ids = [...people].filter((id) => !this.#turns.isBusy(id));
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

  /** Handles a stored update in its person's turn. */
  #start(update: StartedUpdate<Visitor>): void {
    const { id, personId, tries } = update;
    // The mark was lost in a crash of Postgres, or is not visible yet.
    if (this.#known.isHandled(id)) return this.#finish(update);
    if (this.#known.has(id) || this.#interrupted.holds(personId)) return;
    this.#known.open(id);
    this.#notices.addServed(personId);
    if (tries <= maxTries) return this.#turns.add(personId, update);
    this.#options.log.error({ update: id }, 'An update was skipped: its process died each time');
    this.#skip(update);
  }

  async #startOpen(personId?: bigint): Promise<void> {
    for (const update of await this.#readOpen(personId)) this.#start(update);
  }

  #readOpen(personId?: bigint): Promise<readonly OpenUpdate[]> {
    const { database } = this.#options;
    return this.#known.readOpen(() => findOpenUpdates(database, this.#watch.id, personId));
  }

  /** Has an update handled again once the database is back, and the person's later ones after it. */
  #leaveOpen({ id, personId }: Pick<OpenUpdate, 'id' | 'personId'>): void {
    if (this.#interrupted.isClosed) return;
    const tried = this.#interrupted.add(personId);
    if (tried === 'too_often') {
      this.#options.log.error(
        { update: id },
        'An update was skipped: the database went away each time',
      );
      this.#notices.reportFailure(personId);
      return this.#setSkipped({ id });
    }
    if (tried === 'first') this.#notices.reportDelay(personId);
    this.#known.drop(id);
    for (const later of this.#turns.drop(personId)) this.#known.drop(later.id);
  }

  /** Rejects while the database is away. */
  async #startInterrupted(personId: bigint): Promise<void> {
    const updates = await this.#interrupted.release(personId, () => this.#readOpen(personId));
    for (const update of updates) this.#start(update);
    // The turn of the person may have gone to another process.
    this.#watch.wake();
  }

  /** Leaves the waiting updates of people whose turn another process has taken. */
  async #dropLost(): Promise<void> {
    const own = await findTurns(this.#options.database, this.#watch.id);
    for (const personId of this.#turns.busy.filter((id) => !own.has(id))) {
      for (const { id } of this.#turns.drop(personId)) this.#known.drop(id);
    }
  }

  async #handle(update: StartedUpdate<Visitor>): Promise<void> {
    const content = this.#contentOf(update);
    if (content === undefined) return this.#skip(update);
    const { keptUntil, isInterrupted } = await this.#options.handlers.handle(content, {
      visitor: update.visitor,
      mayBeRepeat: update.content === undefined,
    });
    if (isInterrupted) return this.#leaveOpen(update);
    const { clock, metrics } = this.#options;
    if (update.arrivedAt !== undefined) {
      metrics?.observeAnswer((clock.now().getTime() - update.arrivedAt) / 1000);
    }
    if (!keptUntil) return this.#finish(update);
    // Not awaited: the person's next update may belong to the same effect.
    keptUntil.then(
      () => this.#finish(update),
      (error: unknown) => {
        // Otherwise the program stops, and the next start handles it.
        if (isDatabaseGone(error)) this.#leaveOpen(update);
      },
    );
  }

  /** Undefined if the update does not open: its key is gone, or the row was changed. */
  #contentOf({ id, personId, sealed, content }: StartedUpdate<Visitor>): unknown {
    if (content) return content;
    const { keys, log } = this.#options;
    try {
      return JSON.parse(unseal(keys, sealed, purposes.update(id, personId)));
    } catch (error) {
      log.error({ err: error, update: id }, 'An update was skipped: it cannot be opened');
      return undefined;
    }
  }

  /** Keeps it for owners, who may have it handled again. */
  #skip({ id, personId }: Pick<OpenUpdate, 'id' | 'personId'>): void {
    this.#notices.reportSkip(personId);
    this.#setSkipped({ id });
  }

  #setSkipped({ id }: Pick<OpenUpdate, 'id'>): void {
    this.#finished.add(id, 'skipped', () => {
      this.#known.setSkipped(id);
      this.#reports.check();
    });
  }

  #finish({ id, personId }: Pick<OpenUpdate, 'id' | 'personId'>): void {
    this.#interrupted.delete(personId);
    this.#finished.add(id, 'handled', () => this.#known.setHandled(id));
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
