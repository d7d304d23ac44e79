import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Clock } from '../../src/runtime/clock.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
  /** Waits for an answer, which may still come. */
  awaitsAnswer: boolean;
}

/** The deadline of a call in `src/telegram`; pings and connections have shorter ones. */
const callMs = 20_000;
/** In real time: a loaded machine needs longer for an answer. */
const patienceMs = 3_000;

/** Enough turns of the event loop for a call to a server in the same process and its answer. */
const roundTrip = 50;

async function letRun(): Promise<void> {
  for (let turn = 0; turn < roundTrip; turn++) await setImmediate();
}

/**
 * Time that stands still until a test moves it. Moving it first lets running calls be answered, as they
 * would be in the skipped time: otherwise their deadlines would end them.
 */
export class ManualClock implements Clock {
  readonly #sleepers = new Set<Sleeper>();
  #now: number;
  /** A call was not answered in time, so the next one may not be either. */
  #isSilent = false;

  constructor(start: Date = new Date()) {
    this.#now = start.getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return this.#wait(ms, signal, { awaitsAnswer: false });
  }

  deadline(ms: number, signal?: AbortSignal): Promise<void> {
    return this.#wait(ms, signal, { awaitsAnswer: true });
  }

  #wait(
    ms: number,
    signal: AbortSignal | undefined,
    { awaitsAnswer }: Pick<Sleeper, 'awaitsAnswer'>,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const stop = (): void => {
        this.#sleepers.delete(sleeper);
        if (awaitsAnswer && ms === callMs) this.#isSilent = false;
        reject(signal?.reason as Error);
      };
      const sleeper: Sleeper = {
        at: this.#now + ms,
        awaitsAnswer,
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

  /** Milliseconds until each sleeper wakes, soonest first. */
  get sleeping(): readonly number[] {
    return [...this.#sleepers].map(({ at }) => at - this.#now).sort((a, b) => a - b);
  }

  /**
   * Moves time, waking sleepers in order. Each one can run, call a server of the test and sleep again
   * before the next wakes: otherwise each call would seem to take all of the skipped time.
   */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await this.#answered();
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

  /** Moves time alone: what sleeps wakes with the next `advance`. */
  jump(ms: number): void {
    this.#now += ms;
  }

  /** Moves time as while a computer sleeps: each sleeper wakes once, however often it would have otherwise. */
  async skip(ms: number): Promise<void> {
    this.jump(ms);
    await this.advance(0);
  }

  /** The calls that run now will not be answered: moving time does not wait for them. */
  expectNoAnswers(): void {
    for (const sleeper of this.#sleepers) sleeper.awaitsAnswer = false;
  }

  /** Waits until every running call is answered, unless no answer comes. */
  async #answered(): Promise<void> {
    const isWaiting = (): boolean => [...this.#sleepers].some((sleeper) => sleeper.awaitsAnswer);
    const start = performance.now();
    while (!this.#isSilent && isWaiting()) {
      await setTimeout(1);
      if (performance.now() - start > patienceMs) this.#isSilent = true;
    }
  }
}
