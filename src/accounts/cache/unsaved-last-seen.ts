import type { ContactBook } from '../../contacts/book/contact-book.ts';
import type { LastSeen } from '../../contacts/contact.ts';

/** Last-seen updates that memory has and the store has not. Each is newer than any list that is being read. */
export class UnsavedLastSeen {
  readonly #seen = new Map<bigint, LastSeen>();

  get size(): number {
    return this.#seen.size;
  }

  add(id: bigint, lastSeen: LastSeen): void {
    this.#seen.set(id, lastSeen);
  }

  has(id: bigint): boolean {
    return this.#seen.has(id);
  }

  /** The updates up to now, to be stored. */
  copy(): ReadonlyMap<bigint, LastSeen> {
    return new Map(this.#seen);
  }

  /** Drops an update that was stored or is out of date, unless a newer one has come meanwhile. */
  settle(id: bigint, lastSeen: LastSeen): void {
    if (this.#seen.get(id) === lastSeen) this.#seen.delete(id);
  }

  applyTo(book: ContactBook): void {
    for (const [id, lastSeen] of this.#seen) book.setLastSeen(id, lastSeen);
  }
}
