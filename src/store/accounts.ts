import { randomBytes, randomUUID } from 'node:crypto';
import type { SQL } from 'drizzle-orm';
import { and, asc, desc, eq, getTableColumns, sql } from './drizzle/drizzle.ts';
import type { Owner } from '../contacts/contact.ts';
import type { Database, Queries } from './database.ts';
import { lockPerson } from './people.ts';
import { dropRound, planRound } from './rounds.ts';
import { accounts } from './schema/accounts.ts';
import type { Sealed } from './seal.ts';

/** A paired account, as it is stored. */
export interface Account {
  readonly id: string;
  readonly personId: bigint;
  readonly owner: Owner;
  readonly pairedAt: Date;
  /** False once Telegram ended the session. Pairing again restores it; no data is lost. */
  readonly signedIn: boolean;
  /** Whether its person's commands work on this account. */
  readonly current: boolean;
}

/** An account with its session as it is stored. */
export interface StoredSession {
  readonly account: Account;
  readonly sealed: Sealed;
}

export async function findCurrentAccount(
  database: Database,
  personId: bigint,
): Promise<Account | undefined> {
  const row = await findRow(database, eq(accounts.personId, personId), eq(accounts.current, true));
  return row && toAccount(row);
}

/** The account paired longest ago comes first. */
export async function listAccounts(
  database: Database,
  personId: bigint,
): Promise<readonly Account[]> {
  const rows = await database.query((q) =>
    q
      .select()
      .from(accounts)
      .where(eq(accounts.personId, personId))
      .orderBy(asc(accounts.pairedAt), asc(accounts.id)),
  );
  return rows.map(toAccount);
}

/** `id` may be any text. Undefined when the person has no such account. */
export async function findAccount(
  database: Database,
  personId: bigint,
  id: string,
): Promise<Account | undefined> {
  const row = await findRow(database, isTheirs(personId, id));
  return row && toAccount(row);
}

/** Makes it the person's current account. Undefined, and unchanged, when it belongs to another person. */
export async function chooseAccount(
  database: Database,
  personId: bigint,
  id: string,
): Promise<Account | undefined> {
  return database.transaction(async (q) => {
    await lockPerson(q, personId);
    const theirs = await q.select({ id: accounts.id }).from(accounts).where(isTheirs(personId, id));
    if (theirs.length === 0) return undefined;
    await q.update(accounts).set({ current: false }).where(eq(accounts.personId, personId));
    const [row] = await q
      .update(accounts)
      .set({ current: true })
      .where(isTheirs(personId, id))
      .returning();
    return row && toAccount(row);
  });
}

/** An account with its sealed session; undefined when it is gone or signed out. */
export async function findSession(
  database: Database,
  id: string,
): Promise<StoredSession | undefined> {
  const row = await findRow(database, eq(accounts.id, id), eq(accounts.signedIn, true));
  return row && toStoredSession(row);
}

/** The account a person paired earlier, by its Telegram user id. */
export async function findPaired(
  database: Database,
  personId: bigint,
  telegramId: bigint,
): Promise<Account | undefined> {
  const theirs = eq(accounts.personId, personId);
  const row = await findRow(database, theirs, eq(accounts.telegramId, telegramId));
  return row && toAccount(row);
}

/**
 * Stores an account that `personId`, who is locked, signed in, and makes it their current one. An account
 * they had paired before keeps its id and its data. Its note and its round are due. The time it is paired at identifies its
 * session, so each pairing of an account has a later one, whatever the clock says.
 *
 * @returns the account, and as it was `before` with its former session
 */
export async function savePaired(
  queries: Queries,
  { personId, owner, at }: { readonly personId: bigint; readonly owner: Owner; readonly at: Date },
  seal: (accountId: string) => Sealed,
): Promise<{ readonly account: Account; readonly before: StoredSession | undefined }> {
  const [known] = await queries
    .select()
    .from(accounts)
    .where(and(eq(accounts.personId, personId), eq(accounts.telegramId, owner.id)))
    .for('update');
  await queries.update(accounts).set({ current: false }).where(eq(accounts.personId, personId));
  const id = known?.id ?? randomUUID();
  const sealed = seal(id);
  const facts = {
    ...toColumns(owner),
    session: sealed.bytes,
    keyId: sealed.keyId,
    signedIn: true,
    pairedAt: known ? later(at, known.pairedAt) : at,
    current: true,
    noteId: randomBytes(8).readBigInt64LE(),
    noteDueAt: at,
  };
  const [row] = known
    ? await queries.update(accounts).set(facts).where(eq(accounts.id, id)).returning()
    : await queries
        .insert(accounts)
        .values({ id, personId, ...facts })
        .returning();
  if (!row) throw new Error('The account was deleted while it was paired.');
  await planRound(queries, id, at);
  return { account: toAccount(row), before: known && toStoredSession(known) };
}

