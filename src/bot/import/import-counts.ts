import type { ImportRun } from '../../accounts/roster.ts';
import { sendableKinds } from '../../contacts/import/import-selection.ts';
import { rowOutcomes } from '../../contacts/import/row-outcome.ts';

/** The outcomes of rows that are settled or deferred. */
export const outcomeKinds = rowOutcomes.filter((outcome) => outcome !== 'pending');

/** The rows of a planned import that are selected. */
export function countSelected({ on }: ImportRun): number {
  return sendableKinds.reduce((sum, kind) => sum + on[kind], 0);
}

/** The settled rows of all rows that the import sends. */
export function countSettled({ outcomes }: ImportRun): {
  readonly settled: number;
  readonly total: number;
} {
  const { added, renamed, already, kept, not_found: missing, declined, failed } = outcomes;
  const settled = added + renamed + already + kept + missing + declined + failed;
  return { settled, total: settled + outcomes.pending + outcomes.deferred };
}
