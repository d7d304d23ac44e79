import type { Keys } from '../store/seal.ts';
import type { KeyUse } from './reseal.ts';

/** A line for each key that is there or needed. */
export function reportKeys(keys: Keys, uses: readonly KeyUse[]): readonly string[] {
  const known = keys.map(({ id }) => id);
  const needed = uses.map(({ keyId }) => keyId);
  return [...new Set([...known, ...needed])].map((id) => {
    const what = uses
      .filter(({ keyId }) => keyId === id)
      .map(({ table, count }) => `${table} (${count})`)
      .join(', ');
    const missing = known.includes(id) ? '' : ' It is missing: without it they cannot be opened.';
    if (what !== '') return `Key "${id}": needed for ${what}.${missing}`;
    const isFirst = id === known[0];
    return `Key "${id}": needed for nothing${isFirst ? ' yet' : '; you can remove it'}.`;
  });
}
