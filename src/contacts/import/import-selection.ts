import type { ImportRow, RowKind } from './import-row.ts';

/** A row that changes the contact list when it is sent. */
export type SendableRow = Extract<ImportRow, { readonly send: unknown }>;

export type SendableKind = SendableRow['kind'];

export const sendableKinds = [
  'new',
  'unclear',
  'by_id',
  'rename',
  'block',
  'tried',
] as const satisfies readonly SendableKind[];

export function isSendable(kind: RowKind): kind is SendableKind {
  const sendable: readonly RowKind[] = sendableKinds;
  return sendable.includes(kind);
}

/**
 * Whether a row is selected in a new plan. New people are; renames and numbers that were tried before are
 * not; a number with two readings is when this one is likelier.
 */
export function isSelectedByDefault(row: ImportRow): boolean {
  if (row.kind === 'unclear') return row.other?.even === false;
  return row.kind === 'new' || row.kind === 'by_id';
}
