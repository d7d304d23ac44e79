/** Sorted at once: below a millisecond with slow comparisons. */
const runLength = 256;
/** Merged or copied between two steps. */
const stepLength = 1024;

interface Keyed<Key> {
  readonly slot: number;
  readonly key: Key;
}

/** Sorts in steps, so that the caller can do something else in between. The key of each slot is read once. */
export function* sortSlots<Key>(
  slots: Uint32Array,
  keyOf: (slot: number) => Key,
  compare: (a: Key, b: Key) => number,
): Generator<void, Uint32Array> {
  const byKey = (a: Keyed<Key>, b: Keyed<Key>): number => compare(a.key, b.key);
  let runs: (readonly Keyed<Key>[])[] = [];
  for (let start = 0; start < slots.length; start += runLength) {
    const run = Array.from(slots.subarray(start, start + runLength), (slot) => ({
      slot,
      key: keyOf(slot),
    }));
    runs.push(run.sort(byKey));
    yield;
  }
  while (runs.length > 1) {
    const merged: typeof runs = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], byKey));
    }
    runs = merged;
  }
  const [sorted = []] = runs;
  const result = new Uint32Array(sorted.length);
  for (let start = 0; start < sorted.length; start += stepLength) {
    result.set(
      sorted.slice(start, start + stepLength).map(({ slot }) => slot),
      start,
    );
    yield;
  }
  return result;
}

/** Merges two sorted runs, of which the second may be empty. */
function* merge<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, readonly T[]> {
  const merged: T[] = [];
  let [atLeft, atRight] = [0, 0];
  for (;;) {
    if (merged.length % stepLength === 0) yield;
    const [a, b] = [left[atLeft], right[atRight]];
    if (a === undefined && b === undefined) return merged;
    if (b === undefined || (a !== undefined && compare(a, b) <= 0)) {
      // One of the two is defined.
      merged.push(a as T);
      atLeft += 1;
    } else {
      merged.push(b);
      atRight += 1;
    }
  }
}
