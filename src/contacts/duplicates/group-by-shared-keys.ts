import { groupInSteps, visitInSteps, type Steps } from '../steps.ts';

/**
 * Groups items that share a key, directly or through other items. Items without a partner are left out;
 * groups and their items keep the order of `list`.
 */
export function* groupBySharedKeys<T>(
  list: readonly T[],
  keysOf: (item: T) => readonly string[],
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
    for (const key of keysOf(item)) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, at);
      else {
        const [a, b] = [rootOf(first), rootOf(at)];
        parents[Math.max(a, b)] = Math.min(a, b);
      }
    }
  });
  const groups: (readonly T[])[] = [];
  yield* visitInSteps((yield* groupInSteps(list.keys(), rootOf)).values(), (members) => {
    if (members.length > 1) groups.push(members.flatMap((at) => list.slice(at, at + 1)));
  });
  return groups;
}
