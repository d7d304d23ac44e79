import { and, eq, isNotNull, isNull, lte, sql } from './drizzle/drizzle.ts';
import type { Database, Queries } from './database.ts';
import { unusedSessions } from './schema/unused-sessions.ts';
import type { Sealed } from './seal.ts';
import { isAmong } from './sql-values.ts';

/** A session at Telegram that no account uses, and how often signing it out was tried. */
export interface UnusedSession {
  readonly id: string;
  readonly sealed: Sealed;
  readonly tries: number;
}

/** One to be stored. `attemptId`: the attempt that may store it as an account; undefined: none. */
export interface NewUnusedSession extends Omit<UnusedSession, 'tries'> {
  readonly attemptId: string | undefined;
  readonly dueAt: Date;
}

/** Stores a session, in place of an earlier one of the same sign-in. */
export async function insertUnused(queries: Queries, unused: NewUnusedSession): Promise<void> {
  const { sealed, ...rest } = unused;
  const session = { session: sealed.bytes, keyId: sealed.keyId };
  await queries
    .insert(unusedSessions)
    .values({ ...rest, ...session })
    .onConflictDoUpdate({ target: unusedSessions.id, set: session });
}

/** An account uses the session from now on. False if it is to be signed out already, or was. */
export async function takeIntoUse(queries: Queries, id: string): Promise<boolean> {
  const isWaiting = and(eq(unusedSessions.id, id), isNotNull(unusedSessions.attemptId));
  return (await queries.delete(unusedSessions).where(isWaiting).returning()).length > 0;
}

/**
 * No account may use the session any more, and this process signs it out until `until`. Undefined if an
 * account uses it.
 */
export async function abandonUnused(
  database: Database,
  id: string,
  until: Date,
): Promise<UnusedSession | undefined> {
  const [row] = await database.query((q) =>
    q
      .update(unusedSessions)
      .set({ attemptId: null, dueAt: until, tries: sql`${unusedSessions.tries} + 1` })
      .where(and(eq(unusedSessions.id, id), isNotNull(unusedSessions.attemptId)))
      .returning(),
  );
  return row && toUnused(row);
}

/** No account may use the session any more, and its sign-out is due. */
export async function leaveUnused(database: Database, id: string, now: Date): Promise<void> {
  await database.query((q) =>
    q
      .update(unusedSessions)
      .set({ attemptId: null, dueAt: now })
      .where(and(eq(unusedSessions.id, id), isNotNull(unusedSessions.attemptId))),
  );
}

/** An attempt is over: the sign-out of its sessions that no account uses is due. */
export async function abandonOf(queries: Queries, attemptId: string, now: Date): Promise<void> {
  await queries
    .update(unusedSessions)
    .set({ attemptId: null, dueAt: now })
    .where(eq(unusedSessions.attemptId, attemptId));
}

/** Reserves sessions whose sign-out is due, until `until`. */
export async function reserveUnused(
  database: Database,
  reserve: { readonly now: Date; readonly until: Date; readonly limit: number },
): Promise<readonly UnusedSession[]> {
  const { now, until, limit } = reserve;
  const rows = await database.query((q) => {
    const due = q
      .select({ id: unusedSessions.id })
      .from(unusedSessions)
      .where(and(isNull(unusedSessions.attemptId), lte(unusedSessions.dueAt, now)))
      .orderBy(unusedSessions.dueAt)
      .limit(limit)
      .for('update', { skipLocked: true });
    return q
      .update(unusedSessions)
      .set({ dueAt: until, tries: sql`${unusedSessions.tries} + 1` })
      .where(isAmong(unusedSessions.id, due))
      .returning();
  });
  return rows.map(toUnused);
}

/** Its sign-out failed and is tried again. Does nothing if the session was signed out since. */
export async function postponeUnused(database: Database, id: string, until: Date): Promise<void> {
  await database.query((q) =>
    q.update(unusedSessions).set({ dueAt: until }).where(eq(unusedSessions.id, id)),
  );
}

/** Telegram does not know the session any more. */
export async function deleteUnusedSession(database: Database, id: string): Promise<void> {
  await database.query((q) => q.delete(unusedSessions).where(eq(unusedSessions.id, id)));
}

function toUnused({
  id,
  session,
  keyId,
  tries,
}: typeof unusedSessions.$inferSelect): UnusedSession {
  return { id, sealed: { keyId, bytes: session }, tries };
}
