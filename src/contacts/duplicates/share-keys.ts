/**
 * Puts together what shares a key, also by way of others. Only groups of two and more; what stood first
 * in `list` stands first in them.
 */
export function thoseThatShareKeys<T>(
  list: readonly T[],
  keysOf: (one: T) => readonly string[],
): readonly (readonly T[])[] {
  const parents = list.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    for (let up = parents[root] ?? root; up !== root; up = parents[root] ?? root) root = up;
    parents[at] = root;
    return root;
  };
  const firstWith = new Map<string, number>();
  for (const [at, one] of list.entries()) {
    for (const key of keysOf(one)) {
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
