import { waitFor, type Clock } from '../../runtime/clock.ts';

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
    const request = Promise.withResolvers<void>();
    this.#wake = request.resolve;
    if (!this.#isRequested)
      await waitFor(clock, ms, request.promise, signal).catch(() => undefined);
    this.#isRequested = false;
  }
}
