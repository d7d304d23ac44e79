import type { ImportRun } from '../../accounts/roster.ts';
import { sendableKinds } from '../../contacts/import/import-selection.ts';
import { rowOutcomes } from '../../contacts/import/row-outcome.ts';

/** What a row can have come to. */
export const outcomeKinds = rowOutcomes.filter((outcome) => outcome !== 'pending');

/** How many rows of a planned import are switched on. */
export function countOn({ on }: ImportRun): number {
  return sendableKinds.reduce((sum, kind) => sum + on[kind], 0);
}

/** How far an import is: what is settled of all that was to be sent. */
export function countSettled({ outcomes }: ImportRun): {
  readonly settled: number;
  readonly total: number;
} {
  const { added, renamed, already, kept, not_found: missing, declined, failed } = outcomes;
  const settled = added + renamed + already + kept + missing + declined + failed;
  return { settled, total: settled + outcomes.pending + outcomes.later };
}
