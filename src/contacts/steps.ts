/**
 * Work on many items in steps, so that the caller can do something else in between: see `runInSlices`.
 * A step takes below a millisecond for what the program does with one item.
 */
export type Steps<T> = Generator<void, T>;

/** Runs steps to their end without a pause, for callers off the main thread. */
export function runAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const perStep = 64;
/** Items merged between two steps. Comparing two names in any script takes a microsecond or two. */
const perMerge = 256;
/** Items sorted at once. */
const runLength = 64;

export function* visitInSteps<T>(
  items: Iterable<T>,
  visit: (item: T, at: number) => void,
): Steps<void> {
  let at = 0;
  for (const item of items) {
    visit(item, at);
    at += 1;
    if (at % perStep === 0) yield;
  }
}

export function* mapInSteps<T, R>(
  items: Iterable<T>,
  map: (item: T, at: number) => R,
): Steps<readonly R[]> {
  const mapped: R[] = [];
  yield* visitInSteps(items, (item, at) => void mapped.push(map(item, at)));
  return mapped;
}

export function* flatMapInSteps<T, R>(
  items: Iterable<T>,
  map: (item: T, at: number) => readonly R[],
): Steps<readonly R[]> {
  const mapped: R[] = [];
  yield* visitInSteps(items, (item, at) => void mapped.push(...map(item, at)));
  return mapped;
}

export function* filterInSteps<T>(
  items: Iterable<T>,
  isKept: (item: T) => boolean,
): Steps<readonly T[]> {
  const kept: T[] = [];
  yield* visitInSteps(items, (item) => {
    if (isKept(item)) kept.push(item);
  });
  return kept;
}

export function* groupInSteps<K, T>(
  items: Iterable<T>,
  keyOf: (item: T) => K,
): Steps<ReadonlyMap<K, readonly T[]>> {
  const groups = new Map<K, T[]>();
  yield* visitInSteps(items, (item) => {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  });
  return groups;
}

/** Equal items keep their order. */
export function* sortInSteps<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let start = 0; start < items.length; start += runLength) {
    runs.push(items.slice(start, start + runLength).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: typeof runs = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

/** Merges two sorted runs, of which the second may be empty. */
function* merge<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<readonly T[]> {
  if (right.length === 0) return left;
  yield;
  // Lists that are in order already, such as by id, cost little.
  const [last, first] = [left.at(-1), right[0]];
  if (last !== undefined && first !== undefined && compare(last, first) <= 0) {
    return [...left, ...right];
  }
  const merged: T[] = [];
  let [atLeft, atRight] = [0, 0];
  for (;;) {
    if (merged.length % perMerge === 0) yield;
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
