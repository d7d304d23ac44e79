import { SlotIndex } from '../../contacts/book/slot-index.ts';

/** The ids of a contact list, in columns: a `Map` of 100,000 blocks the process whenever it grows. */
export class ListedIds {
  readonly #ids: number[] = [];
  readonly #mutual: boolean[] = [];
  readonly #index = new SlotIndex();

  /** Of two entries with the same id, the last counts. */
  add(id: bigint, { mutual }: { readonly mutual: boolean }): void {
    const known = this.#placeOf(Number(id));
    const place = known ?? this.#ids.push(Number(id)) - 1;
    this.#mutual[place] = mutual;
    if (known === undefined) this.#index.add(place, Number(id));
  }

  /** Whether the contact is mutual; undefined for a user who is no contact. */
  isMutual(id: bigint): boolean | undefined {
    const place = this.#placeOf(Number(id));
    return place === undefined ? undefined : this.#mutual[place];
  }

  #placeOf(id: number): number | undefined {
    return this.#index.find(id, (place) => this.#ids[place] === id);
  }
}
