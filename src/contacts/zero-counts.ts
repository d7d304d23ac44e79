/** A counter at zero for each kind. */
export function zeroCounts<K extends string>(kinds: readonly K[]): Record<K, number> {
  // The type of `Object.fromEntries` loses the keys.
  return Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<K, number>;
}
