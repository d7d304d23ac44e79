import type { ImportRow, RowKind } from './import-row.ts';

/** A row that changes the book if it is sent. */
export type SendableRow = Extract<ImportRow, { readonly send: unknown }>;

export type SendableKind = SendableRow['kind'];

export const sendableKinds = [
  'new',
  'unclear',
  'by_id',
  'rename',
  'tried',
] as const satisfies readonly SendableKind[];

export function isSendable(kind: RowKind): kind is SendableKind {
  const sendable: readonly RowKind[] = sendableKinds;
  return sendable.includes(kind);
}

/**
 * Whether a row is on in a new plan: people the book lacks are. Contacts keep the name they have, numbers
 * sent in vain are not sent again, and a number that may be another one is on only if it is the likelier.
 */
export function isOnAtFirst(row: ImportRow): boolean {
  if (row.kind === 'unclear') return row.other?.even === false;
  return row.kind === 'new' || row.kind === 'by_id';
}
