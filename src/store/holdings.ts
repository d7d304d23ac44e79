import { and, count, eq, notExists } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { findBook } from './contacts.ts';
import type { Database } from './database.ts';
import { countLate } from './late-numbers.ts';
import { changes } from './schema/changes.ts';
import { contacts } from './schema/contacts.ts';
import { knownUsers } from './schema/known-users.ts';
import { savedLists, savedNumbers } from './schema/saved-numbers.ts';

/** A stored list, and when it was last known to be right. */
interface Held {
  readonly count: number;
  readonly asOf: Date;
}

/** What is stored of an account here, beside its sealed session. */
export interface Holdings {
  /** Undefined: the list was never read. */
  readonly contacts: Held | undefined;
  readonly savedNumbers: Held | undefined;
  /** People met who are no contacts. */
  readonly met: number;
  readonly changes: number;
  /** Numbers that Telegram wants later. */
  readonly parkedCards: number;
}

export async function countHoldings(database: Database, accountId: string): Promise<Holdings> {
  const rowsOf = (table: PgTable & { readonly accountId: AnyPgColumn }) =>
    database.query(async (q) => {
      const ofAccount = eq(table.accountId, accountId);
      const [row] = await q.select({ count: count() }).from(table).where(ofAccount);
      return row?.count ?? 0;
    });
  const [book, contactCount, savedAt, savedCount, met, changeCount, parked] = await Promise.all([
    findBook(database, accountId),
    rowsOf(contacts),
    savedListReadAt(database, accountId),
    rowsOf(savedNumbers),
    countMet(database, accountId),
    rowsOf(changes),
    countLate(database, accountId),
  ]);
  return {
    contacts: book && { count: contactCount, asOf: book.syncedAt },
    savedNumbers: savedAt && { count: savedCount, asOf: savedAt },
    met,
    changes: changeCount,
    parkedCards: parked,
  };
}

async function savedListReadAt(database: Database, accountId: string): Promise<Date | undefined> {
  const [row] = await database.query((q) =>
    q
      .select({ readAt: savedLists.readAt })
      .from(savedLists)
      .where(eq(savedLists.accountId, accountId)),
  );
  return row?.readAt;
}

/** Who was met before becoming a contact stays known. */
async function countMet(database: Database, accountId: string): Promise<number> {
  const [row] = await database.query((q) => {
    const asContact = q
      .select({ id: contacts.id })
      .from(contacts)
      .where(and(eq(contacts.accountId, accountId), eq(contacts.id, knownUsers.id)));
    return q
      .select({ count: count() })
      .from(knownUsers)
      .where(and(eq(knownUsers.accountId, accountId), notExists(asContact)));
  });
  return row?.count ?? 0;
}
