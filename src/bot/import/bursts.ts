import type { Clock } from '../../runtime/clock.ts';
import { settledWithin } from '../../runtime/settled-within.ts';

/** An item that arrives within this time of the previous one belongs to the same burst. */
const quietMs = 2000;
/** How long disposal waits for `handle`, which may hang if Telegram does not answer. */
const stopMs = 2000;

interface Burst<C, T> {
  readonly items: T[];
  /** The context of the latest item. */
  ctx: C;
  /** When the latest item arrived, in Unix ms. */
  at: number;
  handled: Promise<void>;
}

/**
 * Collects the items that a person sends at once, in order: cards and files that are selected together
 * reach a bot as separate messages. Calls `handle` 2 s after the last item; should it reject, so does the burst. Kept in
 * memory: disposal rejects open bursts, whose updates are still stored, and waits for running handlers.
 */
export class Bursts<C extends { readonly personId: bigint }, T> implements AsyncDisposable {
  readonly #open = new Map<bigint, Burst<C, T>>();
  readonly #handling = new Set<Promise<void>>();
  readonly #closing = new AbortController();
  readonly #clock: Clock;
  readonly #handle: (ctx: C, items: readonly T[]) => Promise<void>;

  constructor(clock: Clock, handle: (ctx: C, items: readonly T[]) => Promise<void>) {
    this.#clock = clock;
    this.#handle = handle;
  }

  /** Resolves after the whole burst was handled; rejects when that fails, or the program stops before. */
  add(ctx: C, item: T): Promise<void> {
    const at = this.#clock.now().getTime();
    const open = this.#open.get(ctx.personId);
    if (open) {
      open.items.push(item);
      open.ctx = ctx;
      open.at = at;
      return open.handled;
    }
    const burst: Burst<C, T> = { items: [item], ctx, at, handled: Promise.resolve() };
    this.#open.set(ctx.personId, burst);
    const handled = this.#collect(burst);
    burst.handled = handled;
    this.#handling.add(handled);
    handled.finally(() => this.#handling.delete(handled)).catch(() => undefined);
    return handled;
  }

  /** The latest item of the person's open burst. */
  latest(personId: bigint): T | undefined {
    return this.#open.get(personId)?.items.at(-1);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort(new Error('The program stops.'));
    await settledWithin(stopMs, this.#handling);
  }

  async #collect(burst: Burst<C, T>): Promise<void> {
    for (;;) {
      const leftMs = burst.at + quietMs - this.#clock.now().getTime();
      if (leftMs <= 0) break;
      await this.#clock.sleep(leftMs, this.#closing.signal);
    }
    this.#open.delete(burst.ctx.personId);
    await this.#handle(burst.ctx, burst.items);
  }
}
