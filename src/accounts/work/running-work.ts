import type { LongWork, WorkAttempt } from '../services/long-work.ts';

type Works = Readonly<
  Record<LongWork['kind'], (id: string, attempt: WorkAttempt) => Promise<void>>
>;

/** The long work that runs in this process. */
export class RunningWork {
  readonly #works: Works;
  readonly #closing: AbortSignal;
  readonly #running = new Map<string, Promise<void>>();

  constructor(works: Works, closing: AbortSignal) {
    this.#works = works;
    this.#closing = closing;
  }

  get ids(): readonly string[] {
    return [...this.#running.keys()];
  }

  /** Joins an attempt that already runs here. */
  run({ kind, id }: LongWork, { stop, ...attempt }: WorkAttempt): Promise<void> {
    const known = this.#running.get(id);
    if (known) return known;
    const until = AbortSignal.any([stop, this.#closing]);
    const work = this.#works[kind];
    const running = work(id, { stop: until, ...attempt }).finally(() => this.#running.delete(id));
    this.#running.set(id, running);
    return running;
  }
}
