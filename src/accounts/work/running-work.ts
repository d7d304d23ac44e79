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

  /** Joins work that already runs here: its job may have been repeated because it seemed dead. */
  run({ kind, id }: LongWork, { stop, retries }: WorkAttempt): Promise<void> {
    const known = this.#running.get(id);
    if (known) return known;
    const until = AbortSignal.any([stop, this.#closing]);
    const work = this.#works[kind];
    const running = work(id, { stop: until, retries }).finally(() => this.#running.delete(id));
    this.#running.set(id, running);
    return running;
  }
}
