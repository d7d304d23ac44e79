import type { ImportRow, RowKind } from './import-row.ts';

/** A row that changes the book if it is sent. */
export type SendableRow = Extract<ImportRow, { readonly send: unknown }>;

export type SendableKind = SendableRow['kind'];

export const sendableKinds = [
  'new',
  'by_id',
  'rename',
  'tried',
] as const satisfies readonly SendableKind[];

export function isSendable(kind: RowKind): kind is SendableKind {
  const sendable: readonly RowKind[] = sendableKinds;
  return sendable.includes(kind);
}

/**
 * What is on in a new plan: whom the book lacks. Everybody in it keeps the name they have, and what was
 * sent in vain is not sent again.
 */
export const onAtFirst: readonly SendableKind[] = ['new', 'by_id'];
