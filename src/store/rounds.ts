import { sql } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { rounds } from './schema/notifications.ts';
import { listOf, timestamp } from './sql-values.ts';

/**
 * Plans a background round for every signed-in account: at once where it was just paired, else some time
 * soon. A round that is implausibly far ahead was planned before the clock was set back, and is planned
 * again.
 */
export async function planRounds(
  database: Database,
  plan: {
    readonly now: Date;
    readonly freshSince: Date;
    readonly soonMs: number;
    readonly farthest: Date;
  },
): Promise<void> {
  const now = timestamp(plan.now);
  const soon = sql`make_interval(secs => ${plan.soonMs / 1000} * random())`;
  await database.query((q) =>
    q.execute(sql`
      insert into ${rounds} (account_id, due_at)
      select id, case when paired_at > ${timestamp(plan.freshSince)} then ${now}
        else ${now} + ${soon} end
      from ${accounts} account where signed_in
        and not exists (select from ${rounds} known where known.account_id = account.id
          and known.due_at <= ${timestamp(plan.farthest)})
      on conflict (account_id) do update set due_at = excluded.due_at`),
  );
}

/**
 * Reserves due rounds until `until`: of the accounts whose sessions are open here (`held`), and of those
 * that no process has reserved since `leftSince`. Signed-in accounts only.
 */
export async function reserveRounds(
  database: Database,
  reservation: {
    readonly now: Date;
    readonly until: Date;
    readonly held: readonly string[];
    readonly leftSince: Date;
    readonly limit: number;
  },
): Promise<readonly string[]> {
  const rows = await database.query((q) =>
    q
      .update(rounds)
      .set({ dueAt: reservation.until })
      .where(
        sql`${rounds.accountId} in (
          select due.account_id from ${rounds} due
          join ${accounts} account on account.id = due.account_id and account.signed_in
          where due.due_at <= ${timestamp(reservation.now)}
            and (due.account_id in ${listOf(reservation.held, 'uuid')} or due.due_at <= ${timestamp(reservation.leftSince)})
          order by due.due_at limit ${reservation.limit} for update of due skip locked)`,
      )
      .returning({ accountId: rounds.accountId }),
  );
  return rows.map(({ accountId }) => accountId);
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
      .where(sql`${rounds.accountId} = ${accountId}`),
  );
}