function later(at: Date, before: Date): Date {
  return new Date(Math.max(at.getTime(), before.getTime() + 1));
}

/** Replaces a sealed session, unless it was replaced since. */
export async function replaceSession(
  database: Database,
  id: string,
  before: Sealed,
  { bytes, keyId }: Sealed,
): Promise<void> {
  await database.query((q) =>
    q
      .update(accounts)
      .set({ session: bytes, keyId })
      .where(and(eq(accounts.id, id), eq(accounts.session, before.bytes))),
  );
}

/** Renews names and number of the account's owner. */
export async function saveOwner(database: Database, id: string, owner: Owner): Promise<void> {
  await database.query((q) => q.update(accounts).set(toColumns(owner)).where(eq(accounts.id, id)));
}

/**
 * Marks the account as signed out and returns it. Undefined when it was signed out before, is gone, or was
 * paired again since, so that it has another session than the one that ended.
 */
export async function markSignedOut(
  queries: Queries,
  { id, pairedAt }: Account,
): Promise<Account | undefined> {
  const [row] = await queries
    .update(accounts)
    .set({ signedIn: false })
    .where(and(eq(accounts.id, id), eq(accounts.signedIn, true), eq(accounts.pairedAt, pairedAt)))
    .returning();
  if (row) await dropRound(queries, id);
  return row && toAccount(row);
}

/**
 * Deletes the account with all its data; the account paired last becomes the current one. False, with nothing
 * deleted, if the account was paired again since: it has another session now.
 */
export async function deleteAccount(
  database: Database,
  { id, personId, pairedAt }: Account,
): Promise<boolean> {
  return database.transaction(async (q) => {
    await lockPerson(q, personId);
    const isSame = and(eq(accounts.id, id), eq(accounts.pairedAt, pairedAt));
    const [gone] = await q.delete(accounts).where(isSame).returning();
    if (!gone) return (await q.$count(accounts, eq(accounts.id, id))) === 0;
    if (!gone.current) return true;
    const [next] = await q
      .select({ id: accounts.id })
      .from(accounts)
      .where(eq(accounts.personId, gone.personId))
      .orderBy(desc(accounts.pairedAt))
      .limit(1);
    if (next) await q.update(accounts).set({ current: true }).where(eq(accounts.id, next.id));
    return true;
  });
}

/**
 * Whether the account exists, which then stays so until the transaction ends. With `alone`, other
 * transactions that ask for it wait until then too.
 */
export async function isStored(
  queries: Queries,
  accountId: string,
  alone?: 'alone',
): Promise<boolean> {
  const found = await queries
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for(alone ? 'no key update' : 'key share');
  return found.length > 0;
}

async function findRow(database: Database, ...where: readonly (SQL | undefined)[]) {
  const [row] = await database.query((q) =>
    q
      .select()
      .from(accounts)
      .where(and(...where)),
  );
  return row;
}

function isTheirs(personId: bigint, id: string) {
  return and(eq(accounts.personId, personId), sql`${accounts.id}::text = ${id}`);
}

function toColumns(owner: Owner) {
  return {
    telegramId: owner.id,
    firstName: owner.firstName,
    lastName: owner.lastName,
    usernames: [...owner.usernames],
    phone: owner.phone,
  };
}

const {
  session: _,
  keyId: _key,
  noteId: _note,
  noteDueAt: _due,
  ...columns
} = getTableColumns(accounts);

/** The columns of an `Account`; the session stays in the database. */
export const accountColumns = columns;

function toStoredSession(row: typeof accounts.$inferSelect): StoredSession {
  return { account: toAccount(row), sealed: { keyId: row.keyId, bytes: row.session } };
}

export function toAccount(
  row: Pick<typeof accounts.$inferSelect, keyof typeof accountColumns>,
): Account {
  const { id, personId, telegramId, firstName, lastName, usernames, phone } = row;
  const { pairedAt, signedIn, current } = row;
  const owner = { id: telegramId, firstName, lastName, usernames, phone };
  return { id, personId, owner, pairedAt, signedIn, current };
}
