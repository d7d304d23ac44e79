import { and, desc, eq, inArray, isNull, ne, notInArray, sql } from './drizzle/drizzle.ts';
import { searchedFor } from '../contacts/changes/about.ts';
import { kindsWith } from '../contacts/changes/kinds.ts';
import type { RestoredFrom } from '../contacts/import/restored-from.ts';
import type { ImportPurpose } from '../contacts/import/import-purpose.ts';
import type { Database } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { changes } from './schema/changes.ts';
import { imports } from './schema/imports.ts';
import { keepDaysAtFirst } from './people.ts';
import { people } from './schema/people.ts';
import { undos } from './schema/undos.ts';
import { fromStoredRestore } from './stored/stored-restore.ts';

/** Ids of operations, the latest first. All `words` must match the same change. */
export async function pageOperations(
  database: Database,
  accountId: string,
  { words, page, size }: { readonly words: string; readonly page: number; readonly size: number },
): Promise<{ readonly ids: readonly string[]; readonly page: number; readonly total: number }> {
  const where = and(eq(changes.accountId, accountId), ...searchedFor(words).map(stands));
  const read = (at: number) =>
    database.query((q) =>
      q
        .select({ id: changes.operationId, total: sql`count(*) over ()`.mapWith(Number) })
        .from(changes)
        .where(where)
        .groupBy(changes.operationId)
        .orderBy(desc(sql`min(${changes.position})`))
        .limit(size)
        .offset(at * size),
    );
  const rows = await read(page);
  const total = rows[0]?.total ?? 0;
  if (rows.length > 0 || page === 0) return { ids: rows.map(({ id }) => id), page, total };
  // A page past the end means the last page, and only the first page has the total.
  const [first] = await read(0);
  const last = Math.max(0, Math.ceil((first?.total ?? 0) / size) - 1);
  const ids = (await read(last)).map(({ id }) => id);
  return { ids, page: last, total: first?.total ?? 0 };
}

/** The users of the latest changes that did not fail, the latest first; one may be there several times. */
export async function latestChangedUsers(
  database: Database,
  accountId: string,
  count: number,
): Promise<readonly { readonly id: bigint; readonly at: Date }[]> {
  const rows = await database.query((q) =>
    q
      .select({
        id: sql<string | null>`coalesce(${changes.after} ->> 'id', ${changes.before} ->> 'id')`,
        at: changes.madeAt,
      })
      .from(changes)
      .where(and(eq(changes.accountId, accountId), ne(changes.state, 'failed')))
      .orderBy(desc(changes.madeAt))
      .limit(count),
  );
  return rows.flatMap(({ id, at }) => (id === null ? [] : { id: BigInt(id), at }));
}

/** The operation and its account, if it belongs to the person; `id` may be any text. */
export async function findOperation(
  database: Database,
  personId: bigint,
  id: string,
): Promise<{ readonly id: string; readonly accountId: string } | undefined> {
  const [row] = await database.query((q) =>
    q
      .select({ id: changes.operationId, accountId: changes.accountId })
      .from(changes)
      .innerJoin(accounts, eq(accounts.id, changes.accountId))
      .where(
        and(sql`${changes.operationId} = ${toUuid(id)}::uuid`, eq(accounts.personId, personId)),
      )
      .limit(1),
  );
  return row;
}

/** The latest operation that is no undo, or is a redo, and has changes left to revert. */
export async function latestOperation(
  database: Database,
  accountId: string,
  except: readonly string[],
): Promise<string | undefined> {
  const [row] = await database.query((q) =>
    q
      .select({ id: changes.operationId })
      .from(changes)
      .where(
        and(
          eq(changes.accountId, accountId),
          ne(changes.state, 'failed'),
          isNull(changes.undoOutcome),
          inArray(changes.kind, kindsWith('reversible')),
          sql`(${changes.undoes} is null or ${changes.operationId} in (${undosOf(accountId, 'redos')}))`,
          sql`${changes.operationId} not in (${undosOf(accountId, 'first_undos')})`,
          except.length > 0 ? notInArray(changes.operationId, [...except]) : undefined,
        ),
      )
      .orderBy(desc(changes.madeAt), desc(changes.position))
      .limit(1),
  );
  return row?.id;
}

