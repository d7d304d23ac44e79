import { and, eq, isNotNull, isNull, sql } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { isDue, type Reservation } from './long-work.ts';
import { accounts } from './schema/accounts.ts';
import { takeouts } from './schema/saved-numbers.ts';

/** A requested export of an account. */
export interface StoredTakeout {
  readonly accountId: string;
  /** The export that runs at Telegram, or was left running by a process that died. */
  readonly takeoutId: bigint | undefined;
  /**
   * When it may begin even if the account's owner has not tapped Allow; undefined when no person waits for
   * it.
   */
  readonly allowedAt: Date | undefined;
  /** How often Telegram said to wait. */
  readonly tries: number;
}

export async function findTakeout(
  database: Database,
  accountId: string,
): Promise<StoredTakeout | undefined> {
  const [row] = await database.query((q) =>
    q.select().from(takeouts).where(eq(takeouts.accountId, accountId)),
  );
  return row && toTakeout(row);
}

/** Reserves due exports of signed-in accounts, so that no other process takes them. */
export async function reserveTakeouts(
  database: Database,
  reservation: Reservation,
): Promise<readonly StoredTakeout[]> {
  const rows = await database.query((q) =>
    q
      .update(takeouts)
      .set({ nextTryAt: reservation.until })
      .where(isDue('takeout', reservation))
      .returning(),
  );
  return rows.map(toTakeout);
}

/**
 * Records an export that Telegram began, before its numbers are read; no other process takes it before
 * `until`.
 */
export async function recordTakeoutStart(
  database: Database,
  accountId: string,
  takeoutId: bigint,
  hold: { readonly now: Date; readonly until: Date },
): Promise<void> {
  const facts = { takeoutId, askedAt: hold.now, nextTryAt: hold.until };
  await database.query((q) =>
    q
      .insert(takeouts)
      .values({ accountId, ...facts, tries: 0 })
      .onConflictDoUpdate({ target: takeouts.accountId, set: facts }),
  );
}

/** Records that the export ended at Telegram. A wait for the list continues. */
export async function recordTakeoutEnd(
  database: Database,
  accountId: string,
  takeoutId: bigint,
): Promise<void> {
  const held = and(eq(takeouts.accountId, accountId), eq(takeouts.takeoutId, takeoutId));
  await database.transaction(async (q) => {
    await q.delete(takeouts).where(and(held, isNull(takeouts.allowedAt)));
    await q.update(takeouts).set({ takeoutId: null }).where(held);
  });
}

interface Wait {
  readonly allowedAt: Date;
  readonly askedAt: Date;
  readonly nextTryAt: Date;
  readonly tries: number;
}

/** Records that Telegram said to wait. */
export async function startTakeoutWait(
  database: Database,
  accountId: string,
  wait: Wait,
): Promise<void> {
  const facts = { ...wait, takeoutId: null };
  await database.query((q) =>
    q
      .insert(takeouts)
      .values({ accountId, ...facts })
      .onConflictDoUpdate({ target: takeouts.accountId, set: facts }),
  );
}

/** Extends a wait, unless the person stopped it in the meantime. */
export async function extendTakeoutWait(
  database: Database,
  accountId: string,
  wait: Wait,
): Promise<void> {
  await database.query((q) =>
    q
      .update(takeouts)
      .set({ ...wait, takeoutId: null })
      .where(and(eq(takeouts.accountId, accountId), isNotNull(takeouts.allowedAt))),
  );
}

export async function postponeTakeout(
  database: Database,
  accountId: string,
  nextTryAt: Date,
): Promise<void> {
  await database.query((q) =>
    q.update(takeouts).set({ nextTryAt }).where(eq(takeouts.accountId, accountId)),
  );
}

/** Makes a waiting export due at once; returns false when there is none. */
export async function makeTakeoutDue(
  database: Database,
  accountId: string,
  now: Date,
): Promise<boolean> {
  const hurried = await database.query((q) =>
    q
      .update(takeouts)
      .set({ nextTryAt: now })
      .where(and(eq(takeouts.accountId, accountId), isNotNull(takeouts.allowedAt)))
      .returning({ accountId: takeouts.accountId }),
  );
  return hurried.length > 0;
}

/** Ends the wait. An export that runs stays, due at once, to be finished at Telegram. */
export async function endTakeoutWait(
  database: Database,
  accountId: string,
  now: Date,
): Promise<{ readonly waited: boolean; readonly underWay: boolean }> {
  const own = eq(takeouts.accountId, accountId);
  return database.transaction(async (q) => {
    const [row] = await q.select().from(takeouts).where(own).for('update');
    if (!row) return { waited: false, underWay: false };
    const underWay = row.takeoutId !== null;
    if (underWay) await q.update(takeouts).set({ allowedAt: null, nextTryAt: now }).where(own);
    else await q.delete(takeouts).where(own);
    return { waited: row.allowedAt !== null, underWay };
  });
}

/**
 * Deletes the export of an earlier session of the account: Telegram gives it to no other session, and the
 * owner may have ended that session because of the request.
 */
export async function deleteOldTakeouts(database: Database): Promise<void> {
  await database.query((q) => q.delete(takeouts).where(isOld));
}

const isOld = sql`exists (select from ${accounts} where ${accounts.id} = ${takeouts.accountId}
  and ${accounts.signedIn} and ${takeouts.askedAt} < ${accounts.pairedAt})`;

/** A condition: whether `deleteOldTakeouts` deletes something. */
export const hasOldTakeouts = sql`exists (select from ${takeouts} where ${isOld})`;

function toTakeout(row: typeof takeouts.$inferSelect): StoredTakeout {
  const { accountId, takeoutId, allowedAt, tries } = row;
  return {
    accountId,
    takeoutId: takeoutId ?? undefined,
    allowedAt: allowedAt ?? undefined,
    tries,
  };
}
