import { setMaxListeners } from 'node:events';
import type { Clock } from '../runtime/clock.ts';
import { growingWaitMs } from '../runtime/growing-wait.ts';
import type { Log } from '../runtime/log.ts';

/** The first follows a lost connection, the last ones a server that is away or out of space. */
const waits = { firstWaitMs: 2_000, longestMs: 60_000 } as const;
/** Six minutes: a handler that fails each time must not send its first message forever. */
const maxTries = 10;

interface Interruption {
  tries: number;
  /** Until the updates of the person are read again. */
  isWaiting: boolean;
  /** An update of the person was not started because of an earlier one. */
  hasLater: boolean;
}

interface InterruptedOptions {
  readonly clock: Pick<Clock, 'sleep'>;
  readonly log: Pick<Log, 'warn'>;
  /** Reads and starts the open updates of a person; rejects while the database is away. */
  readonly start: (personId: bigint) => Promise<void>;
}

/** People whose updates stay open because the database went away while one was handled. */
export class InterruptedUpdates implements Disposable {
  readonly #people = new Map<bigint, Interruption>();
  readonly #closing = new AbortController();
  readonly #options: InterruptedOptions;

  constructor(options: InterruptedOptions) {
    this.#options = options;
    // One for each person who waits.
    setMaxListeners(0, this.#closing.signal);
  }

  /** The program stops: what is open is handled by another process, or after the next start. */
  get isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  /**
   * Has the updates of a person wait for the next try. `first`: since an update of theirs was handled. `too_often`: it
   * is not tried again, and neither is what is interrupted together with it.
   */
  add(personId: bigint): 'first' | 'again' | 'too_often' {
    const known = this.#people.get(personId);
    // Updates that were gathered are interrupted together.
    if (known?.isWaiting) return 'again';
    const tries = (known?.tries ?? 0) + 1;
    if (known && tries > maxTries) {
      // Kept for the rest of what was gathered.
      known.tries = tries;
      return 'too_often';
    }
    this.#people.set(personId, { tries, isWaiting: true, hasLater: false });
    void this.#startAfter(growingWaitMs(tries, waits), personId);
    return tries === 1 ? 'first' : 'again';
  }

  /** An update of the person is handled: it has all its tries, though an earlier one has used up its own. */
  begin(personId: bigint): void {
    const { tries = 0 } = this.#people.get(personId) ?? {};
    if (tries > maxTries) this.#people.delete(personId);
  }

  /** An update of the person was handled. */
  delete(personId: bigint): void {
    if (!this.#people.get(personId)?.isWaiting) this.#people.delete(personId);
  }

  /** Whether an update has to wait for an earlier one of the person. It is started with that one. */
  holds(personId: bigint): boolean {
    const known = this.#people.get(personId);
    if (!known?.isWaiting) return false;
    known.hasLater = true;
    return true;
  }

  /** Reads the open updates of a person, with those that come while they are read, and ends the wait. */
  async release<Update>(
    personId: bigint,
    read: () => Promise<readonly Update[]>,
  ): Promise<readonly Update[]> {
    const known = this.#people.get(personId);
    for (;;) {
      if (known) known.hasLater = false;
      const updates = await read();
      if (known?.hasLater) continue;
      if (known) known.isWaiting = false;
      return updates;
    }
  }

  [Symbol.dispose](): void {
    this.#closing.abort(new Error('The program stops.'));
  }

  async #startAfter(ms: number, personId: bigint): Promise<void> {
    const { clock, log, start } = this.#options;
    for (;;) {
      await clock.sleep(ms, this.#closing.signal).catch(() => undefined);
      if (this.isClosed) return;
      try {
        return await start(personId);
      } catch (error) {
        log.warn({ err: error }, 'Reading interrupted updates failed; it is tried again');
      }
    }
  }
}
