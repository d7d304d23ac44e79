import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../src/clock.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Enough turns of the event loop for a call to a server in the same process and its answer. */
const roundTrip = 50;

async function letRun(): Promise<void> {
  for (let turn = 0; turn < roundTrip; turn++) await setImmediate();
}

/** Time that stands still until a test moves it. */
export class ManualClock implements Clock {
  readonly #sleepers = new Set<Sleeper>();
  #now: number;

  constructor(start: Date = new Date()) {
    this.#now = start.getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const stop = (): void => {
        this.#sleepers.delete(sleeper);
        reject(signal?.reason as Error);
      };
      const sleeper: Sleeper = {
        at: this.#now + ms,
        wake: () => {
          this.#sleepers.delete(sleeper);
          signal?.removeEventListener('abort', stop);
          resolve();
        },
      };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', stop, { once: true });
    });
  }

  /** Milliseconds until each sleeper wakes, soonest first: what a test waits for before it moves time. */
  get sleeping(): readonly number[] {
    return [...this.#sleepers].map(({ at }) => at - this.#now).sort((a, b) => a - b);
  }

  /**
   * Moves time, waking sleepers in order. Each gets to run, to call a server of the test and to sleep
   * again before the next wakes: otherwise everything on the wire would seem to take for ever.
   */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      const next = [...this.#sleepers]
        .filter(({ at }) => at <= end)
        .reduce<Sleeper | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined);
      if (!next) break;
      this.#now = Math.max(this.#now, next.at);
      next.wake();
      await letRun();
    }
    this.#now = end;
    await letRun();
  }
}
