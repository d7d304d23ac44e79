import type { SQL } from 'drizzle-orm';
import { and, asc, eq, gt, isNotNull, sql } from './drizzle/drizzle.ts';
import type { SavedNumber } from '../contacts/saved-number.ts';
import { isStored } from './accounts.ts';
import type { Database, Queries } from './database.ts';
import { batchesOf, batchSize, readAll, readInBatches } from './in-batches.ts';
import { insertNotifications, type NewNotification } from './notifications.ts';
import { savedLists, savedNumbers, takeouts } from './schema/saved-numbers.ts';
import { listOf, timestamp } from './sql-values.ts';

export interface StoredSavedList {
  readonly readAt: Date;
  /** Unordered. */
  readonly numbers: readonly SavedNumber[];
}

/** Undefined when the list was never read. */
export async function readSavedList(
  database: Pick<Database, 'readOneState'>,
  accountId: string,
): Promise<StoredSavedList | undefined> {
  // The list may be replaced between two batches.
  return database.readOneState(async (q) => {
    const readAt = await findReadAt(q, accountId);
    if (!readAt) return undefined;
    const batches = readInBatches<SavedNumber>((after) =>
      select(q, and(isOf(accountId), after && gt(savedNumbers.phone, after.phone)), batchSize),
    );
    return { readAt, numbers: await readAll(batches) };
  });
}

/** Those of these numbers that the stored list has, by number. */
export async function findSavedNumbers(
  database: Database,
  accountId: string,
  phones: readonly string[],
): Promise<ReadonlyMap<string, SavedNumber>> {
  const found = new Map<string, SavedNumber>();
  for (const some of batchesOf(phones)) {
    const isAmong = sql`${savedNumbers.phone} in ${listOf(some, 'text')}`;
    const isWanted = and(isOf(accountId), isAmong);
    const rows = await database.query((q) => select(q, isWanted, some.length));
    for (const number of rows) found.set(number.phone, number);
  }
  return found;
}

/** Equal for equal numbers and names of the stored list, in practice for no others. */
export async function hashSavedNumbers(database: Database, accountId: string): Promise<string> {
  const { phone, firstName, lastName } = savedNumbers;
  const hash = sql`hash_record_extended(row(${phone}, ${firstName}, ${lastName}), 0)`;
  const [row] = await database.query((q) =>
    q
      .select({ hash: sql<string>`coalesce(bit_xor(${hash}), 0)::text` })
      .from(savedNumbers)
      .where(isOf(accountId)),
  );
  return row?.hash ?? '';
}

/** When the list was read last; undefined when never. */
export async function findSavedReadAt(
  database: Database,
  accountId: string,
): Promise<Date | undefined> {
  return database.query((q) => findReadAt(q, accountId));
}

async function findReadAt(queries: Queries, accountId: string): Promise<Date | undefined> {
  const [list] = await queries.select().from(savedLists).where(eq(savedLists.accountId, accountId));
  return list?.readAt;
}

/**
 * Replaces the stored list with the one Telegram has now, and ends the wait for it. Adds `notifications`
 * if the list was awaited.
 */
export async function replaceSavedList(
  database: Database,
  accountId: string,
  numbers: readonly SavedNumber[],
  readAt: Date,
  notifications: readonly NewNotification[],
): Promise<void> {
  await database.transaction(async (q) => {
    if (!(await isStored(q, accountId))) return;
    await q.delete(savedNumbers).where(eq(savedNumbers.accountId, accountId));
    for (const some of batchesOf(numbers)) await insertNumbers(q, accountId, some);
    await q
      .insert(savedLists)
      .values({ accountId, readAt })
      .onConflictDoUpdate({ target: savedLists.accountId, set: { readAt } });
    const awaited = await q
      .update(takeouts)
      .set({ allowedAt: null })
      .where(and(eq(takeouts.accountId, accountId), isNotNull(takeouts.allowedAt)))
      .returning({ accountId: takeouts.accountId });
    if (awaited.length > 0) await insertNotifications(q, notifications);
  });
}

/** Deletes numbers from the stored list that Telegram no longer has; all of them without `phones`. */
export async function deleteSavedNumbers(
  database: Database,
  accountId: string,
  phones?: readonly string[],
): Promise<void> {
  const named = phones && sql`${savedNumbers.phone} in ${listOf(phones, 'text')}`;
  await database.query((q) =>
    q.delete(savedNumbers).where(and(eq(savedNumbers.accountId, accountId), named)),
  );
}

/** Adds numbers to the stored list that Telegram has again, unless the list was never read. */
export async function addSavedNumbers(
  database: Database,
  accountId: string,
  numbers: readonly Omit<SavedNumber, 'savedAt'>[],
  savedAt: Date,
): Promise<void> {
  if (numbers.length === 0) return;
  await database.query((q) =>
    q.execute(sql`
      insert into ${savedNumbers} (account_id, phone, first_name, last_name, saved_at)
      select list.account_id, incoming.phone, incoming."firstName", incoming."lastName",
        ${timestamp(savedAt)}
      from ${savedLists} list, json_to_recordset(${JSON.stringify(numbers)}::json) as incoming
        (phone text, "firstName" text, "lastName" text)
      where list.account_id = ${accountId}
      on conflict do nothing`),
  );
}

async function insertNumbers(
  queries: Queries,
  accountId: string,
  numbers: readonly SavedNumber[],
): Promise<void> {
  const incoming = JSON.stringify(
    numbers.map(({ phone, firstName, lastName, savedAt }) => ({
      phone,
      first_name: firstName,
      last_name: lastName,
      saved_at: savedAt.toISOString(),
    })),
  );
  await queries.execute(sql`
    insert into ${savedNumbers} (account_id, phone, first_name, last_name, saved_at)
    select ${accountId}::uuid, incoming.* from json_to_recordset(${incoming}::json) as incoming
      (phone text, first_name text, last_name text, saved_at timestamptz)
    on conflict do nothing`);
}

const isOf = (accountId: string): SQL => eq(savedNumbers.accountId, accountId);

async function select(
  queries: Queries,
  where: SQL | undefined,
  limit: number,
): Promise<readonly SavedNumber[]> {
  const { phone, firstName, lastName, savedAt } = savedNumbers;
  return queries
    .select({ phone, firstName, lastName, savedAt })
    .from(savedNumbers)
    .where(where)
    .orderBy(asc(phone))
    .limit(limit);
}
