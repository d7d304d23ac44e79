import { and, desc, eq, isNull, sql } from './drizzle/drizzle.ts';
import { isSameContact, type SnapshotContact } from '../contacts/book-difference.ts';
import type { SnapshotSource } from '../contacts/book/snapshot-contacts.ts';
import { inSlices } from '../runtime/in-slices.ts';
import { isStored } from './accounts.ts';
import type { Database, Queries } from './database.ts';
import { snapshotContacts, snapshots } from './schema/snapshots.ts';
import { readRows, type SnapshotCause } from './snapshots.ts';
import { batchesOf } from './in-batches.ts';
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
    /** Called once no other snapshot of the account is being taken, so that the latest is of the latest list. */
    readonly contacts: () => Promise<SnapshotSource & Disposable>;
    readonly cause: SnapshotCause;
    readonly at: Date;
  },
): Promise<{ readonly id: bigint; readonly isNew: boolean } | undefined> {
  const { cause, at } = snapshot;
  return database.transaction(async (q) => {
    if (!(await isStored(q, accountId, 'alone'))) return undefined;
    using contacts = await snapshot.contacts();
    const latest = await findLatest(q, accountId);
    const { ended, added } = await findDifference(q, accountId, contacts);
    if (latest !== undefined && ended.length + added.length === 0) {
      const sameAt = sql`greatest(${snapshots.sameAt}, ${timestamp(at)})`;
      await q.update(snapshots).set({ sameAt }).where(eq(snapshots.id, latest));
      return { id: latest, isNew: false };
    }
    const facts = { accountId, takenAt: at, sameAt: at, cause, contactCount: contacts.ids.length };
    const [row] = await q.insert(snapshots).values(facts).returning({ id: snapshots.id });
    if (!row) throw new Error('Inserting a snapshot returned no row');
    for (const ids of batchesOf(ended)) await endRows(q, accountId, row.id, ids);
    for (const ids of batchesOf(added)) {
      const batch = ids.flatMap((id) => contacts.get(id) ?? []);
      await addRows(q, accountId, row.id, batch);
    }
    return { id: row.id, isNew: true };
  });
}

/** The ids of contacts whose rows end, and of those that get new ones. */
async function findDifference(
  queries: Queries,
  accountId: string,
  contacts: SnapshotSource,
): Promise<{ readonly ended: readonly bigint[]; readonly added: readonly bigint[] }> {
  const ended: bigint[] = [];
  const added: bigint[] = [];
  let at = 0;
  /** Adds the contacts with ids below that of the next row: they have no row. */
  const addUntil = async (next: bigint | undefined): Promise<void> => {
    for await (const id of inSlices(idsFrom(contacts.ids, at))) {
      if (next !== undefined && id >= next) break;
      added.push(id);
      at += 1;
    }
  };
  for await (const rows of readRows(queries, accountId, isNull(snapshotContacts.until))) {
    for (const before of rows) {
      if (Number(before.id) > (contacts.ids[at] ?? Infinity)) await addUntil(before.id);
      const after = contacts.ids[at] === Number(before.id) ? contacts.get(before.id) : undefined;
      if (after) at += 1;
      if (after && isSameContact(before, after)) continue;
      ended.push(before.id);
      if (after) added.push(before.id);
    }
  }
  await addUntil(undefined);
  return { ended, added };
}

function* idsFrom(ids: Float64Array, start: number): Generator<bigint> {
  for (let at = start; at < ids.length; at += 1) yield BigInt(ids[at] ?? 0);
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
  ids: readonly bigint[],
): Promise<void> {
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
