import type { Clock } from '../runtime/clock.ts';

/** Several people may share an address. A page with its files and a person who types need about 20 requests. */
const atOnce = 20;
const burst = 200;
const perSecond = 10;
/** Far above the people who pair at the same time; each takes some hundred bytes. */
const maxCallers = 10_000;

interface Caller {
  running: number;
  /** Requests that may come now, as of `at`. */
  remaining: number;
  at: number;
}

/** Limits how many requests of one address run at once, and how fast they come. */
export class RequestLimits {
  readonly #clock: Clock;
  readonly #callers = new Map<string, Caller>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts a request until the result is disposed; undefined if it has to be refused. */
  enter(address: string): Disposable | undefined {
    const now = this.#clock.now().getTime();
    const caller = this.#callers.get(address) ?? { running: 0, remaining: burst, at: now };
    this.#refill(caller, now);
    if (caller.running >= atOnce || caller.remaining < 1) return undefined;
    // Those whose last request is longest ago are first in the map.
    this.#callers.delete(address);
    this.#callers.set(address, caller);
    this.#forgetOldest();
    caller.running += 1;
    caller.remaining -= 1;
    return { [Symbol.dispose]: () => void (caller.running -= 1) };
  }

  #refill(caller: Caller, now: number): void {
    const gained = (Math.max(now - caller.at, 0) / 1000) * perSecond;
    caller.remaining = Math.min(caller.remaining + gained, burst);
    caller.at = now;
  }

  #forgetOldest(): void {
    if (this.#callers.size <= maxCallers) return;
    const [oldest] = this.#callers.keys();
    if (oldest !== undefined) this.#callers.delete(oldest);
  }
}
