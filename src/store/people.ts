import { eq, isNotNull, sql } from 'drizzle-orm';
import type { Database, Queries } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { people } from './schema/people.ts';
import { tokens } from './schema/tokens.ts';
import { deletePersonUpdates } from './updates.ts';

export type StoredRole = 'owner' | 'member';

export async function findRole(database: Database, id: bigint): Promise<StoredRole | undefined> {
  const [row] = await database.query((q) =>
    q.select({ role: people.role }).from(people).where(eq(people.id, id)),
  );
  return row?.role;
}

export async function hasOwner(queries: Queries): Promise<boolean> {
  const found = await queries
    .select({ id: people.id })
    .from(people)
    .where(eq(people.role, 'owner'));
  return found.length > 0;
}

/** Adds people. Those who are stored already keep their role. */
export async function addPeople(
  queries: Queries,
  ids: readonly bigint[],
  role: StoredRole,
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await queries
    .insert(people)
    .values(ids.map((id) => ({ id, role, createdAt: now })))
    .onConflictDoNothing();
}

/** Lets in the person who runs the program: as the owner where there is none. */
export async function admitRunner(database: Database, id: bigint, now: Date): Promise<void> {
  await database.transaction(async (queries) => {
    const role = (await hasOwner(queries)) ? 'member' : 'owner';
    await addPeople(queries, [id], role, now);
  });
}

/**
 * Deletes a person and all their data. Returns false, and deletes nothing, while they have accounts: a
 * session that is deleted only here would stay signed in at Telegram.
 */
export async function deletePerson(database: Database, id: bigint): Promise<boolean> {
  return database.transaction(async (q) => {
    // A pairing of this person in another transaction waits here, and then finds no person.
    await q.select({ id: people.id }).from(people).where(eq(people.id, id)).for('update');
    const paired = await q
      .select({ id: accounts.id })
      .from(accounts)
      .where(eq(accounts.personId, id));
    if (paired.length > 0) return false;
    await q.delete(tokens).where(eq(tokens.personId, id));
    await deletePersonUpdates(q, id);
    await q.delete(people).where(eq(people.id, id));
    return true;
  });
}

export async function findPlainTables(database: Database, id: bigint): Promise<boolean> {
  const [row] = await database.query((q) =>
    q.select({ plainTables: people.plainTables }).from(people).where(eq(people.id, id)),
  );
  return row?.plainTables ?? false;
}

export async function savePlainTables(
  database: Database,
  id: bigint,
  plainTables: boolean,
): Promise<void> {
  await database.query((q) => q.update(people).set({ plainTables }).where(eq(people.id, id)));
}

/** How many days history and snapshots are kept unless the person chose otherwise. */
export const keepDaysAtFirst = 90;

export async function findKeepDays(database: Database, id: bigint): Promise<number> {
  const [row] = await database.query((q) =>
    q.select({ days: people.keepDays }).from(people).where(eq(people.id, id)),
  );
  return row?.days ?? keepDaysAtFirst;
}

export async function saveKeepDays(database: Database, id: bigint, days: number): Promise<void> {
  await database.query((q) => q.update(people).set({ keepDays: days }).where(eq(people.id, id)));
}

/** Undefined where no owner has set it. */
export async function findImportAskAbove(database: Database): Promise<number | undefined> {
  const [row] = await database.query((q) =>
    q
      .select({ count: people.importAskAbove })
      .from(people)
      .where(isNotNull(people.importAskAbove))
      .limit(1),
  );
  return row?.count ?? undefined;
}

/** Stored with the owner who set it last; the values of other owners are cleared. */
export async function saveImportAskAbove(
  database: Database,
  ownerId: bigint,
  count: number,
): Promise<void> {
  const isTheirs = eq(people.id, ownerId);
  await database.query((q) =>
    q.update(people).set({ importAskAbove: sql`case when ${isTheirs} then ${count}::int end` }),
  );
}
