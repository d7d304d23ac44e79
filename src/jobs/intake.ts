import { setTimeout } from 'node:timers/promises';
import { hashOf } from '../accounts/people/token.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Database } from '../store/database.ts';
import { isDatabaseGone } from '../store/database-gone.ts';
import { seal, unseal, type Keys } from '../store/seal.ts';
import { purposes } from '../store/seal-purposes.ts';
import {
  findOpenUpdates,
  findOtherHolders,
  findTurns,
  releaseTurns,
  storeUpdates,
  takeOverTurns,
  type OpenUpdate,
  type StoredUpdate,
} from '../store/updates.ts';
import { FinishedUpdates } from './finished-updates.ts';
import { PersonTurns } from './person-turns.ts';
import { ProcessWatch } from './process-watch.ts';
import { UpdateNotices, type UpdateNotice } from './update-notices.ts';

/** Above the 100 messages that an app forwards at once. */
const maxWaiting = 200;
/** Takeovers of an update whose process died, before it is dropped. */
const maxTries = 3;
/** Ids of handled updates that are kept, because an earlier read may still bring them. */
const maxHandled = 10_000;
/** How long stopping waits for running handlers. */
const stopMs = 2500;

/** An update for the intake, with the part of its sender. */
export interface IncomingUpdate {
  readonly id: number;
  readonly personId: bigint;
  /** The token of a link that the update opens; a valid one admits a stranger. */
  readonly token: string | undefined;
  /** As Telegram delivered it. */
  readonly content: object;
}

/** The bot, as the intake needs it. */
interface UpdateHandlers {
  /**
   * Handles an update and never rejects. `keptUntil` is a promise of an effect that comes later, such as
   * the answer to several files that were sent together.
   */
  handle(content: unknown): Promise<{ readonly keptUntil: Promise<unknown> | undefined }>;
  /** Answers a person without access, or drops the update. Must not block. */
  refuse(content: object): void;
  /** Sends one sentence about what happened to a person's updates. Must not block. */
  notify(personId: bigint, what: UpdateNotice): void;
}

interface IntakeOptions {
  readonly database: Database;
  readonly keys: Keys;
  readonly handlers: UpdateHandlers;
  readonly clock: Clock;
  readonly log: Log;
}

/** `content` is undefined after a takeover. */
type StartedUpdate = OpenUpdate & { readonly content?: object };

/**
 * All updates from Telegram, however they came. Stores them in Postgres, sealed, and passes them to
 * `handle`: those of one person in order, one at a time, across all processes; those of different people
 * at the same time. An update stays open until it was handled, so an update of a process that dies is
 * handled by another one or after the next start.
 */
export class Intake implements AsyncDisposable {
  readonly #options: IntakeOptions;
  readonly #watch: ProcessWatch;
  readonly #finished: FinishedUpdates;
  readonly #turns: PersonTurns<StartedUpdate>;
  /** Updates of this process that are not finished. */
  readonly #open = new Set<number>();
  /** Those that are, oldest first. */
  readonly #handled = new Set<number>();
  readonly #notices: UpdateNotices;
  #incoming: IncomingUpdate[] = [];
  #storing: Promise<void> | undefined;

