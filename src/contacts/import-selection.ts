import type { ImportRow } from './import-row.ts';

/** A row that changes the book if it is sent. */
export type SendableRow = Extract<ImportRow, { readonly send: unknown }>;

export type SendableKind = SendableRow['kind'];

/** What is on in a new plan: whom the book lacks. Everybody in it keeps the name they have. */
export const onAtFirst: readonly SendableKind[] = ['new', 'by_id'];
