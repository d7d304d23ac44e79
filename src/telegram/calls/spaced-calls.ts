import type { Clock } from '../../runtime/clock.ts';

/** Makes one call at a time, in order, each at least `ms` after the previous one ended. */
export class SpacedCalls {
  readonly #clock: Clock;
  readonly #ms: number;
  #last: Promise<unknown> = Promise.resolve();
  #nextStartMs = 0;

  constructor(clock: Clock, ms: number) {
    this.#clock = clock;
    this.#ms = ms;
  }

  /** Rejects with the signal's reason when it is aborted before the call starts. */
  async run<T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> {
    const running = this.#last.then(() => this.#runNow(signal, call));
    this.#last = running.catch(() => {});
    return await running;
  }

  async #runNow<T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> {
    const waitMs = this.#nextStartMs - this.#clock.now().getTime();
    if (waitMs > 0) await this.#clock.sleep(waitMs, signal);
    signal.throwIfAborted();
    try {
      return await call();
    } finally {
      this.#nextStartMs = this.#clock.now().getTime() + this.#ms;
    }
  }
}
