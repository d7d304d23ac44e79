import { setTimeout } from 'node:timers/promises';
import { hashOf } from '../accounts/people/token.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Database } from '../store/database.ts';
import { seal, unseal, type Keys } from '../store/seal.ts';
import {
  claimUpdates,
  findOpenUpdates,
  findOtherHolders,
  releaseTurns,
  storeUpdates,
  type OpenUpdate,
} from '../store/updates.ts';
import { FinishedUpdates } from './finished-updates.ts';
import { PersonTurns } from './person-turns.ts';
import { watchProcesses, type ProcessWatch } from './process-watch.ts';

/** Above the 100 messages that an app forwards at once. */
const maxWaiting = 200;
/** Takeovers of an update whose process died, before it is dropped. */
const maxTries = 3;
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
  /** Tells a person that updates of theirs were dropped, because too many wait. Must not block. */
  overflow(personId: bigint): void;
  /** Tells a person that their updates wait until the database is back. Must not block. */
  delay(personId: bigint): void;
}

/** All updates from Telegram, however they came. */
export interface Intake extends AsyncDisposable {
  /** Resolves when the updates are stored and may be confirmed. Throws `DatabaseGoneError`. */
  take(updates: readonly IncomingUpdate[]): Promise<void>;
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
 * Stores updates in Postgres, sealed, and passes them to `handle`: those of one person in order, one at a
 * time, across all processes; those of different people at the same time. An update stays open until it
 * was handled, so an update of a process that dies is handled by another one or after the next start.
 */
export async function openIntake(options: IntakeOptions): Promise<Intake> {
  const { database, clock, log } = options;
  await using opened = new AsyncDisposableStack();
  const started = Promise.withResolvers<UpdateIntake>();
  const watch = opened.use(
    await watchProcesses({
      database,
      clock,
      log,
      findHolders: (self) => findOtherHolders(database, self),
      takeOver: async (dead, self) => {
        const claimed = await claimUpdates(database, self, dead);
        const intake = await started.promise;
        for (const update of claimed) intake.start(update);
      },
      onMessage: async (personId) => (await started.promise).load(BigInt(personId)),
    }),
  );
  opened.defer(() =>
    releaseTurns(database, watch.id).catch((error: unknown) => {
      // Other processes find the turns of one that is gone.
      log.warn({ err: error }, 'Releasing the turns of people failed');
    }),
  );
  const finished = opened.use(new FinishedUpdates(watch.id, { database, clock, log }));
  const intake = new UpdateIntake(options, watch, finished);
  started.resolve(intake);
  const closing = opened.move();
  return {
    take: (updates) => intake.take(updates),
    [Symbol.asyncDispose]: async () => {
      await intake.stop();
      await closing.disposeAsync();
    },
  };
}

class UpdateIntake implements Omit<Intake, keyof AsyncDisposable> {
  readonly #options: IntakeOptions;
  readonly #watch: ProcessWatch;
  readonly #finished: FinishedUpdates;
  /** Updates of this process that are not finished. */
  readonly #open = new Set<number>();
  readonly #turns: PersonTurns<StartedUpdate>;
  /** People who were sent the sentence about a full queue. */
  readonly #full = new Set<bigint>();
  /** People with access, as far as this process knows: others get no answer without the database. */
  readonly #served = new Set<bigint>();
  /** People who were sent the sentence about the database. */
  readonly #delayed = new Set<bigint>();
  #incoming: IncomingUpdate[] = [];
  #storing: Promise<void> | undefined;

  constructor(options: IntakeOptions, watch: ProcessWatch, finished: FinishedUpdates) {
    this.#options = options;
    this.#watch = watch;
    this.#finished = finished;
    this.#turns = new PersonTurns((update) => this.#handle(update));
  }

  async take(updates: readonly IncomingUpdate[]): Promise<void> {
    this.#incoming.push(...updates);
    // Updates that come while others are being stored are stored together.
    await this.#storing?.catch(() => undefined);
    this.#storing ??= this.#store(this.#incoming.splice(0)).finally(
      () => (this.#storing = undefined),
    );
    await this.#storing;
  }

  /** Handles a stored update in its person's turn. */
  start(update: StartedUpdate): void {
    const { id, personId, tries } = update;
    if (this.#open.has(id)) return;
    this.#open.add(id);
    if (tries > maxTries) {
      this.#options.log.error({ update: id }, 'An update was dropped: its process died each time');
      this.#finish(update);
      return;
    }
    this.#served.add(personId);
    this.#turns.add(personId, update);
  }

  /** Another process stored updates of a person whose turn is here. */
  async load(personId: bigint): Promise<void> {
    const { database } = this.#options;
    // The turn may have ended meanwhile.
    for (const update of await claimUpdates(database, this.#watch.id, [])) this.start(update);
    for (const update of await findOpenUpdates(database, personId, this.#watch.id))
      this.start(update);
  }

  /** Starts no further update, and waits a moment for the running ones. */
  async stop(): Promise<void> {
    await Promise.race([this.#turns.stop(), setTimeout(stopMs, null, { ref: false })]);
  }

  async #handle(update: StartedUpdate): Promise<void> {
    const { id, personId } = update;
    if (this.#turns.waiting(personId) === 0) this.#full.delete(personId);
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
      return JSON.parse(unseal(keys, sealed, purposeOf(id, personId)));
    } catch (error) {
      log.error({ err: error, update: id }, 'An update was dropped: it cannot be opened');
      return undefined;
    }
  }

  #finish(update: StartedUpdate): void {
    this.#finished.add(update, () => this.#open.delete(update.id));
  }

  async #store(updates: readonly IncomingUpdate[]): Promise<void> {
    const { database, keys, clock, handlers } = this.#options;
    const rows = updates
      .filter((update) => this.#hasRoom(update))
      .map((update) => toRow(update, keys));
    if (rows.length === 0) return;
    const byId = new Map(rows.map((row) => [row.id, row]));
    const services = { holder: this.#watch.id, now: clock.now() };
    const results = await storeUpdates(database, rows, services).catch((error: unknown) => {
      for (const { personId } of rows) this.#announceDelay(personId);
      throw error;
    });
    this.#delayed.clear();
    for (const { id, outcome, holder } of results) {
      const row = byId.get(id);
      if (!row || outcome === 'known') continue;
      if (outcome === 'stranger') handlers.refuse(row.content);
      else if (holder === this.#watch.id) this.start(row);
      else if (holder) await this.#watch.send(holder, String(row.personId));
    }
  }

  #hasRoom({ id, personId }: IncomingUpdate): boolean {
    if (this.#turns.waiting(personId) < maxWaiting) return true;
    if (!this.#full.has(personId)) this.#options.handlers.overflow(personId);
    this.#full.add(personId);
    this.#options.log.info({ update: id }, 'An update was dropped: too many wait');
    return false;
  }

  #announceDelay(personId: bigint): void {
    if (!this.#served.has(personId) || this.#delayed.has(personId)) return;
    this.#delayed.add(personId);
    this.#options.handlers.delay(personId);
  }
}

function toRow(update: IncomingUpdate, keys: Keys) {
  const { id, personId, token, content } = update;
  return {
    ...update,
    tokenHash: token === undefined ? undefined : hashOf(token),
    sealed: seal(keys, JSON.stringify(content), purposeOf(id, personId)),
    tries: 0,
  };
}

/** Binds a sealed update to its row. */
function purposeOf(id: number, personId: bigint): string {
  return `update ${id} ${personId}`;
}
