import type { Clock } from '../../runtime/clock.ts';

/** Ends the sleep of one loop early because work is due. */
export class WakeUp {
  #isRequested = false;
  #wake: () => void = () => {};

  request(): void {
    this.#isRequested = true;
    this.#wake();
  }

  /** Sleeps for `ms` or until a request; returns at once after a request since the last sleep. */
  async sleep(ms: number, clock: Clock, signal: AbortSignal): Promise<void> {
    const request = new AbortController();
    this.#wake = () => request.abort();
    if (!this.#isRequested) {
      const either = AbortSignal.any([signal, request.signal]);
      await clock.sleep(ms, either).catch(() => undefined);
    }
    this.#isRequested = false;
  }
}
