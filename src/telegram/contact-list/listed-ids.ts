import { SlotIndex } from '../../contacts/book/slot-index.ts';

/** The ids of a contact list, in columns: a `Map` of 100,000 blocks the process whenever it grows. */
export class ListedIds {
  readonly #ids: number[] = [];
  readonly #mutual: boolean[] = [];
  readonly #index: SlotIndex;

  /** @param expected how many there will be */
  constructor(expected: number) {
    this.#index = new SlotIndex(expected);
  }

  add(id: bigint, { mutual }: { readonly mutual: boolean }): void {
    const place = this.#ids.push(Number(id)) - 1;
    this.#mutual.push(mutual);
    this.#index.add(place, Number(id));
  }

  /** Whether the contact is mutual; undefined for a user who is no contact. Of two entries with the id, the last counts. */
  isMutual(id: bigint): boolean | undefined {
    const wanted = Number(id);
    let last = -1;
    this.#index.find(wanted, (place) => {
      if (this.#ids[place] === wanted) last = Math.max(last, place);
      return false;
    });
    return this.#mutual[last];
  }
}