/** Undos of undos, or of other operations; undoing a redo is a first undo again. */
function undosOf(accountId: string, which: 'redos' | 'first_undos') {
  return sql`
    with recursive reverts (id, is_redo) as (
      select id, exists (select from ${changes} undone
          where undone.operation_id = undo.operation_id and undone.undoes is not null)
        from ${undos} undo
        where account_id = ${accountId} and operation_id not in (select id from ${undos})
      union all
      select undo.id, not is_redo from ${undos} undo join reverts on undo.operation_id = reverts.id)
    select id from reverts where is_redo = ${which === 'redos'}`;
}

/** For each undo, the operation that it reverts. */
export async function findUndone(
  database: Database,
  operationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (operationIds.length === 0) return new Map();
  const ofJobs = await database.query((q) =>
    q
      .select({ by: undos.id, what: undos.operationId })
      .from(undos)
      .where(inArray(undos.id, [...operationIds])),
  );
  const known = new Map(ofJobs.map(({ by, what }) => [by, what]));
  const others = operationIds.filter((id) => !known.has(id));
  if (others.length === 0) return known;
  const ofChanges = await database.query((q) =>
    q.execute<{ by: string; what: string }>(sql`
      select distinct on (back.operation_id) back.operation_id as by, undone.operation_id as what
      from ${changes} back join ${changes} undone on undone.id = back.undoes
      where back.operation_id in (${sql.join(others, sql`, `)})`),
  );
  for (const { by, what } of ofChanges) known.set(by, what);
  return known;
}

interface ImportOfOperation {
  readonly file: string;
  readonly restored: RestoredFrom | undefined;
  readonly purpose: ImportPurpose;
  readonly underWay: boolean;
}

/**
 * For operations that are imports: the file name or what they restore, and whether they still run. Quiet
 * imports do not count: they wait for numbers that are not sent yet.
 */
export async function findImported(
  database: Database,
  operationIds: readonly string[],
): Promise<ReadonlyMap<string, ImportOfOperation>> {
  if (operationIds.length === 0) return new Map();
  const rows = await database.query((q) =>
    q
      .select({
        id: imports.id,
        file: imports.name,
        restored: imports.restored,
        purpose: imports.purpose,
        state: imports.state,
        quiet: imports.quiet,
      })
      .from(imports)
      .where(inArray(imports.id, [...operationIds])),
  );
  const open: readonly string[] = ['running', 'waiting', 'paused'];
  return new Map(
    rows.map(({ id, file, restored, purpose, state, quiet }) => [
      id,
      {
        file,
        restored: restored ? fromStoredRestore(restored) : undefined,
        purpose,
        underWay: !quiet && open.includes(state),
      },
    ]),
  );
}

/** Deletes history older than its person wants it kept, except what is being undone. */
export async function deleteOldChanges(database: Database, now: Date): Promise<void> {
  await database.transaction(async (q) => {
    const days = sql`make_interval(days => coalesce(${people.keepDays}, ${keepDaysAtFirst}))`;
    await q.execute(sql`
      delete from ${changes} using ${accounts}, ${people}
      where ${accounts.id} = ${changes.accountId} and ${people.id} = ${accounts.personId}
        and ${changes.madeAt} < ${now.toISOString()}::timestamptz - ${days}
        and ${changes.operationId} not in
          (select operation_id from ${undos} where state in ('running', 'waiting'))`);
    await q.execute(sql`
      delete from ${undos} where state in ('stopped', 'done') and not exists
        (select from ${changes} where ${changes.operationId} = ${undos.operationId})`);
  });
}

function stands(word: string) {
  return sql`${changes.about} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`;
}

/** Callers pass any text, and Postgres rejects text that is no UUID. */
function toUuid(text: string): string {
  const isUuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
  return isUuid ? text : '00000000-0000-0000-0000-000000000000';
}
