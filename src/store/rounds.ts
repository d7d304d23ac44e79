import { and, eq, gt, lte, sql } from './drizzle/drizzle.ts';
import type { SQL } from 'drizzle-orm';
import type { Database, Queries } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { rounds } from './schema/notifications.ts';
import { isAmong, listOf, timestamp } from './sql-values.ts';

/** An account that is paired has its round at once. */
export async function planRound(queries: Queries, accountId: string, at: Date): Promise<void> {
  await queries
    .insert(rounds)
    .values({ accountId, dueAt: at })
    .onConflictDoUpdate({ target: rounds.accountId, set: { dueAt: at } });
}

/** An account that is signed out has no rounds until it is paired again. */
export async function dropRound(queries: Queries, accountId: string): Promise<void> {
  await queries.delete(rounds).where(eq(rounds.accountId, accountId));
}

/**
 * Plans rounds at random times soon for signed-in accounts without one, and drops those of other accounts: earlier
 * versions planned them otherwise. Reads all accounts.
 */
export async function planMissingRounds(
  database: Database,
  { now, soonMs }: { readonly now: Date; readonly soonMs: number },
): Promise<void> {
  await database.transaction(async (q) => {
    await q.execute(sql`
      delete from ${rounds} planned using ${accounts} account
      where account.id = planned.account_id and not account.signed_in`);
    await q.execute(sql`
      insert into ${rounds} (account_id, due_at)
      select id, ${soon(now, soonMs)} from ${accounts} account where signed_in
        and not exists (select from ${rounds} known where known.account_id = account.id)
      on conflict (account_id) do nothing`);
  });
}

/** Plans again what is implausibly far ahead: it was planned before the clock was set back. */
export async function planFarRounds(
  database: Database,
  {
    now,
    soonMs,
    farthest,
  }: { readonly now: Date; readonly soonMs: number; readonly farthest: Date },
): Promise<void> {
  await database.query((q) =>
    q
      .update(rounds)
      .set({ dueAt: soon(now, soonMs) })
      .where(gt(rounds.dueAt, farthest)),
  );
}

function soon(now: Date, soonMs: number) {
  return sql`${timestamp(now)} + make_interval(secs => ${soonMs / 1000} * random())`;
}

/** How rounds are reserved: at most `limit` of those that are due at `now`, until `until`. */
interface Reservation {
  readonly now: Date;
  readonly until: Date;
  readonly limit: number;
}

/** Reserves due rounds of these accounts, the longest due first. Returns the accounts. */
export async function reserveRoundsOf(
  database: Database,
  accountIds: readonly string[],
  reservation: Reservation,
): Promise<readonly string[]> {
  if (accountIds.length === 0) return [];
  const isAny = sql`${rounds.accountId} in ${listOf(accountIds, 'uuid')}`;
  return reserve(database, isAny, reservation);
}

/** Reserves due rounds of whatever accounts, the longest due first. Returns the accounts. */
export async function reserveRounds(
  database: Database,
  reservation: Reservation,
): Promise<readonly string[]> {
  return reserve(database, undefined, reservation);
}

/** Passes over rounds that another process reserves at the same time. */
async function reserve(
  database: Database,
  isWanted: SQL | undefined,
  { now, until, limit }: Reservation,
): Promise<readonly string[]> {
  if (limit <= 0) return [];
  const reserved = await database.query((q) => {
    const due = q
      .select({ accountId: rounds.accountId })
      .from(rounds)
      .where(and(isWanted, lte(rounds.dueAt, now)))
      .orderBy(rounds.dueAt)
      .limit(limit)
      .for('update', { skipLocked: true });
    return q
      .update(rounds)
      .set({ dueAt: until })
      .where(isAmong(rounds.accountId, due))
      .returning({ accountId: rounds.accountId });
  });
  return reserved.map(({ accountId }) => accountId);
}

/** The next round is due at a random time between the two, so that rounds of accounts spread out. */
export async function endRound(
  database: Database,
  accountId: string,
  next: { readonly from: Date; readonly to: Date },
): Promise<void> {
  const spread = (next.to.getTime() - next.from.getTime()) / 1000;
  const from = timestamp(next.from);
  await database.query((q) =>
    q
      .update(rounds)
      .set({ dueAt: sql`${from} + make_interval(secs => ${spread} * random())` })
      .where(eq(rounds.accountId, accountId)),
  );
}
