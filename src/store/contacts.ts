import { and, eq, gt, sql } from './drizzle/drizzle.ts';
import { ContactBook } from '../contacts/book/contact-book.ts';
import type { ContactTimes } from '../contacts/book/contact-columns.ts';
import type { Contact, LastSeen } from '../contacts/contact.ts';
import { isStored } from './accounts.ts';
import type { Database } from './database.ts';
import { batchSize, readInBatches } from './in-batches.ts';
import { contactLists, contacts } from './schema/contacts.ts';
import { listOf } from './sql-values.ts';
import { timeOf, toLastSeen } from '../contacts/user-json.ts';

/** Facts about a cached contact list as a whole. */
export interface ListFacts {
  /** Count of Telegram's saved numbers. */
  readonly savedCount: number;
  /** When all of it was read, and when its membership was last confirmed. */
  readonly readAt: Date;
  readonly syncedAt: Date;
}

/** A contact list as stored; `listFacts` is undefined when it was never read as a whole. */
export async function openContactBook(
  database: Database,
  accountId: string,
): Promise<{ readonly contacts: ContactBook; readonly listFacts: ListFacts | undefined }> {
  // In this order: another process may store both in between, and a list without its contacts looks empty.
  const listFacts = await findListFacts(database, accountId);
  const list = new ContactBook();
  const pages = readInBatches<StoredContact>((after) => readPage(database, accountId, after?.id));
  for await (const page of pages) {
    for (const row of page) list.set(toContact(row), toTimes(row));
  }
  return { contacts: list, listFacts };
}

export async function findListFacts(
  database: Database,
  accountId: string,
): Promise<ListFacts | undefined> {
  const [row] = await database.query((q) =>
    q
      .select({
        savedCount: contactLists.savedCount,
        readAt: contactLists.readAt,
        syncedAt: contactLists.syncedAt,
      })
      .from(contactLists)
      .where(eq(contactLists.accountId, accountId)),
  );
  return row;
}

/** Those of `ids` that are stored. */
export async function readContacts(
  database: Database,
  accountId: string,
  ids: readonly bigint[],
): Promise<readonly Contact[]> {
  const rows = await database.query((q) =>
    q
      .select()
      .from(contacts)
      .where(
        and(eq(contacts.accountId, accountId), sql`${contacts.id} in ${listOf(ids, 'bigint')}`),
      ),
  );
  return rows.map(toContact);
}

type StoredContact = typeof contacts.$inferSelect;

/** The contacts with the lowest ids, or the lowest above `after`. */
function readPage(
  database: Database,
  accountId: string,
  after: bigint | undefined,
): Promise<readonly StoredContact[]> {
  return database.query((q) =>
    q
      .select()
      .from(contacts)
      .where(
        and(
          eq(contacts.accountId, accountId),
          after === undefined ? undefined : gt(contacts.id, after),
        ),
      )
      .orderBy(contacts.id)
      .limit(batchSize),
  );
}

function toContact(row: StoredContact): Contact {
  return {
    id: row.id,
    accessHash: row.accessHash,
    firstName: row.firstName,
    lastName: row.lastName,
    usernames: row.usernames,
    phone: row.phone ?? undefined,
    lastSeen: toLastSeen({ kind: row.lastSeen, at: row.lastSeenAt, byMe: row.lastSeenByMe }),
    kind: row.kind,
    premium: row.premium,
    ...(row.marks && { marks: row.marks }),
    closeFriend: row.closeFriend,
    contact: true,
    mutual: row.mutual,
  };
}

function toTimes({ addedAt, lostMutualAt }: typeof contacts.$inferSelect): ContactTimes {
  return { addedAt: addedAt ?? undefined, lostMutualAt: lostMutualAt ?? undefined };
}

/** A change of a stored list. */
export interface ListUpdate {
  /** To add, or to replace those with the same ids. */
  readonly saved: readonly Contact[];
  /**
   * The times of contacts of `saved`. Those that are stored keep the time at which they appeared, and while they are
   * not mutual, the time at which that was seen.
   */
  readonly timesOf?: (contact: Contact) => ContactTimes;
  readonly dropped: readonly bigint[];
  /** Stored with the contacts, when the update completes a read of the whole list. */
  readonly facts?: ListFacts | undefined;
}

