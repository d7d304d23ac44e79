import type { LongWork, WorkAttempt } from '../services/long-work.ts';

type Works = Readonly<Record<LongWork['kind'], (id: string, turn: WorkAttempt) => Promise<void>>>;

/** The long work that this process does. */
export class RunningWork {
  readonly #works: Works;
  readonly #closing: AbortSignal;
  readonly #running = new Map<string, Promise<void>>();

  constructor(works: Works, closing: AbortSignal) {
    this.#works = works;
    this.#closing = closing;
  }

  /** What is worked on already, because its job was taken for dead, is not worked on twice. */
  on({ kind, id }: LongWork, { stop, attempt }: WorkAttempt): Promise<void> {
    const known = this.#running.get(id);
    if (known) return known;
    const turn = { stop: AbortSignal.any([stop, this.#closing]), attempt };
    const running = this.#works[kind](id, turn).finally(() => this.#running.delete(id));
    this.#running.set(id, running);
    return running;
  }
}
