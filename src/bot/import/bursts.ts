import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../../runtime/clock.ts';

/** Whatever comes within this of what came before belongs to it. */
const quietMs = 2000;
/** How long a stopping program waits for what was handed over: a silent Telegram must not hold it up. */
const stopMs = 2000;

interface Burst<C, T> {
  readonly items: T[];
  /** Of the latest. */
  ctx: C;
  /** When it came, in Unix ms. */
  at: number;
  taken: Promise<void>;
}

/**
 * Gathers what a person sends in one go, in order: cards and files that are chosen together or
 * forwarded reach a bot as messages of their own. `take` is called when nothing more came for 2 s, and
 * must not reject. Known to this process only; closing hands over what has been gathered.
 */
export class Bursts<C extends { readonly personId: bigint }, T> implements AsyncDisposable {
  readonly #open = new Map<bigint, Burst<C, T>>();
  readonly #taking = new Set<Promise<void>>();
  readonly #closing = new AbortController();
  readonly #clock: Clock;
  readonly #take: (ctx: C, items: readonly T[]) => Promise<void>;

  constructor(clock: Clock, take: (ctx: C, items: readonly T[]) => Promise<void>) {
    this.#clock = clock;
    this.#take = take;
  }

  /** Resolves once all that belongs to it was taken. */
  add(ctx: C, item: T): Promise<void> {
    const at = this.#clock.now().getTime();
    const open = this.#open.get(ctx.personId);
    if (open) {
      open.items.push(item);
      open.ctx = ctx;
      open.at = at;
      return open.taken;
    }
    const burst: Burst<C, T> = { items: [item], ctx, at, taken: Promise.resolve() };
    this.#open.set(ctx.personId, burst);
    const taken = this.#gather(burst);
    burst.taken = taken;
    this.#taking.add(taken);
    void taken.finally(() => this.#taking.delete(taken));
    return taken;
  }

  /** What came last of what is being gathered of this person. */
  latest(personId: bigint): T | undefined {
    return this.#open.get(personId)?.items.at(-1);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort(new Error('What was gathered is taken now.'));
    await Promise.race([Promise.all(this.#taking), setTimeout(stopMs, null, { ref: false })]);
  }

  async #gather(burst: Burst<C, T>): Promise<void> {
    for (;;) {
      const left = burst.at + quietMs - this.#clock.now().getTime();
      if (left <= 0 || this.#closing.signal.aborted) break;
      await this.#clock.sleep(left, this.#closing.signal).catch(() => undefined);
    }
    this.#open.delete(burst.ctx.personId);
    await this.#take(burst.ctx, burst.items);
  }
}
