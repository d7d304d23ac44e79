const minCapacity = 16;

/**
 * Finds slots by a number, such as a user id, with open addressing: 16 to 32 bytes an entry, where a `Map` takes
 * about 60. Several slots may have one number, and a slot may have several.
 */
export class SlotIndex {
  /** Slots plus one, so that 0 is free. The length is a power of two, at most half of it in use. */
  #table: Uint32Array;
  /** The hash of the number of each entry, so that growing reads no number again. */
  #hashes: Uint32Array;
  #size = 0;

  /** @param expected so many entries need no larger table */
  constructor(expected = 0) {
    let capacity = minCapacity;
    while (capacity < 2 * expected) capacity *= 2;
    this.#table = new Uint32Array(capacity);
    this.#hashes = new Uint32Array(capacity);
  }

  /** A slot with this number that `isWanted`, which is asked about a few slots with other numbers, too. */
  find(key: number, isWanted: (slot: number) => boolean): number | undefined {
    const hash = hashOf(key);
    for (let place = this.#placeOf(hash); ; place = this.#next(place)) {
      const slot = (this.#table[place] ?? 0) - 1;
      if (slot < 0) return undefined;
      if (this.#hashes[place] === hash && isWanted(slot)) return slot;
    }
  }

  /** Once for each time that it is removed. */
  add(slot: number, key: number): void {
    if (2 * (this.#size + 1) > this.#table.length) this.#grow();
    this.#insert(slot + 1, hashOf(key));
    this.#size += 1;
  }

  /** Does nothing when the slot is not in the index under this number. */
  remove(slot: number, key: number): void {
    const table = this.#table;
    const hashes = this.#hashes;
    const mask = table.length - 1;
    const hash = hashOf(key);
    let hole = this.#placeOf(hash);
    while (table[hole] !== slot + 1 || hashes[hole] !== hash) {
      if (table[hole] === 0) return;
      hole = this.#next(hole);
    }
    this.#size -= 1;
    // Entries after the hole move into it unless their search starts behind it.
    for (let place = this.#next(hole); ; place = this.#next(place)) {
      const other = table[place] ?? 0;
      if (other === 0) break;
      const home = this.#placeOf(hashes[place] ?? 0);
      if (((place - home) & mask) < ((place - hole) & mask)) continue;
      table[hole] = other;
      hashes[hole] = hashes[place] ?? 0;
      hole = place;
    }
    table[hole] = 0;
  }

  #insert(entry: number, hash: number): void {
    let place = this.#placeOf(hash);
    while (this.#table[place] !== 0) place = this.#next(place);
    this.#table[place] = entry;
    this.#hashes[place] = hash;
  }

  /** Where the search for a number with this hash begins. */
  #placeOf(hash: number): number {
    return hash & (this.#table.length - 1);
  }

  #next(place: number): number {
    return (place + 1) & (this.#table.length - 1);
  }

  #grow(): void {
    const [entries, hashes] = [this.#table, this.#hashes];
    this.#table = new Uint32Array(2 * entries.length);
    this.#hashes = new Uint32Array(2 * entries.length);
    entries.forEach((entry, place) => {
      if (entry !== 0) this.#insert(entry, hashes[place] ?? 0);
    });
  }
}

/** Ids and phone numbers have up to 52 bits, of which consecutive ones differ in the lowest. */
function hashOf(key: number): number {
  const mixed = Math.imul((key | 0) ^ Math.floor(key / 2 ** 32), 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