/** Adds, updates and deletes contacts, all or none. */
export async function updateContacts(
  database: Database,
  accountId: string,
  { saved, timesOf, dropped, facts }: ListUpdate,
): Promise<void> {
  if (saved.length === 0 && dropped.length === 0 && !facts) return;
  await database.transaction(async (q) => {
    if (!(await isStored(q, accountId))) return;
    if (saved.length > 0) await q.execute(upsert(accountId, toJson(saved, timesOf)));
    if (dropped.length > 0) {
      const gone = sql`${contacts.id} in ${listOf(dropped, 'bigint')}`;
      await q.delete(contacts).where(and(eq(contacts.accountId, accountId), gone));
    }
    if (!facts) return;
    await q
      .insert(contactLists)
      .values({ accountId, ...facts })
      .onConflictDoUpdate({ target: contactLists.accountId, set: facts });
  });
}

export async function updateLastSeen(
  database: Database,
  accountId: string,
  seen: ReadonlyMap<bigint, LastSeen>,
): Promise<void> {
  const incoming = JSON.stringify(
    [...seen].map(([id, lastSeen]) => ({ id: String(id), ...lastSeenColumns(lastSeen) })),
  );
  await database.query((q) =>
    q.execute(sql`
      update ${contacts} set last_seen = incoming.last_seen, last_seen_at = incoming.last_seen_at,
        last_seen_by_me = incoming.last_seen_by_me
      from json_to_recordset(${incoming}::json) as incoming
        (id bigint, last_seen text, last_seen_at timestamptz, last_seen_by_me boolean)
      where ${contacts.accountId} = ${accountId} and ${contacts.id} = incoming.id`),
  );
}

/** Stores that the list was confirmed unchanged. */
export async function confirmList(
  database: Database,
  accountId: string,
  syncedAt: Date,
): Promise<void> {
  await database.query((q) =>
    q.update(contactLists).set({ syncedAt }).where(eq(contactLists.accountId, accountId)),
  );
}

/** One statement for any number of contacts; unchanged rows are not written. */
function upsert(accountId: string, incoming: string) {
  return sql`
    insert into ${contacts} as known
    select ${accountId}::uuid, incoming.* from json_to_recordset(${incoming}::json) as incoming (
      id bigint, access_hash bigint, first_name text, last_name text, usernames text[], phone text,
      last_seen text, last_seen_at timestamptz, last_seen_by_me boolean, kind text,
      premium boolean, close_friend boolean, mutual boolean, marks text[], added_at timestamptz,
      lost_mutual_at timestamptz)
    on conflict (account_id, id) do update set
      access_hash = excluded.access_hash, first_name = excluded.first_name,
      last_name = excluded.last_name, usernames = excluded.usernames, phone = excluded.phone,
      last_seen = excluded.last_seen, last_seen_at = excluded.last_seen_at,
      last_seen_by_me = excluded.last_seen_by_me, kind = excluded.kind,
      premium = excluded.premium, close_friend = excluded.close_friend, mutual = excluded.mutual,
      marks = excluded.marks, lost_mutual_at = case when excluded.mutual then null
        else coalesce(excluded.lost_mutual_at, known.lost_mutual_at) end
    where known.* is distinct from excluded.*`;
}

function toJson(list: readonly Contact[], timesOf?: ListUpdate['timesOf']): string {
  return JSON.stringify(
    list.map((contact) => ({
      ...timeColumns(timesOf?.(contact)),
      id: String(contact.id),
      access_hash: String(contact.accessHash),
      first_name: contact.firstName,
      last_name: contact.lastName,
      usernames: contact.usernames,
      phone: contact.phone,
      ...lastSeenColumns(contact.lastSeen),
      kind: contact.kind,
      premium: contact.premium,
      close_friend: contact.closeFriend,
      mutual: contact.mutual,
      marks: contact.marks,
    })),
  );
}

function timeColumns({ addedAt, lostMutualAt }: ContactTimes = {}) {
  return { added_at: addedAt, lost_mutual_at: lostMutualAt };
}

function lastSeenColumns(lastSeen: LastSeen) {
  return {
    last_seen: lastSeen.kind,
    last_seen_at: timeOf(lastSeen),
    last_seen_by_me: 'byMe' in lastSeen && lastSeen.byMe,
  };
}
