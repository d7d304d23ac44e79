import type { Steps } from '../steps.ts';
import type { ContactColumns } from './contact-columns.ts';
import { SlotIndex } from './slot-index.ts';

/** Slots that are indexed between two steps. */
const perStep = 256;

/**
 * Finds contacts by username. Most books are never asked, so the index is made when it is first needed; then
 * it is mended by what changed.
 */
export class UsernameIndex {
  readonly #columns: ContactColumns;
  readonly #slots = new SlotIndex();
  /** The slots before this one are in the index; a lookup adds the others. */
  #end = 0;

  constructor(columns: ContactColumns) {
    this.#columns = columns;
  }

  /** The slot of the contact with this username, which is in lower case and without the @; in steps. */
  *find(username: string): Steps<number | undefined> {
    while (this.#end < this.#columns.end) {
      const slot = this.#end++;
      this.add(slot);
      if (slot % perStep === 0) yield;
    }
    // Of two, one lost it to the other, and is not read anew yet: mostly the one that was added before.
    let latest: number | undefined;
    this.#slots.find(keyOf(username), (slot) => {
      const isWanted = this.#usernamesOf(slot).includes(username);
      if (isWanted && slot > (latest ?? -1)) latest = slot;
      return false;
    });
    return latest;
  }

  /** Call after a slot got its contact. */
  add(slot: number): void {
    if (slot >= this.#end) return;
    for (const username of this.#usernamesOf(slot)) this.#slots.add(slot, keyOf(username));
  }

  /** Call before the contact of a slot changes or goes. */
  remove(slot: number): void {
    if (slot >= this.#end) return;
    for (const username of this.#usernamesOf(slot)) this.#slots.remove(slot, keyOf(username));
  }

  /** In lower case. */
  #usernamesOf(slot: number): readonly string[] {
    const usernames = this.#columns.usernamesOf(slot);
    return usernames === '' ? [] : usernames.toLowerCase().split(' ');
  }
}

/** A hash of up to 32 bits. */
function keyOf(username: string): number {
  let key = 0;
  for (let at = 0; at < username.length; at++) {
    key = (Math.imul(key, 31) + username.charCodeAt(at)) >>> 0;
  }
  return key;
}
