import type { ImportRun } from '../../accounts/roster.ts';
import { sendableKinds } from '../../contacts/import/import-selection.ts';
import { rowOutcomes, type RowOutcome } from '../../contacts/import/row-outcome.ts';

/** The outcomes of rows that are settled or deferred. */
export const outcomeKinds = rowOutcomes.filter((outcome) => outcome !== 'pending');

/** The rows of a planned import that are selected. */
export function countSelected({ on }: ImportRun): number {
  return sendableKinds.reduce((sum, kind) => sum + on[kind], 0);
}

/** Whether a planned import has notes, labels or marks for people who are contacts already. */
export function hasAnnotations({ facts, counts }: ImportRun): boolean {
  const { note = 0, label = 0, close_friend: friend = 0 } = facts?.extras ?? {};
  return note + label + friend > 0 && counts.already + counts.rename > 0;
}

/** The settled rows of all rows that the import sends. */
export function countSettled({ outcomes }: ImportRun): {
  readonly settled: number;
  readonly total: number;
} {
  const isOpen = (kind: RowOutcome): boolean => kind === 'deferred' || kind === 'left';
  const settled = outcomeKinds.reduce(
    (sum, kind) => (isOpen(kind) ? sum : sum + outcomes[kind]),
    0,
  );
  return { settled, total: settled + outcomes.pending + outcomes.deferred };
}
