import type { Clock } from '../../runtime/clock.ts';

/** Lets one piece of work run at a time, in order, each at least `ms` after the one before ended. */
export class SpacedTurns {
  readonly #clock: Clock;
  readonly #ms: number;
  #last: Promise<unknown> = Promise.resolve();
  #next = 0;

  constructor(clock: Clock, ms: number) {
    this.#clock = clock;
    this.#ms = ms;
  }

  /** Rejects with the signal's reason when it is aborted before the turn has come. */
  async take<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.#inTurn(signal, work));
    this.#last = turn.catch(() => {});
    return await turn;
  }

  async #inTurn<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const wait = this.#next - this.#clock.now().getTime();
    if (wait > 0) await this.#clock.sleep(wait, signal);
    signal.throwIfAborted();
    try {
      return await work();
    } finally {
      this.#next = this.#clock.now().getTime() + this.#ms;
    }
  }
}
