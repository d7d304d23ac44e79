import { eq, isNotNull, sql } from 'drizzle-orm';
import { personSpender } from '../contacts/call-budgets.ts';
import { deleteBuckets } from './call-budgets.ts';
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
  return (await queries.$count(people, eq(people.role, 'owner'))) > 0;
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
    if ((await q.$count(accounts, eq(accounts.personId, id))) > 0) return false;
    await q.delete(tokens).where(eq(tokens.personId, id));
    await deletePersonUpdates(q, id);
    await deleteBuckets(q, personSpender(id));
    await q.delete(people).where(eq(people.id, id));
    return true;
  });
}

/** How many days history and snapshots are kept unless the person chose otherwise. */
export const keepDaysAtFirst = 90;

/** A person's settings of the bot. */
export interface StoredPreferences {
  readonly plainTables: boolean;
  readonly keepDays: number;
}

export async function findPreferences(database: Database, id: bigint): Promise<StoredPreferences> {
  const { plainTables, keepDays } = people;
  const [row] = await database.query((q) =>
    q.select({ plainTables, keepDays }).from(people).where(eq(people.id, id)),
  );
  return {
    plainTables: row?.plainTables ?? false,
    keepDays: row?.keepDays ?? keepDaysAtFirst,
  };
}

export async function savePreferences(
  database: Database,
  id: bigint,
  preferences: Partial<StoredPreferences>,
): Promise<void> {
  await database.query((q) => q.update(people).set(preferences).where(eq(people.id, id)));
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
