import { setMaxListeners } from 'node:events';
import type { Clock } from '../runtime/clock.ts';
import { growingWaitMs } from '../runtime/growing-wait.ts';

/** The first follows a lost connection, the last ones a server that is away or out of space. */
const waits = { firstWaitMs: 2_000, longestMs: 60_000 } as const;
/** A handler that fails each time must not send its first message forever. */
const maxTries = 6;

/** Updates that stay open because the database went away while they were handled. */
export class InterruptedUpdates implements Disposable {
  readonly #tries = new Map<number, number>();
  /** People whose updates wait. */
  readonly #people = new Set<bigint>();
  readonly #closing = new AbortController();
  readonly #clock: Pick<Clock, 'sleep'>;
  readonly #start: (personId: bigint) => Promise<void>;

  /** `start` reads and starts the open updates of a person; it rejects while the database is away. */
  constructor(clock: Pick<Clock, 'sleep'>, start: (personId: bigint) => Promise<void>) {
    this.#clock = clock;
    this.#start = start;
    // One for each person who waits.
    setMaxListeners(0, this.#closing.signal);
  }

  /** Has the updates of the person wait. False if the update was interrupted too often. */
  add({ id, personId }: { readonly id: number; readonly personId: bigint }): boolean {
    const tries = (this.#tries.get(id) ?? 0) + 1;
    if (tries > maxTries) {
      this.#tries.delete(id);
      return false;
    }
    this.#tries.set(id, tries);
    this.#people.add(personId);
    void this.#startAfter(growingWaitMs(tries, waits), personId);
    return true;
  }

  /** The update was handled. */
  delete(id: number): void {
    this.#tries.delete(id);
  }

  /** Whether an update of the person waits to be handled again, before all later ones. */
  has(personId: bigint): boolean {
    return this.#people.has(personId);
  }

  /** The updates of the person do not wait any longer. */
  release(personId: bigint): void {
    this.#people.delete(personId);
  }

  [Symbol.dispose](): void {
    this.#closing.abort(new Error('The program stops.'));
  }

  async #startAfter(ms: number, personId: bigint): Promise<void> {
    while (!this.#closing.signal.aborted) {
      await this.#clock.sleep(ms, this.#closing.signal).catch(() => undefined);
      if (this.#closing.signal.aborted) return;
      const isStarted = await this.#start(personId).then(
        () => true,
        () => false,
      );
      if (isStarted) return;
    }
  }
}
