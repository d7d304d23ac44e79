/** A count of each kind, none yet. */
export function noCounts<K extends string>(kinds: readonly K[]): Record<K, number> {
  // `Object.fromEntries` does not say that it has the keys it was given.
  return Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<K, number>;
}
