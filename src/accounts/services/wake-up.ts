import type { Clock } from '../../runtime/clock.ts';

/** Wakes the one loop that sleeps until something is due, because something is due earlier. */
export class WakeUp {
  #rung = false;
  #wake: () => void = () => {};

  request(): void {
    this.#rung = true;
    this.#wake();
  }

  /** Sleeps for `ms` or until it rings; not at all when it rang since the last sleep. */
  async sleep(ms: number, clock: Clock, signal: AbortSignal): Promise<void> {
    const ringing = new AbortController();
    this.#wake = () => ringing.abort();
    if (!this.#rung) {
      const either = AbortSignal.any([signal, ringing.signal]);
      await clock.sleep(ms, either).catch(() => undefined);
    }
    this.#rung = false;
  }
}
