import type { SQL } from 'drizzle-orm';
import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  isNull,
  lte,
  or,
  sql,
} from './drizzle/drizzle.ts';
import type { SnapshotContact } from '../contacts/book-difference.ts';
import { toAccount, type Account } from './accounts.ts';
import type { Database, Queries } from './database.ts';
import { keepDaysAtFirst } from './people.ts';
import { accounts } from './schema/accounts.ts';
import { people } from './schema/people.ts';
import { snapshotContacts, snapshots } from './schema/snapshots.ts';
import { batchSize, readAll, readInBatches } from './in-batches.ts';
import { listOf, timestamp } from './sql-values.ts';
import { fromJsonContact } from '../contacts/contact-json.ts';

/** A snapshot without its contacts: the list at `takenAt`, which was unchanged until `sameAt`. */
export interface StoredSnapshot extends Omit<typeof snapshots.$inferSelect, 'accountId'> {
  readonly account: Account;
}
export type SnapshotCause = StoredSnapshot['cause'];

/** A snapshot of this person, by its id. */
export async function findSnapshot(
  database: Database,
  personId: bigint,
  id: bigint,
): Promise<StoredSnapshot | undefined> {
  const isTheirs = and(eq(accounts.personId, personId), eq(snapshots.id, id));
  const [found] = await select(database, isTheirs, { offset: 0, limit: 1 });
  return found;
}

/** Snapshots of an account, the latest first. */
export async function listSnapshots(
  database: Database,
  accountId: string,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly StoredSnapshot[]> {
  return select(database, eq(snapshots.accountId, accountId), page);
}

export async function countSnapshots(database: Database, accountId: string): Promise<number> {
  return database.query((q) => q.$count(snapshots, eq(snapshots.accountId, accountId)));
}

/** The whole contact list as it was then. */
export async function readSnapshot(
  database: Pick<Database, 'readOneState'>,
  { id, account }: StoredSnapshot,
): Promise<readonly SnapshotContact[]> {
  const { since, until } = snapshotContacts;
  const wasThere = and(lte(since, id), or(isNull(until), gt(until, id)));
  // Old rows may be deleted between two batches.
  return database.readOneState((q) => readAll(readRows(q, account.id, wasThere)));
}

/** Counts of contacts that differ from the snapshot before. */
export interface SnapshotDelta {
  readonly came: number;
  readonly left: number;
  readonly renamed: number;
  readonly changed: number;
}

/** Counts the differences of each of these snapshots from the one before, by id. */
export async function countDeltas(
  database: Database,
  accountId: string,
  ids: readonly bigint[],
): Promise<ReadonlyMap<bigint, SnapshotDelta>> {
  const listed = listOf(ids, 'bigint');
  // Telegram removes the name of a deleted account: that is no renaming.
  const name = sql`case when ${snapshotContacts.contact}->>'kind' = 'deleted' then null else
    trim(concat(${snapshotContacts.contact}->>'firstName', ' ', ${snapshotContacts.contact}->>'lastName')) end`;
  const rows = await database.query((q) =>
    q.execute<{ id: string } & Record<keyof SnapshotDelta, number>>(sql`
      with begun as (
        select since as id, user_id, 1 as at, ${name} as name from ${snapshotContacts}
        where account_id = ${accountId} and since in ${listed}
      ), ended as (
        select until as id, user_id, 1 as at, ${name} as name from ${snapshotContacts}
        where account_id = ${accountId} and until in ${listed}
      )
      select id::text, count(*) filter (where ended.at is null)::int as came,
        count(*) filter (where begun.at is null)::int as "left",
        count(*) filter (where begun.name <> ended.name)::int as renamed,
        count(*) filter (where begun.at = ended.at and (begun.name <> ended.name) is not true)::int
          as changed
      from begun full join ended using (id, user_id) group by id`),
  );
  return new Map(rows.map(({ id, ...delta }) => [BigInt(id), delta]));
}

/**
 * Deletes snapshots older than their person keeps history; an unchanged list is as old as its last check.
 * The latest snapshot of an account stays, and so do rows that a remaining snapshot needs.
 */
export async function deleteOldSnapshots(database: Database, now: Date): Promise<void> {
  await database.transaction(async (q) => {
    const gone = await q.execute<{ account_id: string }>(sql`
      delete from ${snapshots} old using ${accounts} account
      left join ${people} person on person.id = account.person_id
      where account.id = old.account_id
        and old.same_at < ${timestamp(now)}
          - make_interval(days => coalesce(person.keep_days, ${keepDaysAtFirst}))
        and exists (select from ${snapshots} later
          where later.account_id = old.account_id and later.id > old.id)
      returning old.account_id`);
    const accountIds = [...new Set(gone.map(({ account_id }) => account_id))];
    if (accountIds.length === 0) return;
    await q.execute(sql`
      delete from ${snapshotContacts} row
      where row.account_id in ${listOf(accountIds, 'uuid')} and row.until is not null
        and not exists (select from ${snapshots} kept where kept.account_id = row.account_id
          and kept.id >= row.since and kept.id < row.until)`);
  });
}

async function select(
  database: Database,
  where: ReturnType<typeof and>,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly StoredSnapshot[]> {
  const { accountId: _, ...columns } = getTableColumns(snapshots);
  const rows = await database.query((q) =>
    q
      .select({ one: columns, account: accounts })
      .from(snapshots)
      .innerJoin(accounts, eq(accounts.id, snapshots.accountId))
      .where(where)
      .orderBy(desc(snapshots.id))
      .offset(offset)
      .limit(limit),
  );
  return rows.map(({ one, account }) => ({ ...one, account: toAccount(account) }));
}

/** Rows of which each contact has at most one, in the order of their ids, batch by batch. */
export function readRows(
  queries: Queries,
  accountId: string,
  where: SQL | undefined,
): AsyncGenerator<readonly SnapshotContact[]> {
  const { userId, contact } = snapshotContacts;
  const isTheirs = eq(snapshotContacts.accountId, accountId);
  return readInBatches(async (after) => {
    const rows = await queries
      .select({ userId, contact })
      .from(snapshotContacts)
      .where(and(isTheirs, where, after && gt(userId, after.id)))
      .orderBy(asc(userId))
      .limit(batchSize);
    return rows.map((row) => fromJsonContact(row.userId, row.contact));
  });
}