  private constructor(options: IntakeOptions) {
    const { database } = options;
    this.#options = options;
    this.#finished = new FinishedUpdates(options);
    this.#notices = new UpdateNotices((personId, notice) =>
      options.handlers.notify(personId, notice),
    );
    this.#turns = new PersonTurns((update) => this.#handle(update));
    this.#watch = new ProcessWatch({
      ...options,
      findHolders: (self) => findOtherHolders(database, self),
      recover: async (dead) => {
        await takeOverTurns(database, this.#watch.id, dead);
        await this.#startOpen();
      },
      onReentered: () => this.#dropLost(),
      onMessage: (personId) => this.#startOpen(BigInt(personId)),
    });
  }

  /** Begins with the updates that are open from before. Throws `DatabaseGoneError`. */
  static async open(options: IntakeOptions): Promise<Intake> {
    const intake = new Intake(options);
    await intake.#watch.start();
    return intake;
  }

  /** Resolves when the updates are stored and may be confirmed. Throws `DatabaseGoneError`. */
  async take(updates: readonly IncomingUpdate[]): Promise<void> {
    this.#incoming.push(...updates);
    // Updates that come while others are being stored are stored together.
    await this.#storing?.catch(() => undefined);
    this.#storing ??= this.#store(this.#incoming.splice(0)).finally(
      () => (this.#storing = undefined),
    );
    await this.#storing;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { database, log } = this.#options;
    await Promise.race([this.#turns.stop(), setTimeout(stopMs, null, { ref: false })]);
    await this.#finished[Symbol.asyncDispose]();
    // The turns of people whose updates are still handled end with the process.
    await releaseTurns(database, this.#watch.id, this.#turns.busy).catch((error: unknown) => {
      log.warn({ err: error }, 'Releasing the turns of people failed');
    });
    await this.#watch[Symbol.asyncDispose]();
  }

  async #store(updates: readonly IncomingUpdate[]): Promise<void> {
    const { database, clock } = this.#options;
    const rows = this.#withRoom(updates).map((update) => this.#toRow(update));
    if (rows.length === 0) return;
    const services = { holder: this.#watch.id, now: clock.now() };
    const results = await storeUpdates(database, rows, services).catch((error: unknown) => {
      if (isDatabaseGone(error)) {
        for (const { personId } of rows) this.#notices.reportDelay(personId);
      }
      // Updates whose answer was lost may be stored all the same.
      this.#watch.wake();
      throw error;
    });
    this.#notices.endDelays();
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const result of results) {
      const row = byId.get(result.id);
      if (row) this.#dispatch(row, result);
    }
  }

  #dispatch(row: StartedUpdate & { readonly content: object }, result: StoredUpdate): void {
    const { handlers, log } = this.#options;
    const { outcome, holder } = result;
    if (outcome === 'stranger') handlers.refuse(row.content);
    if (outcome !== 'open' || holder === undefined) return;
    if (holder === this.#watch.id) return this.#start(row);
    // The holder finds it with its next check if the message is lost.
    this.#watch.send(holder, String(row.personId)).catch((error: unknown) => {
      log.warn({ err: error }, 'Passing an update to another process failed');
    });
  }

  /** Handles a stored update in its person's turn. */
  #start(update: StartedUpdate): void {
    const { id, personId, tries } = update;
    if (this.#open.has(id) || this.#handled.has(id)) return;
    this.#open.add(id);
    this.#notices.addServed(personId);
    if (tries <= maxTries) return this.#turns.add(personId, update);
    this.#options.log.error({ update: id }, 'An update was dropped: its process died each time');
    this.#notices.reportSkip(personId);
    this.#finish(update);
  }

  async #startOpen(personId?: bigint): Promise<void> {
    const { database } = this.#options;
    for (const update of await findOpenUpdates(database, this.#watch.id, personId)) {
      this.#start(update);
    }
  }

  /** Leaves the waiting updates of people whose turn another process has taken. */
  async #dropLost(): Promise<void> {
    const own = await findTurns(this.#options.database, this.#watch.id);
    for (const personId of this.#turns.busy.filter((id) => !own.has(id))) {
      for (const { id } of this.#turns.drop(personId)) this.#open.delete(id);
    }
  }

  async #handle(update: StartedUpdate): Promise<void> {
    const { id, personId } = update;
    if (this.#turns.waiting(personId) === 0) this.#notices.endOverflow(personId);
    const content = this.#contentOf(update);
    if (content === undefined) return this.#finish(update);
    const { keptUntil } = await this.#options.handlers.handle(content);
    if (!keptUntil) return this.#finish(update);
    // Not awaited: the person's next update may belong to the same effect.
    keptUntil.then(
      () => this.#finish(update),
      () => this.#open.delete(id),
    );
  }

  /** Undefined if the update does not open: its key is gone, or the row was changed. */
  #contentOf({ id, personId, sealed, content }: StartedUpdate): unknown {
    if (content) return content;
    const { keys, log } = this.#options;
    try {
      return JSON.parse(unseal(keys, sealed, purposes.update(id, personId)));
    } catch (error) {
      log.error({ err: error, update: id }, 'An update was dropped: it cannot be opened');
      return undefined;
    }
  }

  #finish({ id }: StartedUpdate): void {
    this.#finished.add(id, () => {
      this.#open.delete(id);
      this.#handled.add(id);
      const [oldest = id] = this.#handled;
      if (this.#handled.size > maxHandled) this.#handled.delete(oldest);
    });
  }

  /** Without the updates of people of whom too many wait already. */
  #withRoom(updates: readonly IncomingUpdate[]): readonly IncomingUpdate[] {
    const coming = new Map<bigint, number>();
    return updates.filter(({ id, personId }) => {
      const before = coming.get(personId) ?? 0;
      coming.set(personId, before + 1);
      if (this.#turns.waiting(personId) + before < maxWaiting) return true;
      this.#notices.reportOverflow(personId);
      this.#options.log.info({ update: id }, 'An update was dropped: too many wait');
      return false;
    });
  }

  #toRow(update: IncomingUpdate) {
    const { id, personId, token, content } = update;
    return {
      ...update,
      tokenHash: token === undefined ? undefined : hashOf(token),
      sealed: seal(this.#options.keys, JSON.stringify(content), purposes.update(id, personId)),
      tries: 0,
    };
  }
}
