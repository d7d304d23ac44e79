/** A fixed language makes the order independent of the machine's. Digits compare as numbers. */
export const nameCollator = new Intl.Collator('en', { numeric: true });

/** Compares names for lists; empty names (deleted accounts) come last. */
export function compareNames(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return nameCollator.compare(a, b);
}

/** Compares by `<`, independent of any language. */
export function compareValues<T extends string | bigint>(a: T, b: T): number {
  return a < b ? -1 : Number(a > b);
}
