/** How many ids are remembered at least; older ones are refused without comparing them. */
const rememberedIds = 1_000;

/** "msg_id values that belong over 300 seconds in the past are to be ignored" (security guidelines). */
const maxAgeSeconds = 300;

/** The ids of the messages that one session received, so that no message is accepted twice. */
export class ReceivedIds {
  readonly #now: () => number;
  readonly #ids = new Set<bigint>();
  /** The highest id that was forgotten. */
  #forgotten = 0n;
  /** The server's time minus `now`: the most that any id implied. */
  #ahead = -Infinity;

  /** `now` returns seconds and never runs backwards; the clock of the computer may be wrong. */
  constructor(now: () => number = () => performance.now() / 1000) {
    this.#now = now;
  }

  /** Remembers an id, or returns why its message is refused. */
  refuse(id: bigint): string | undefined {
    if ((id & 1n) === 0n) return 'an id that no server makes';
    if (this.#ids.has(id)) return 'an id that was received before';
    if (id <= this.#forgotten) return 'an id older than all that are remembered';
    const seconds = Number(id >> 32n);
    this.#ahead = Math.max(this.#ahead, seconds - this.#now());
    if (seconds < this.#now() + this.#ahead - maxAgeSeconds) return 'an id of the distant past';
    this.#ids.add(id);
    if (this.#ids.size > 2 * rememberedIds) this.#forgetLower();
    return undefined;
  }

  #forgetLower(): void {
    const ascending = [...this.#ids].toSorted((a, b) => (a < b ? -1 : 1));
    const lower = ascending.slice(0, rememberedIds);
    this.#forgotten = lower.at(-1) ?? this.#forgotten;
    for (const id of lower) this.#ids.delete(id);
  }
}
