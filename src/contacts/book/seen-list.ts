import type { LastSeen } from '../contact.ts';
import { lastSeenIn, seenAtMs, seenFacts } from './contact-facts.ts';

/** When a user was last seen. */
export interface SeenUser {
  readonly id: bigint;
  readonly lastSeen: LastSeen;
}

/**
 * When users were last seen, in columns: the garbage collector copies objects for 100,000 users in one piece. Telegram
 * lists each user once.
 */
export class SeenList implements Iterable<SeenUser> {
  readonly #ids: number[] = [];
  readonly #facts: number[] = [];
  readonly #atMs: number[] = [];

  add({ id, lastSeen }: SeenUser): void {
    this.#ids.push(Number(id));
    this.#facts.push(seenFacts(lastSeen));
    this.#atMs.push(seenAtMs(lastSeen));
  }

  get size(): number {
    return this.#ids.length;
  }

  /** The entry at a place below `size`. */
  at(place: number): SeenUser {
    const lastSeen = lastSeenIn(this.#facts[place] ?? 0, this.#atMs[place] ?? 0);
    return { id: BigInt(this.#ids[place] ?? 0), lastSeen };
  }

  *[Symbol.iterator](): Generator<SeenUser, undefined> {
    for (let place = 0; place < this.size; place += 1) yield this.at(place);
    return undefined;
  }
}
