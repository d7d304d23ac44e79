import { and, asc, eq, gt, inArray, isNotNull, max, ne, or, sql } from './drizzle/drizzle.ts';
import type { RowOutcome } from '../contacts/import/row-outcome.ts';
import type { Database } from './database.ts';
import { changes } from './schema/changes.ts';
import { importRows } from './schema/imports.ts';
import type { Sealed } from './seal.ts';
import { insertRows, type PlannedRow } from './import-rows.ts';
import { fromStoredSend, type StoredRow } from './stored/stored-row.ts';
import type { SendableRow } from '../contacts/import/import-selection.ts';

/** A row whose contact is there, with the sealed note and labels of its record. */
export interface AnnotatedRow {
  readonly position: number;
  readonly sealed: Sealed;
  readonly send: SendableRow['send'] | undefined;
  /** The contact, where the plan or the change of the row names one. */
  readonly contactId: bigint | undefined;
  /** Its place in the file. */
  readonly place: Pick<StoredRow, 'name' | 'line' | 'part' | 'entry'>;
}

/** The outcomes after which the row's person is a contact. */
const outcomes = ['added', 'renamed', 'already', 'kept'] as const satisfies readonly RowOutcome[];

/** The rows after `position` whose notes and labels are to be given to their contacts. */
export async function listAnnotatedRows(
  database: Database,
  importId: string,
  position: number,
  limit: number,
): Promise<readonly AnnotatedRow[]> {
  const { kind, outcome, text, textKeyId, row } = importRows;
  // A contact keeps the name where a rename is not selected.
  const isThere = or(inArray(outcome, [...outcomes]), inArray(kind, ['already', 'rename']));
  const isOpen = sql`coalesce(${outcome}, '') not in ('pending', 'deferred')`;
  const isAnnotated = and(isNotNull(text), isNotNull(textKeyId), ne(kind, 'unusable'));
  const isNext = and(eq(importRows.importId, importId), gt(importRows.position, position));
  const afterId = sql<string | null>`${changes.after}->>'id'`;
  const rows = await database.query((q) =>
    q
      .select({ position: importRows.position, text, textKeyId, row, afterId })
      .from(importRows)
      .leftJoin(changes, eq(changes.id, importRows.changeId))
      .where(and(isNext, isAnnotated, isThere, isOpen))
      .orderBy(asc(importRows.position))
      .limit(limit),
  );
  return rows.flatMap((one) => {
    const { name, line, part, entry } = one.row;
    const id = one.row.contactId ?? one.afterId ?? undefined;
    if (!one.text || one.textKeyId === null) return [];
    return {
      position: one.position,
      sealed: { bytes: one.text, keyId: one.textKeyId },
      send: one.row.send && fromStoredSend(one.row.send),
      contactId: id === undefined ? undefined : BigInt(id),
      place: { name, line, part, ...(entry !== undefined && { entry }) },
    };
  });
}

/**
 * Deletes the notes and labels of rows, once their contacts have them, and adds rows about the labels without room.
 *
 * @param rowsFrom makes those rows, from a free position on
 */
export async function settleAnnotatedRows(
  database: Database,
  importId: string,
  positions: readonly number[],
  rowsFrom: (position: number) => readonly PlannedRow[],
): Promise<void> {
  const isOfImport = eq(importRows.importId, importId);
  await database.transaction(async (q) => {
    await q
      .update(importRows)
      .set({ text: null, textKeyId: null })
      .where(and(isOfImport, inArray(importRows.position, [...positions])));
    const [last] = await q
      .select({ position: max(importRows.position) })
      .from(importRows)
      .where(isOfImport);
    await insertRows(q, importId, rowsFrom((last?.position ?? -1) + 1));
  });
}
