import type { SQL } from 'drizzle-orm';
import { and, asc, count, eq, gt, inArray, sql } from './drizzle/drizzle.ts';
import type { RowKind } from '../contacts/import/import-row.ts';
import { sendableKinds } from '../contacts/import/import-selection.ts';
import type { Database, Queries } from './database.ts';
import { batchesOf, batchSize, readAll, readInBatches } from './in-batches.ts';
import { changes } from './schema/changes.ts';
import { importRows, imports } from './schema/imports.ts';
import type { Sealed } from './seal.ts';
import type { StoredRow } from './stored/stored-row.ts';

type Columns = typeof importRows.$inferSelect;

/** A row as the person sees it. */
export interface LedgerRow extends Pick<
  Columns,
  'position' | 'row' | 'kind' | 'on' | 'outcome' | 'importers' | 'until' | 'problem'
> {
  /** The text of an unusable row; of others the note and labels, which are not shown. */
  readonly text: Sealed | undefined;
}

/** A row as it was planned. */
export interface PlannedRow {
  readonly position: number;
  readonly kind: RowKind;
  readonly on: boolean;
  readonly number: string | undefined;
  readonly row: StoredRow;
  readonly text?: Sealed;
}

/** Count of rows with the same kind, selection and outcome. */
export interface RowCount extends Pick<Columns, 'kind' | 'on' | 'outcome'> {
  readonly count: number;
}

export async function insertRows(
  queries: Queries,
  importId: string,
  rows: readonly PlannedRow[],
): Promise<void> {
  for (const batch of batchesOf(rows)) {
    const incoming = JSON.stringify(
      batch.map(({ text, ...row }) => ({
        ...row,
        text: text?.bytes.toString('base64'),
        text_key_id: text?.keyId,
      })),
    );
    await queries.execute(sql`
      insert into ${importRows}
        (import_id, position, kind, "on", number, row, sealed_text, text_key_id)
      select ${importId}::uuid, position, kind, "on", number, row, decode(text, 'base64'), text_key_id
      from json_to_recordset(${incoming}::json) as incoming (position integer, kind text,
        "on" boolean, number text, row jsonb, text text, text_key_id text)`);
  }
}

export async function deleteRows(queries: Queries, importId: string): Promise<void> {
  await queries.delete(importRows).where(eq(importRows.importId, importId));
}

export async function countRows(
  database: Database,
  importId: string,
): Promise<readonly RowCount[]> {
  const { kind, on, outcome } = importRows;
  return database.query((q) =>
    q
      .select({ kind, on, outcome, count: count() })
      .from(importRows)
      .where(eq(importRows.importId, importId))
      .groupBy(kind, on, outcome),
  );
}

/** How many rows have been sent or given up, and how many are left to send. */
export async function countSent(
  database: Database,
  importId: string,
): Promise<{ readonly done: number; readonly left: number }> {
  let [done, left] = [0, 0];
  for (const { outcome, count: rows } of await countRows(database, importId)) {
    if (outcome === 'pending' || outcome === 'deferred') left += rows;
    else if (outcome) done += rows;
  }
  return { done, left };
}

/** In the order of the file; all kinds without `kind`. */
export async function pageRows(
  database: Database,
  importId: string,
  page: { readonly kind: RowKind | undefined; readonly from: number; readonly limit: number },
): Promise<readonly LedgerRow[]> {
  const ofKind = page.kind && eq(importRows.kind, page.kind);
  const where = and(eq(importRows.importId, importId), ofKind);
  return database.query((q) => select(q, where, asc(importRows.position), page));
}

/** Rows whose numbers others have saved too, the most saved first. */
export async function pageRowsByImporters(
  database: Database,
  importId: string,
  page: { readonly from: number; readonly limit: number },
): Promise<readonly LedgerRow[]> {
  const { importers, position } = importRows;
  const order = sql`${importers} desc, ${position}`;
  return database.query((q) => select(q, hasImporters(importId), order, page));
}

