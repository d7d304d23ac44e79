import { asc, eq, isNotNull, sql } from './drizzle/drizzle.ts';
import type { Database, Queries } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { people } from './schema/people.ts';
import { tokens } from './schema/tokens.ts';
import { deletePersonUpdates } from './updates.ts';

export type StoredRole = 'owner' | 'member';

/** A person with access. */
export interface StoredPerson {
  readonly id: bigint;
  readonly role: StoredRole;
  readonly name: string | undefined;
  readonly username: string | undefined;
  /** The owner whose invitation they opened. */
  readonly invitedBy: bigint | undefined;
  readonly since: Date;
  /** A day in UTC, as `2026-03-01`. */
  readonly lastSeenOn: string | undefined;
}

export async function findPerson(
  database: Database,
  id: bigint,
): Promise<StoredPerson | undefined> {
  const [row] = await database.query((q) => q.select().from(people).where(eq(people.id, id)));
  return row && toPerson(row);
}

/** Those who were admitted first come first. */
export async function listPeople(database: Database): Promise<readonly StoredPerson[]> {
  const rows = await database.query((q) =>
    q.select().from(people).orderBy(asc(people.createdAt), asc(people.id)),
  );
  return rows.map(toPerson);
}

export function toPerson(row: typeof people.$inferSelect): StoredPerson {
  return {
    id: row.id,
    role: row.role,
    name: row.name ?? undefined,
    username: row.username ?? undefined,
    invitedBy: row.invitedBy ?? undefined,
    since: row.createdAt,
    lastSeenOn: row.lastSeenOn ?? undefined,
  };
}

/** The facts that change each time a person uses the bot. */
export interface Sighting extends Pick<StoredPerson, 'name' | 'username' | 'lastSeenOn'> {
  /** The language of their Telegram app, an IETF tag. */
  readonly appLanguage: string | undefined;
}

export async function saveSighting(database: Database, id: bigint, seen: Sighting): Promise<void> {
  const { name = null, username = null, lastSeenOn = null, appLanguage = null } = seen;
  await database.query((q) =>
    q.update(people).set({ name, username, lastSeenOn, appLanguage }).where(eq(people.id, id)),
  );
}

export async function findRole(database: Database, id: bigint): Promise<StoredRole | undefined> {
  return database.query((q) => findRoleIn(q, id));
}

export async function findRoleIn(queries: Queries, id: bigint): Promise<StoredRole | undefined> {
  const [row] = await queries.select({ role: people.role }).from(people).where(eq(people.id, id));
  return row?.role;
}

export async function hasOwner(queries: Queries): Promise<boolean> {
  return (await queries.$count(people, eq(people.role, 'owner'))) > 0;
}

/** Until the transaction ends, no other one admits people by a token. */
export async function lockPeople(queries: Queries): Promise<void> {
  await queries.execute(sql`lock table ${people} in share row exclusive mode`);
}

/** Adds people. Those who are stored already keep their role. */
export async function addPeople(
  queries: Queries,
  ids: readonly bigint[],
  role: StoredRole,
  now: Date,
  invitedBy?: bigint,
): Promise<void> {
  if (ids.length === 0) return;
  await queries
    .insert(people)
    .values(ids.map((id) => ({ id, role, createdAt: now, invitedBy })))
    .onConflictDoNothing();
}

/**
 * Lets in the person who runs the program: as the owner where there is none.
 *
 * @param options.canOwn false if the configuration names the owners
 */
export async function admitRunner(
  database: Database,
  id: bigint,
  now: Date,
  { canOwn }: { readonly canOwn: boolean },
): Promise<void> {
  await database.transaction(async (queries) => {
    await lockPeople(queries);
    const role = canOwn && !(await hasOwner(queries)) ? 'owner' : 'member';
    await addPeople(queries, [id], role, now);
  });
}

/**
 * Deletes a person and all their data. Returns false, and deletes nothing, while they have accounts: a
 * session that is deleted only here would stay signed in at Telegram.
 */
export async function deletePerson(database: Database, id: bigint): Promise<boolean> {
  return database.transaction(async (q) => {
    // The same lock as for redeeming an invitation, which uses the person's rows in another order.
    await lockPeople(q);
    // A pairing of this person in another transaction waits here, and then finds no person.
    await q.select({ id: people.id }).from(people).where(eq(people.id, id)).for('update');
    if ((await q.$count(accounts, eq(accounts.personId, id))) > 0) return false;
    await q.delete(tokens).where(eq(tokens.personId, id));
    await deletePersonUpdates(q, id);
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
  /** Whether empty chats of people who just joined Telegram are closed. */
  readonly closesNewcomers: boolean;
  /** The language they chose, an IETF tag; null: that of their app. */
  readonly language: string | null;
  /** The language of their app, an IETF tag; null if it is not known. */
  readonly appLanguage: string | null;
}

export async function findPreferences(database: Database, id: bigint): Promise<StoredPreferences> {
  const { plainTables, keepDays, closesNewcomers, language, appLanguage } = people;
  const [row] = await database.query((q) =>
    q
      .select({ plainTables, keepDays, closesNewcomers, language, appLanguage })
      .from(people)
      .where(eq(people.id, id)),
  );
  return {
    plainTables: row?.plainTables ?? false,
    keepDays: row?.keepDays ?? keepDaysAtFirst,
    closesNewcomers: row?.closesNewcomers ?? false,
    language: row?.language ?? null,
    appLanguage: row?.appLanguage ?? null,
  };
}

export async function savePreferences(
  database: Database,
  id: bigint,
  preferences: Partial<StoredPreferences & Pick<typeof people.$inferSelect, 'askedTables'>>,
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

/**
 * Serializes transactions that change which account of a person is the current one, or their open pairing.
 * False for a person who was deleted.
 */
export async function lockPerson(queries: Queries, id: bigint): Promise<boolean> {
  const found = await queries
    .select({ id: people.id })
    .from(people)
    .where(eq(people.id, id))
    .for('no key update');
  return found.length > 0;
}
