const minCapacity = 16;

/**
 * A hash of a text with 53 bits, never 0. Two of a million texts have the same one with a probability of 1 in
 * 20,000.
 */
export function hashText(text: string): number {
  let [high, low] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b);
  }
  high = mixBits(high ^ (low >>> 13));
  low = mixBits(low ^ (high >>> 7));
  return (high & 0x1fffff) * 2 ** 32 + (low >>> 0) || 1;
}

function mixBits(bits: number): number {
  const mixed = Math.imul(bits ^ (bits >>> 16), 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}

/** Counts texts by their hashes with open addressing: 16 to 32 bytes a text, which itself is not kept. */
export class TextCounts {
  /** 0 is a free place. The length is a power of two, at most three quarters of it in use. */
  #hashes: Float64Array;
  #counts: Uint32Array;
  #size = 0;

  /** @param expected so many different texts need no larger table */
  constructor(expected = 0) {
    let capacity = minCapacity;
    while (3 * capacity < 4 * expected) capacity *= 2;
    this.#hashes = new Float64Array(capacity);
    this.#counts = new Uint32Array(capacity);
  }

  add(hash: number): void {
    let place = this.#placeOf(hash);
    if (this.#hashes[place] !== hash) {
      if (4 * (this.#size + 1) > 3 * this.#hashes.length) {
        this.#grow();
        place = this.#placeOf(hash);
      }
      this.#hashes[place] = hash;
      this.#size += 1;
    }
    this.#counts[place] = this.#countAt(place) + 1;
  }

  count(hash: number): number {
    return this.#countAt(this.#placeOf(hash));
  }

  #countAt(place: number): number {
    return this.#counts[place] ?? 0;
  }

  /** The place with this hash, or the free one where it belongs. */
  #placeOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let place = hash & mask;
    while (this.#hashes[place] !== hash && this.#hashes[place] !== 0) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [hashes, counts] = [this.#hashes, this.#counts];
    this.#hashes = new Float64Array(2 * hashes.length);
    this.#counts = new Uint32Array(2 * hashes.length);
    hashes.forEach((hash, at) => {
      if (hash === 0) return;
      const place = this.#placeOf(hash);
      this.#hashes[place] = hash;
      this.#counts[place] = counts[at] ?? 0;
    });
  }
}
