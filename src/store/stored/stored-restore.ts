import type { RestoredFrom } from '../../contacts/import/restored-from.ts';

/** What an import restores, with its time as text. */
export interface StoredRestore {
  readonly source: RestoredFrom['source'];
  readonly at: string;
  /** Left out for a snapshot. */
  readonly owner?: string;
}

export function toStoredRestore(restored: RestoredFrom): StoredRestore {
  return { ...restored, at: restored.at.toISOString() };
}

export function fromStoredRestore({ source, at: time, owner = '' }: StoredRestore): RestoredFrom {
  const at = new Date(time);
  return source === 'backup' ? { source, at, owner } : { source, at };
}
