import { and, eq, inArray, isNotNull, lte, sql } from './drizzle/drizzle.ts';
import { toAccount, type Account } from './accounts.ts';
import type { Database } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { listOf, timestamp } from './sql-values.ts';

/**
 * Reserves the notes that are due of signed-in accounts. The next try comes after as long as passed since the
 * pairing, so that tries become rare, within these bounds.
 *
 * @param reserve.held ids of the accounts whose sessions this process holds
 */
export async function reserveNotes(
  database: Database,
  reserve: {
    readonly now: Date;
    readonly held: readonly string[];
    readonly shortestMs: number;
    readonly longestMs: number;
  },
): Promise<readonly Account[]> {
  const now = timestamp(reserve.now);
  const shortest = sql`make_interval(secs => ${reserve.shortestMs / 1000})`;
  const longest = sql`make_interval(secs => ${reserve.longestMs / 1000})`;
  const wait = sql`least(${longest}, greatest(${shortest}, ${now} - ${accounts.pairedAt}))`;
  const rows = await database.query((q) =>
    q
      .update(accounts)
      .set({ noteDueAt: sql`${now} + ${wait}` })
      .where(
        and(
          isNotNull(accounts.noteId),
          eq(accounts.signedIn, true),
          lte(accounts.noteDueAt, reserve.now),
          inArray(accounts.id, listOf(reserve.held, 'uuid')),
        ),
      )
      .returning(),
  );
  return rows.map(toAccount);
}

/** The random id of the note that an account still has to get. */
export async function findNoteId(
  database: Database,
  accountId: string,
): Promise<bigint | undefined> {
  const [row] = await database.query((q) =>
    q.select({ noteId: accounts.noteId }).from(accounts).where(eq(accounts.id, accountId)),
  );
  return row?.noteId ?? undefined;
}

/** The note was written. That of a later pairing stays due. */
export async function markNoteWritten(
  database: Database,
  accountId: string,
  noteId: bigint,
): Promise<void> {
  await database.query((q) =>
    q
      .update(accounts)
      .set({ noteId: null, noteDueAt: null })
      .where(and(eq(accounts.id, accountId), eq(accounts.noteId, noteId))),
  );
}
