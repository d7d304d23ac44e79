import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { and, count, eq, notExists, sql } from './drizzle/drizzle.ts';
import { countPresentVersions } from './annotations.ts';
import { findListFacts } from './contacts.ts';
import type { Database } from './database.ts';
import { countDeferred } from './deferred-numbers.ts';
import { findSavedReadAt } from './saved-numbers.ts';
import { changes } from './schema/changes.ts';
import { contacts } from './schema/contacts.ts';
import { imports } from './schema/imports.ts';
import { knownUsers } from './schema/known-users.ts';
import { notifications } from './schema/notifications.ts';
import { savedNumbers } from './schema/saved-numbers.ts';
import { snapshots } from './schema/snapshots.ts';

/** A stored list, and when it was last known to be right. */
interface Held {
  readonly count: number;
  readonly asOf: Date;
}

/** Count of rows and the time of the oldest. */
interface Kept {
  readonly count: number;
  /** Undefined: there is none. */
  readonly since: Date | undefined;
}

/** Everything that is stored of an account besides its sealed session. */
export interface Holdings {
  /** Undefined: the list was never read. */
  readonly contacts: Held | undefined;
  readonly savedNumbers: Held | undefined;
  /** Users met who are no contacts. */
  readonly met: number;
  /** Present notes and labels, a row for each kind and user. */
  readonly annotations: number;
  readonly changes: Kept;
  readonly snapshots: Kept;
  /** With the names and numbers in them. */
  readonly imports: Kept;
  /** Delivered and coming ones. Delivered ones are kept for a while, so that none is repeated. */
  readonly notifications: number;
  /** Deferred numbers. */
  readonly deferredNumbers: number;
}

export async function countHoldings(database: Database, accountId: string): Promise<Holdings> {
  const rowsOf = (table: OfAccount) =>
    database.query((q) => q.$count(table, eq(table.accountId, accountId)));
  const kept = (table: OfAccount, at: AnyPgColumn) => countKept(database, accountId, table, at);
  const [facts, contactCount, savedAt, savedCount] = await Promise.all([
    findListFacts(database, accountId),
    rowsOf(contacts),
    findSavedReadAt(database, accountId),
    rowsOf(savedNumbers),
  ]);
  return {
    contacts: facts && { count: contactCount, asOf: facts.syncedAt },
    savedNumbers: savedAt && { count: savedCount, asOf: savedAt },
    met: await countMet(database, accountId),
    annotations: await countPresentVersions(database, accountId),
    changes: await kept(changes, changes.madeAt),
    snapshots: await kept(snapshots, snapshots.takenAt),
    imports: await kept(imports, imports.createdAt),
    notifications: await rowsOf(notifications),
    deferredNumbers: await countDeferred(database, accountId),
  };
}

type OfAccount = PgTable & { readonly accountId: AnyPgColumn };

async function countKept(
  database: Database,
  accountId: string,
  table: OfAccount,
  at: AnyPgColumn,
): Promise<Kept> {
  const since = sql`min(${at})`.mapWith((time: string) => new Date(time));
  const [row] = await database.query((q) =>
    q.select({ count: count(), since }).from(table).where(eq(table.accountId, accountId)),
  );
  return { count: row?.count ?? 0, since: row?.since ?? undefined };
}

/** Users stay known after they become contacts, so those are left out. */
async function countMet(database: Database, accountId: string): Promise<number> {
  return database.query((q) => {
    const asContact = q
      .select({ id: contacts.id })
      .from(contacts)
      .where(and(eq(contacts.accountId, accountId), eq(contacts.id, knownUsers.id)));
    return q.$count(knownUsers, and(eq(knownUsers.accountId, accountId), notExists(asContact)));
  });
}
