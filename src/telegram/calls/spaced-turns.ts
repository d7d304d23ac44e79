import type { Clock } from '../../runtime/clock.ts';

/** Runs one task at a time, in order, each at least `ms` after the previous one ended. */
export class SpacedTurns {
  readonly #clock: Clock;
  readonly #ms: number;
  #lastTurn: Promise<unknown> = Promise.resolve();
  #nextStartMs = 0;

  constructor(clock: Clock, ms: number) {
    this.#clock = clock;
    this.#ms = ms;
  }

  /** Rejects with the signal's reason when it is aborted before the task starts. */
  async run<T>(signal: AbortSignal, task: () => Promise<T>): Promise<T> {
    const turn = this.#lastTurn.then(() => this.#runNow(signal, task));
    this.#lastTurn = turn.catch(() => {});
    return await turn;
  }

  async #runNow<T>(signal: AbortSignal, task: () => Promise<T>): Promise<T> {
    const waitMs = this.#nextStartMs - this.#clock.now().getTime();
    if (waitMs > 0) await this.#clock.sleep(waitMs, signal);
    signal.throwIfAborted();
    try {
      return await task();
    } finally {
      this.#nextStartMs = this.#clock.now().getTime() + this.#ms;
    }
  }
}
