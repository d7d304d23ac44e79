/**
 * Groups items that share a key, directly or through other items. Items without a partner are left out;
 * groups and their items keep the order of `list`.
 */
export function groupBySharedKeys<T>(
  list: readonly T[],
  keysOf: (item: T) => readonly string[],
): readonly (readonly T[])[] {
  const parents = list.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    for (let up = parents[root] ?? root; up !== root; up = parents[root] ?? root) root = up;
    parents[at] = root;
    return root;
  };
  const firstWith = new Map<string, number>();
  for (const [at, item] of list.entries()) {
    for (const key of keysOf(item)) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, at);
      else {
        const [a, b] = [rootOf(first), rootOf(at)];
        parents[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }
  const groups = Map.groupBy(list.keys(), rootOf);
  return [...groups.values()]
    .filter((members) => members.length > 1)
    .map((members) => members.flatMap((at) => list.slice(at, at + 1)));
}
