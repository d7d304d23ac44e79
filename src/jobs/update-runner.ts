import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Metrics } from '../runtime/metrics.ts';
import { settledWithin } from '../runtime/settled-within.ts';
import { runInTrace } from '../runtime/trace.ts';
import type { Database } from '../store/database.ts';
import { isDatabaseGone } from '../store/database-gone.ts';
import { unseal, type Keys } from '../store/seal.ts';
import { purposes } from '../store/seal-purposes.ts';
import { findOpenUpdates, findTurns, type OpenUpdate } from '../store/updates.ts';
import { FinishedUpdates } from './finished-updates.ts';
import { InterruptedUpdates } from './interrupted-updates.ts';
import { KnownUpdates } from './known-updates.ts';
import { PersonTurns } from './person-turns.ts';
import type { UpdateHandlers } from './update-handlers.ts';
import type { UpdateNotices } from './update-notices.ts';

/** Takeovers of an update whose process died, before it is skipped. */
const maxTries = 3;
/** How long stopping waits for running handlers and their effects. */
const stopMs = 2500;

/** `content` and `visitor` are undefined after a takeover. */
export type StartedUpdate<Visitor> = OpenUpdate & {
  readonly content?: object;
  readonly arrivedAt?: number;
  readonly visitor?: Visitor | undefined;
};

interface RunnerOptions<Visitor> {
  readonly database: Database;
  readonly keys: Keys;
  readonly handlers: Pick<UpdateHandlers<Visitor>, 'handle' | 'endGathering'>;
  readonly notices: UpdateNotices;
  readonly metrics?: Pick<Metrics, 'observeAnswer'>;
  readonly clock: Clock;
  readonly log: Log;
  /** The name of this process, under which it has the turns of people. */
  readonly holder: () => string;
  /** Has open updates looked for at once. */
  readonly wake: () => void;
  /** An update was skipped, and is kept for owners. */
  readonly onSkipped: () => void;
}

/**
 * Handles stored updates whose turn this process has: those of one person in order, one at a time, and those of
 * different people at the same time. An update is open until it was handled or skipped.
 */
export class UpdateRunner<Visitor> {
  readonly known = new KnownUpdates();
  readonly #options: RunnerOptions<Visitor>;
  readonly #finished: FinishedUpdates;
  readonly #turns: PersonTurns<StartedUpdate<Visitor>>;
  readonly #interrupted: InterruptedUpdates;
  /** Effects that come after their handlers, and whose they are. They never reject. */
  readonly #effects = new Map<Promise<void>, bigint>();

  constructor(options: RunnerOptions<Visitor>) {
    this.#options = options;
    this.#finished = new FinishedUpdates(options);
    this.#interrupted = new InterruptedUpdates({
      ...options,
      start: (personId) => this.#startInterrupted(personId),
    });
    this.#turns = new PersonTurns((update) => runInTrace('update', () => this.#handle(update)));
  }

  /** The people of whom an update is handled, or has its effect later. */
  get busy(): readonly bigint[] {
    return [...this.#turns.busy, ...this.#effects.values()];
  }

  isBusy(personId: bigint): boolean {
    return this.#turns.isBusy(personId);
  }

  /** Handles a stored update in its person's turn. */
  start(update: StartedUpdate<Visitor>): void {
    const { id, personId, tries } = update;
    // The mark was lost in a crash of Postgres, or is not visible yet.
    if (this.known.isHandled(id)) return this.#setHandled(update);
    if (this.known.has(id) || this.#interrupted.holds(personId)) return;
    this.known.open(id);
    this.#options.notices.addServed(personId);
    if (tries <= maxTries) return this.#turns.add(personId, update);
    this.#options.log.error({ update: id }, 'An update was skipped: its process died each time');
    this.#skip(update);
  }

  /** Handles the open updates of one person, or of all people, that this process does not know yet. */
  async startOpen(personId?: bigint): Promise<void> {
    for (const update of await this.#readOpen(personId)) this.start(update);
  }

  /** Leaves the waiting updates of people whose turn another process has taken. */
  async dropLost(): Promise<void> {
    // Before the turns are read: a turn that comes meanwhile is not lost.
    const { busy } = this.#turns;
    const own = await findTurns(this.#options.database, this.#options.holder());
    for (const personId of busy.filter((id) => !own.has(id))) {
      for (const { id } of this.#turns.drop(personId)) this.known.drop(id);
    }
  }

  /** Starts no further update, and waits a while for those that are handled. */
  async stop(): Promise<void> {
    this.#interrupted[Symbol.dispose]();
    const handled = this.#turns.stop().then(() => Promise.all(this.#effects.keys()));
    await settledWithin(stopMs, [handled, this.#options.handlers.endGathering()]);
    await this.#finished[Symbol.asyncDispose]();
  }

  #readOpen(personId?: bigint): Promise<readonly OpenUpdate[]> {
    const { database } = this.#options;
    return this.known.readOpen(() => findOpenUpdates(database, this.#options.holder(), personId));
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
      this.#options.notices.reportFailure(personId);
      return this.#setSkipped({ id });
    }
    if (tried === 'first') this.#options.notices.reportDelay(personId);
    this.known.drop(id);
    for (const later of this.#turns.drop(personId)) this.known.drop(later.id);
  }

  /** Rejects while the database is away. */
  async #startInterrupted(personId: bigint): Promise<void> {
    const updates = await this.#interrupted.release(personId, () => this.#readOpen(personId));
    for (const update of updates) this.start(update);
    // The turn of the person may have gone to another process.
    this.#options.wake();
  }

  async #handle(update: StartedUpdate<Visitor>): Promise<void> {
    const content = this.#contentOf(update);
    if (content === undefined) return this.#skip(update);
    this.#interrupted.begin(update.personId);
    const { keptUntil, isInterrupted } = await this.#options.handlers.handle(content, {
      visitor: update.visitor,
      mayBeRepeat: update.content === undefined,
    });
    if (isInterrupted) return this.#leaveOpen(update);
    const { clock, metrics } = this.#options;
    if (update.arrivedAt !== undefined) {
      metrics?.observeAnswer((clock.now().getTime() - update.arrivedAt) / 1000);
    }
    if (!keptUntil) return this.#setHandled(update);
    // Not awaited: the person's next update may belong to the same effect.
    const effect = keptUntil
      .then(
        () => this.#setHandled(update),
        (error: unknown) => {
          // Otherwise the program stops, and the next start handles it.
          if (isDatabaseGone(error)) this.#leaveOpen(update);
        },
      )
      .finally(() => this.#effects.delete(effect));
    this.#effects.set(effect, update.personId);
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
    this.#options.notices.reportSkip(personId);
    this.#setSkipped({ id });
  }

  #setSkipped({ id }: Pick<OpenUpdate, 'id'>): void {
    this.#finished.add(id, 'skipped', () => {
      this.known.setSkipped(id);
      this.#options.onSkipped();
    });
  }

  #setHandled({ id, personId }: Pick<OpenUpdate, 'id' | 'personId'>): void {
    this.#interrupted.delete(personId);
    this.#finished.add(id, 'handled', () => this.known.setHandled(id));
  }
}
