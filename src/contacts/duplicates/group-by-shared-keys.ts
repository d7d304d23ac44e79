import { filterInSteps, visitInSteps, type Steps } from '../steps.ts';

/**
 * Groups items that share a key, directly or through other items. Items without a partner are left out;
 * groups and their items keep the order of `list`.
 */
export function* groupBySharedKeys<T>(
  list: readonly T[],
  keysOf: (item: T, at: number) => readonly string[],
): Steps<readonly (readonly T[])[]> {
  const parents = list.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    for (let up = parents[root] ?? root; up !== root; up = parents[root] ?? root) root = up;
    parents[at] = root;
    return root;
  };
  const firstWith = new Map<string, number>();
  yield* visitInSteps(list, (item, at) => {
    for (const key of keysOf(item, at)) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, at);
      else {
        const [a, b] = [rootOf(first), rootOf(at)];
        parents[Math.max(a, b)] = Math.min(a, b);
      }
    }
  });
  const groups = new Map<number, T[]>();
  yield* visitInSteps(list, (item, at) => {
    const root = rootOf(at);
    const group = groups.get(root);
    if (group) group.push(item);
    else groups.set(root, [item]);
  });
  return yield* filterInSteps(groups.values(), ({ length }) => length > 1);
}
