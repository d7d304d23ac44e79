import { and, asc, count, desc, eq, inArray, isNull, lt, ne, sql } from './drizzle/drizzle.ts';
import { toAccount, type Account } from './accounts.ts';
import type { Database } from './database.ts';
import {
  toRecordedChange,
  type ChangeState,
  type RecordedChange,
  type UndoOutcome,
} from './recorded-changes.ts';
import { accounts } from './schema/accounts.ts';
import { changes } from './schema/changes.ts';
import { undos } from './schema/undos.ts';
import { listOf } from './sql-values.ts';

type Columns = typeof undos.$inferSelect;

/** An undo without its changes. */
export interface StoredUndo extends Omit<Columns, 'accountId'> {
  readonly account: Account;
}

/** Returns false, and writes nothing, when another undo of the same operation exists. */
export async function insertUndo(
  database: Database,
  undo: typeof undos.$inferInsert,
): Promise<boolean> {
  const inserted = await database.query((q) =>
    q.insert(undos).values(undo).onConflictDoNothing().returning({ id: undos.id }),
  );
  return inserted.length > 0;
}

/** An undo of this person; `id` may be any text. */
export async function findUndo(
  database: Database,
  personId: bigint,
  id: string,
): Promise<StoredUndo | undefined> {
  const isIt = and(eq(undos.personId, personId), sql`${undos.id}::text = ${id}`);
  return (await select(database, isIt))[0];
}

/** An undo by its id. */
export async function loadUndo(database: Database, id: string): Promise<StoredUndo | undefined> {
  return (await select(database, eq(undos.id, id)))[0];
}

/** The undos of these operations. */
export async function listUndosOf(
  database: Database,
  operationIds: readonly string[],
): Promise<readonly StoredUndo[]> {
  if (operationIds.length === 0) return [];
  return select(database, inArray(undos.operationId, [...operationIds]));
}

/** A person's undos that run or wait, the latest first. */
export async function listUndosUnderWay(
  database: Database,
  personId: bigint,
): Promise<readonly StoredUndo[]> {
  const isUnderWay = inArray(undos.state, ['running', 'waiting']);
  return select(database, and(eq(undos.personId, personId), isUnderWay));
}

/** Counts of an operation's changes by the outcome of reverting them, without those that were never done. */
export async function countUndoOutcomes(
  database: Database,
  operationId: string,
): Promise<Readonly<Record<UndoOutcome | 'pending', number>>> {
  const rows = await database.query((q) =>
    q
      .select({ undoOutcome: changes.undoOutcome, count: count() })
      .from(changes)
      .where(and(eq(changes.operationId, operationId), ne(changes.state, 'failed')))
      .groupBy(changes.undoOutcome),
  );
  const counts = { undone: 0, nothing: 0, changed: 0, impossible: 0, failed: 0, pending: 0 };
  for (const row of rows) counts[row.undoOutcome ?? 'pending'] += row.count;
  return counts;
}

/** A change to be reverted, and the change of an earlier attempt that was going to revert it. */
export interface PendingChange {
  readonly change: RecordedChange;
  /** Its place in the order in which changes were recorded. */
  readonly position: bigint;
  readonly before: { readonly id: string; readonly state: ChangeState } | undefined;
}

/** Only those before a position. The latest first, because each change was made to the state the earlier ones left. */
export async function listPendingChanges(
  database: Database,
  operationId: string,
  { limit, before }: { readonly limit: number; readonly before?: bigint | undefined },
): Promise<readonly PendingChange[]> {
  const isPending = and(
    eq(changes.operationId, operationId),
    ne(changes.state, 'failed'),
    isNull(changes.undoOutcome),
    before === undefined ? undefined : lt(changes.position, before),
  );
  const rows = await database.query((q) =>
    q.select().from(changes).where(isPending).orderBy(desc(changes.position)).limit(limit),
  );
  const ids = rows.map(({ id }) => id);
  const begun = await database.query((q) =>
    q
      .select({ id: changes.id, state: changes.state, undoes: changes.undoes })
      .from(changes)
      .where(and(sql`${changes.undoes} in ${listOf(ids, 'uuid')}`, ne(changes.state, 'failed')))
      // A change whose reverting is unknown and was tried again has two; the latest counts.
      .orderBy(asc(changes.position)),
  );
  const begunOf = new Map(begun.map(({ undoes, ...before }) => [undoes, before]));
  return rows.map((row) => ({
    change: toRecordedChange(row),
    position: row.position,
    before: begunOf.get(row.id),
  }));
}

export async function saveUndoOutcomes(
  database: Database,
  list: readonly { readonly id: string; readonly undoOutcome: UndoOutcome }[],
): Promise<void> {
  if (list.length === 0) return;
  await database.query((q) =>
    q.execute(sql`
      update ${changes} set undo_outcome = incoming."undoOutcome"
      from json_to_recordset(${JSON.stringify(list)}::json) as incoming (id uuid, "undoOutcome" text)
      where ${changes.id} = incoming.id`),
  );
}

/** Lets changes be tried again whose reverting failed. */
export async function retryFailed(database: Database, operationId: string): Promise<void> {
  await database.query((q) =>
    q
      .update(changes)
      .set({ undoOutcome: null })
      .where(and(eq(changes.operationId, operationId), eq(changes.undoOutcome, 'failed'))),
  );
}

async function select(
  database: Database,
  where: ReturnType<typeof and>,
): Promise<readonly StoredUndo[]> {
  const rows = await database.query((q) =>
    q
      .select({ undo: undos, account: accounts })
      .from(undos)
      .innerJoin(accounts, eq(accounts.id, undos.accountId))
      .where(where)
      .orderBy(desc(undos.createdAt), desc(undos.id)),
  );
  return rows.map(({ undo, account }) => ({ ...undo, account: toAccount(account) }));
}
