import {
  and,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  lt,
  ne,
  notInArray,
  or,
  sql,
} from './drizzle/drizzle.ts';
import { sendableKinds } from '../contacts/import/import-selection.ts';
import type { RestoredFrom } from '../contacts/import/restored-from.ts';
import type { SourceFacts } from '../contacts/import/source-facts.ts';
import type { Country } from '../contacts/phone.ts';
import { toAccount, type Account } from './accounts.ts';
import type { Database, Queries } from './database.ts';
import { changeWork } from './long-work.ts';
import { accounts } from './schema/accounts.ts';
import { importRows, imports } from './schema/imports.ts';
import { undos } from './schema/undos.ts';
import type { Sealed } from './seal.ts';
import { fromStoredRestore } from './stored/stored-restore.ts';

/** Not started yet. */
const isPlan = inArray(imports.state, ['columns_needed', 'planned']);

type Columns = typeof imports.$inferSelect;

/** An import without its rows and its source. */
export interface StoredImport extends Pick<
  Columns,
  | 'id'
  | 'personId'
  | 'accountId'
  | 'name'
  | 'state'
  | 'worker'
  | 'quiet'
  | 'purpose'
  | 'reading'
  | 'files'
> {
  readonly account: Account;
  readonly country: Country | undefined;
  readonly messageId: bigint | undefined;
  readonly dueAt: Date | undefined;
  readonly waitsFor: NonNullable<Columns['waitsFor']> | undefined;
  readonly troubles: number;
  readonly startedAt: Date | undefined;
  readonly facts: SourceFacts | undefined;
  readonly restored: RestoredFrom | undefined;
}

/** An import of this person; `id` may be any text. */
export async function findImport(
  database: Database,
  personId: bigint,
  id: string,
): Promise<StoredImport | undefined> {
  const [found] = await select(
    database,
    and(eq(imports.personId, personId), sql`${imports.id}::text = ${id}`),
  );
  return found;
}

/** An import by its id. */
export async function loadImport(
  database: Database,
  id: string,
): Promise<StoredImport | undefined> {
  const [found] = await select(database, eq(imports.id, id));
  return found;
}

/** A person's imports that run, wait or are paused, the latest first. */
export async function listUnderWay(
  database: Database,
  personId: bigint,
): Promise<readonly StoredImport[]> {
  const isUnderWay = inArray(imports.state, ['running', 'waiting', 'paused']);
  return select(
    database,
    and(eq(imports.personId, personId), eq(imports.quiet, false), isUnderWay),
  );
}

/** Whether other work of the account started before this running import and still runs. */
export async function isBehind(
  database: Database,
  { id, account, startedAt }: StoredImport,
): Promise<boolean> {
  const at = startedAt?.toISOString() ?? null;
  const [row] = await database.query((q) =>
    q.execute<{ behind: boolean }>(sql`
      select exists (select from ${imports} where account_id = ${account.id} and id <> ${id}
          and state = 'running' and coalesce(started_at, created_at) < ${at}::timestamptz)
        or exists (select from ${undos} where account_id = ${account.id}
          and state = 'running' and created_at < ${at}::timestamptz) as behind`),
  );
  return row?.behind ?? false;
}

/** The records or the file itself; undefined once the import runs. */
export async function findSource(database: Database, id: string): Promise<Sealed | undefined> {
  const [row] = await database.query((q) =>
    q
      .select({ bytes: imports.source, keyId: imports.sourceKeyId })
      .from(imports)
      .where(eq(imports.id, id)),
  );
  const { bytes, keyId = null } = row ?? {};
  return bytes && keyId !== null ? { bytes, keyId } : undefined;
}

/** Leaves an import that has the same id, because it was begun by the same update. */
export async function insertImport(
  queries: Queries,
  account: Account,
  facts: Omit<typeof imports.$inferInsert, 'accountId' | 'personId'>,
): Promise<void> {
  await queries
    .insert(imports)
    .values({ ...facts, accountId: account.id, personId: account.personId })
    .onConflictDoNothing();
}

/** Deletes a person's oldest plans besides one, so that `most` are left with it; returns their names. */
export async function deleteOldestPlans(
  queries: Queries,
  personId: bigint,
  { besides, most }: { readonly besides: string; readonly most: number },
): Promise<readonly string[]> {
  const isOther = and(eq(imports.personId, personId), isPlan, ne(imports.id, besides));
  const newest = queries
    .select({ id: imports.id })
    .from(imports)
    .where(isOther)
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(most - 1);
  const deleted = await queries
    .delete(imports)
    .where(and(isOther, notInArray(imports.id, newest)))
    .returning({ name: imports.name });
  return deleted.map(({ name }) => name);
}

/** Cancels an import: its remaining rows are not sent. */
export async function cancelImport(database: Database, id: string, at: Date): Promise<void> {
  await database.transaction(async (q) => {
    const from = ['columns_needed', 'planned', 'running', 'waiting', 'paused'] as const;
    const over = { state: 'cancelled', endedAt: at, source: null } as const;
    if (!(await changeWork(q, 'import', id, from, over))) return;
    await q
      .update(importRows)
      .set({ outcome: 'left' })
      .where(
        and(
          eq(importRows.importId, id),
          // The others are never sent, so they have no outcome.
          inArray(importRows.kind, sendableKinds),
          sql`coalesce(outcome, 'pending') in ('pending', 'deferred')`,
        ),
      );
  });
}

/** Deletes a quiet import that is done; its ledger is never shown. */
export async function deleteImport(database: Database, id: string): Promise<void> {
  await database.query((q) => q.delete(imports).where(eq(imports.id, id)));
}

/** Deletes plans that were never started, and old ledgers. */
export async function deleteOldImports(
  database: Database,
  before: { readonly planned: Date; readonly ended: Date },
): Promise<void> {
  const isOld = and(isPlan, lt(imports.createdAt, before.planned));
  const isOver = and(isNotNull(imports.endedAt), lt(imports.endedAt, before.ended));
  await database.query((q) => q.delete(imports).where(or(isOld, isOver)));
}

async function select(
  database: Database,
  where: ReturnType<typeof and>,
): Promise<readonly StoredImport[]> {
  const { source: _source, sourceKeyId: _key, ...columns } = getTableColumns(imports);
  const rows = await database.query((q) =>
    q
      .select({ one: columns, account: accounts })
      .from(imports)
      .innerJoin(accounts, eq(accounts.id, imports.accountId))
      .where(where)
      .orderBy(desc(imports.createdAt), desc(imports.id)),
  );
  return rows.map(({ one, account }) => ({
    ...one,
    account: toAccount(account),
    country: one.country ?? undefined,
    messageId: one.messageId ?? undefined,
    dueAt: one.dueAt ?? undefined,
    waitsFor: one.waitsFor ?? undefined,
    startedAt: one.startedAt ?? undefined,
    facts: one.facts ?? undefined,
    restored: one.restored ? fromStoredRestore(one.restored) : undefined,
  }));
}
