import type { ImportRun, RowOutcome } from '../../accounts/roster.ts';
import type { SendableKind } from '../../contacts/import-selection.ts';
import type { RowKind } from '../../contacts/import-row.ts';

/** In the order in which they are shown. */
export const rowKinds = ['new', 'by_id', 'rename', 'already', 'duplicate', 'unusable'] as const;
export const outcomeKinds = [
  'added',
  'renamed',
  'already',
  'not_found',
  'later',
  'declined',
  'failed',
  'left',
] as const satisfies readonly RowOutcome[];

export function isSendable(kind: RowKind): kind is SendableKind {
  return kind === 'new' || kind === 'by_id' || kind === 'rename';
}

/** How many rows of a planned import are switched on. */
export function countOn({ on }: ImportRun): number {
  return on.new + on.by_id + on.rename;
}

/** How far an import is: what is settled of all that was to be sent. */
export function countSettled({ outcomes }: ImportRun): {
  readonly settled: number;
  readonly total: number;
} {
  const { added, renamed, already, not_found: missing, declined, failed } = outcomes;
  const settled = added + renamed + already + missing + declined + failed;
  return { settled, total: settled + outcomes.pending + outcomes.later };
}
