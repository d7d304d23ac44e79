import { and, desc, eq, isNull, sql } from './drizzle/drizzle.ts';
import {
  compareBooks,
  isEmptyDifference,
  type SnapshotContact,
} from '../contacts/book-difference.ts';
import { mapInSteps } from '../contacts/steps.ts';
import { runInSlices } from '../runtime/in-slices.ts';
import { isStored } from './accounts.ts';
import type { Database, Queries } from './database.ts';
import { snapshotContacts, snapshots } from './schema/snapshots.ts';
import { batchesOf, readRows, type SnapshotCause } from './snapshots.ts';
import { listOf, timestamp } from './sql-values.ts';
import { toJsonContact } from '../contacts/contact-json.ts';

/**
 * Stores a snapshot of the contact list. When it equals the latest snapshot, only updates the `same_at` of
 * that one, and `isNew` is false. Undefined: the account was deleted. Concurrent calls for one account wait
 * for each other.
 */
export async function saveSnapshot(
  database: Database,
  accountId: string,
  snapshot: {
    readonly contacts: Iterable<SnapshotContact>;
    readonly cause: SnapshotCause;
    readonly at: Date;
  },
): Promise<{ readonly id: bigint; readonly isNew: boolean } | undefined> {
  const { contacts, cause, at } = snapshot;
  return database.transaction(async (q) => {
    if (!(await isStored(q, accountId, 'alone'))) return undefined;
    const list = await runInSlices(mapInSteps(contacts, (contact) => contact));
    const latest = await findLatest(q, accountId);
    const ask: Database['query'] = async (query) => query(q);
    const known = await readRows(ask, accountId, isNull(snapshotContacts.until));
    const difference = await runInSlices(compareBooks(known, list));
    if (latest !== undefined && isEmptyDifference(difference)) {
      const sameAt = sql`greatest(${snapshots.sameAt}, ${timestamp(at)})`;
      await q.update(snapshots).set({ sameAt }).where(eq(snapshots.id, latest));
      return { id: latest, isNew: false };
    }
    const facts = { accountId, takenAt: at, sameAt: at, cause, contactCount: list.length };
    const [row] = await q.insert(snapshots).values(facts).returning({ id: snapshots.id });
    if (!row) throw new Error('Inserting a snapshot returned no row');
    const { left, came, renamed, changed } = difference;
    const pairs = [...renamed, ...changed];
    for (const some of batchesOf([...left, ...pairs.map(({ before }) => before)])) {
      await endRows(q, accountId, row.id, some);
    }
    for (const some of batchesOf([...came, ...pairs.map(({ after }) => after)])) {
      await addRows(q, accountId, row.id, some);
    }
    return { id: row.id, isNew: true };
  });
}

async function findLatest(queries: Queries, accountId: string): Promise<bigint | undefined> {
  const [row] = await queries
    .select({ id: snapshots.id })
    .from(snapshots)
    .where(eq(snapshots.accountId, accountId))
    .orderBy(desc(snapshots.id))
    .limit(1);
  return row?.id;
}

async function endRows(
  queries: Queries,
  accountId: string,
  until: bigint,
  ended: readonly SnapshotContact[],
): Promise<void> {
  const ids = ended.map(({ id }) => id);
  const isCurrent = and(eq(snapshotContacts.accountId, accountId), isNull(snapshotContacts.until));
  await queries
    .update(snapshotContacts)
    .set({ until })
    .where(and(isCurrent, sql`${snapshotContacts.userId} in ${listOf(ids, 'bigint')}`));
}

async function addRows(
  queries: Queries,
  accountId: string,
  since: bigint,
  added: readonly SnapshotContact[],
): Promise<void> {
  const incoming = JSON.stringify(
    added.map((one) => ({ user_id: String(one.id), contact: toJsonContact(one) })),
  );
  await queries.execute(sql`
    insert into ${snapshotContacts} (account_id, user_id, since, contact)
    select ${accountId}::uuid, incoming.user_id, ${since}::bigint, incoming.contact
    from json_to_recordset(${incoming}::json) as incoming (user_id bigint, contact jsonb)`);
}
