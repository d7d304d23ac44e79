import { sortSlots } from './sort-slots.ts';

/** Up to this many are sorted in at once, in about a millisecond; more are sorted with all others, in steps. */
const maxInserted = 300;

export interface OrderRules<Key> {
  /** All slots, from which `has` chooses. */
  readonly slots: () => Iterable<number>;
  /** Whether the order has the slot, by what it holds now. */
  readonly has: (slot: number) => boolean;
  /** The content of the slot on which the order depends. */
  readonly keyOf: (slot: number) => Key;
  /** 0 only for the same slot. */
  readonly compare: (a: Key, b: Key) => number;
}

/** Slots in an order, which is made when it is first read and then mended by what changed. */
export class SlotOrder<Key> {
  readonly #rules: OrderRules<Key>;
  /** Never changed, only replaced. */
  #sorted: Uint32Array = new Uint32Array(0);
  /** Slots that were added, changed or freed since they were sorted. Undefined until the order is first read. */
  #changed: Set<number> | undefined;
  /** Callers in different tasks advance the same sorting. */
  #sorting: Generator<void, Uint32Array> | undefined;

  constructor(rules: OrderRules<Key>) {
    this.#rules = rules;
  }

  /** Call whenever a slot is added, changed or freed. */
  touch(slot: number): void {
    this.#changed?.add(slot);
  }

  /** Works in steps; slots may be touched between them. Callers must not change the result. */
  *mend(): Generator<void, Uint32Array> {
    this.#changed ??= new Set(this.#rules.slots());
    for (;;) {
      if (!this.#sorting && this.#changed.size > maxInserted) this.#sorting = this.#sortAll();
      const step = this.#sorting?.next();
      if (!step) break;
      if (step.done) {
        this.#sorted = step.value;
        this.#sorting = undefined;
      } else yield;
    }
    if (this.#changed.size > 0) this.#sortIn();
    return this.#sorted;
  }

  #sortAll(): Generator<void, Uint32Array> {
    const { keyOf, compare } = this.#rules;
    const { kept, added } = this.#takeChanged();
    const slots = new Uint32Array(kept.length + added.length);
    slots.set(kept);
    slots.set(added, kept.length);
    return sortSlots(slots, keyOf, compare);
  }

  #sortIn(): void {
    const { keyOf, compare } = this.#rules;
    const { kept, added } = this.#takeChanged();
    const keyed = added.map((slot) => ({ slot, key: keyOf(slot) }));
    keyed.sort((a, b) => compare(a.key, b.key));
    const sorted = new Uint32Array(kept.length + keyed.length);
    let from = 0;
    keyed.forEach(({ slot, key }, before) => {
      const to = placeOf(key, kept, from, this.#rules);
      sorted.set(kept.subarray(from, to), from + before);
      sorted[to + before] = slot;
      from = to;
    });
    sorted.set(kept.subarray(from), from + keyed.length);
    this.#sorted = sorted;
  }

  /** The slots whose place is right, and those to sort in. Slots touched from here on are sorted in later. */
  #takeChanged(): { readonly kept: Uint32Array; readonly added: readonly number[] } {
    const changed = this.#changed ?? new Set();
    this.#changed = new Set();
    const kept = this.#sorted.filter((slot) => !changed.has(slot));
    return { kept, added: [...changed].filter((slot) => this.#rules.has(slot)) };
  }
}

/** Where to insert the key, from `from` on. */
function placeOf<Key>(
  key: Key,
  sorted: Uint32Array,
  from: number,
  { keyOf, compare }: OrderRules<Key>,
): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(keyOf(sorted[middle] ?? 0), key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
