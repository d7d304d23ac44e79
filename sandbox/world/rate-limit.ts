/** Counts uses by name, and refuses those above a number in a span of time. */
export class RateLimit {
  /** The uses allowed within the span. A test that needs more raises it. */
  max: number;
  readonly #spanMs: number;
  readonly #uses = new Map<string, readonly number[]>();

  constructor(max: number, spanSeconds: number) {
    this.max = max;
    this.#spanMs = spanSeconds * 1000;
  }

  /** Counts a use. */
  use(name: string, now: Date): void {
    this.#uses.set(name, [...this.#recent(name, now), now.getTime()]);
  }

  /** The seconds until the next use is allowed; 0 when it is allowed now. */
  waitSeconds(name: string, now: Date): number {
    const recent = this.#recent(name, now);
    const blocking = recent.length < this.max ? undefined : recent[recent.length - this.max];
    return blocking === undefined ? 0 : Math.ceil((blocking + this.#spanMs - now.getTime()) / 1000);
  }

  reset(): void {
    this.#uses.clear();
  }

  #recent(name: string, now: Date): readonly number[] {
    const since = now.getTime() - this.#spanMs;
    return (this.#uses.get(name) ?? []).filter((time) => time > since);
  }
}
