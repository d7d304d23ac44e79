import { filterInSteps, type Steps } from '../steps.ts';
import { sortSlots } from './sort-slots.ts';

/** So many are sorted in at once, in about a millisecond. */
const perStep = 32;
/** When a larger part of the slots changed, sorting all is faster than sorting those in. */
const maxPart = 1 / 32;

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
  #sorting: Steps<Uint32Array> | undefined;

  constructor(rules: OrderRules<Key>) {
    this.#rules = rules;
  }

  /** Call whenever a slot is added, changed or freed. */
  touch(slot: number): void {
    this.#changed?.add(slot);
  }

  /** Works in steps; slots may be touched between them. Callers must not change the result. */
  *mend(): Steps<Uint32Array> {
    if (this.#hasMuchToSort()) this.#sorting ??= this.#sortAll();
    // What is touched meanwhile is sorted in: sorting all again might never end.
    for (;;) {
      const step = this.#sorting?.next();
      if (step?.done) {
        this.#sorted = step.value;
        this.#sorting = undefined;
      } else if (!step) {
        this.#sortInSome(this.#changed ?? new Set());
        if (this.#changed?.size === 0) return this.#sorted;
      }
      yield;
    }
  }

  #hasMuchToSort(): boolean {
    const few = Math.max(perStep, this.#sorted.length * maxPart);
    return this.#changed === undefined || this.#changed.size > few;
  }

  *#sortAll(): Steps<Uint32Array> {
    const { slots, has, keyOf, compare } = this.#rules;
    // Slots touched from here on are sorted in later.
    this.#changed = new Set();
    try {
      return yield* sortSlots(yield* filterInSteps(slots(), has), keyOf, compare);
    } catch (error) {
      // The next reader sorts all again.
      this.#changed = this.#sorting = undefined;
      throw error;
    }
  }

  /** Takes out all that changed, whose keys would mislead the search for a place, and sorts in a step of them. */
  #sortInSome(changed: Set<number>): void {
    if (changed.size === 0) return;
    const { has, keyOf, compare } = this.#rules;
    const kept = without(this.#sorted, changed);
    const some: number[] = [];
    for (const slot of changed) if (some.push(slot) === perStep) break;
    const keyed = some.filter(has).map((slot) => ({ slot, key: keyOf(slot) }));
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
    for (const slot of some) changed.delete(slot);
  }
}

/** The slots that did not change, in order. */
function without(slots: Uint32Array, changed: ReadonlySet<number>): Uint32Array {
  const kept = new Uint32Array(slots.length);
  let end = 0;
  // Several times as fast as a filter.
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] ?? 0;
    if (!changed.has(slot)) kept[end++] = slot;
  }
  return kept.subarray(0, end);
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