/** Count of an import's numbers that others have saved too. */
export async function countRowsWithImporters(
  database: Database,
  importId: string,
): Promise<number> {
  const [row] = await database.query((q) =>
    q.select({ count: count() }).from(importRows).where(hasImporters(importId)),
  );
  return row?.count ?? 0;
}

/** The next rows after a position. */
export async function listRowsAfter(
  database: Database,
  importId: string,
  position: number,
  limit: number,
): Promise<readonly LedgerRow[]> {
  const where = and(eq(importRows.importId, importId), gt(importRows.position, position));
  const page = { from: 0, limit };
  return database.query((q) => select(q, where, asc(importRows.position), page));
}

/** Where a row came from, and whom it is about as far as the import found out. */
export interface RowSubject {
  readonly position: number;
  /** Id of the user that a change, the plan or the file names. */
  readonly userId: bigint | undefined;
  readonly number: string | undefined;
}

export async function listRowSubjects(
  database: Database,
  importId: string,
): Promise<readonly RowSubject[]> {
  const user = sql<string | null>`coalesce(${changes.after}->>'id', ${importRows.row}->>'contactId',
    ${importRows.row}->'send'->'account'->>'telegramId')`;
  const { position, number, changeId } = importRows;
  const batches = readInBatches<RowSubject>(async (after) => {
    const rows = await database.query((q) =>
      q
        .select({ position, number, user })
        .from(importRows)
        .leftJoin(changes, eq(changes.id, changeId))
        .where(and(eq(importRows.importId, importId), after && gt(position, after.position)))
        .orderBy(asc(position))
        .limit(batchSize),
    );
    return rows.map((row) => ({
      position: row.position,
      userId: row.user === null ? undefined : BigInt(row.user),
      number: row.number ?? undefined,
    }));
  });
  return readAll(batches);
}

/** Selects or deselects a kind of rows, while the import is planned and does not run. */
export async function switchKind(
  database: Database,
  importId: string,
  { kind, on }: { readonly kind: RowKind; readonly on: boolean },
): Promise<void> {
  await database.query((q) =>
    q
      .update(importRows)
      .set({ on })
      .where(
        and(eq(importRows.importId, importId), eq(importRows.kind, kind), isPlanned(importId)),
      ),
  );
}

/** Selects or deselects one row; only sendable rows can be selected. */
export async function switchRow(
  database: Database,
  importId: string,
  { position, on }: { readonly position: number; readonly on: boolean },
): Promise<void> {
  const isSendable = inArray(importRows.kind, sendableKinds);
  const isRow = and(eq(importRows.importId, importId), eq(importRows.position, position));
  await database.query((q) =>
    q
      .update(importRows)
      .set({ on })
      .where(and(isRow, isSendable, isPlanned(importId))),
  );
}

async function select(
  queries: Queries,
  where: SQL | undefined,
  order: SQL,
  page: { readonly from: number; readonly limit: number },
): Promise<readonly LedgerRow[]> {
  const { position, row, kind, on, outcome, importers, until, problem, text, textKeyId } =
    importRows;
  const rows = await queries
    .select({ position, row, kind, on, outcome, importers, until, problem, text, textKeyId })
    .from(importRows)
    .where(where)
    .orderBy(order)
    .offset(page.from)
    .limit(page.limit);
  return rows.map(({ text: sealed, textKeyId: keyId, ...facts }) => ({
    ...facts,
    text: sealed && keyId !== null ? { bytes: sealed, keyId } : undefined,
  }));
}

/** Telegram gives this count only for numbers without a visible account. */
function hasImporters(importId: string) {
  const { outcome, importers } = importRows;
  return and(eq(importRows.importId, importId), eq(outcome, 'not_found'), gt(importers, 0));
}

function isPlanned(importId: string) {
  return sql`exists (select from ${imports} where id = ${importId} and state = 'planned')`;
}
