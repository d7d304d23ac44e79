import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { rounds } from './schema/notifications.ts';

/**
 * Gives every signed-in account a round: at once where it was paired since, else some time soon. So too
 * where its round is so far ahead that the clock was put back since.
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
  const now = sql`${plan.now.toISOString()}::timestamptz`;
  const soon = sql`make_interval(secs => ${plan.soonMs / 1000} * random())`;
  await database.query((q) =>
    q.execute(sql`
      insert into ${rounds} (account_id, due_at)
      select id, case when paired_at > ${plan.freshSince.toISOString()} then ${now}
        else ${now} + ${soon} end
      from ${accounts} account where signed_in
        and not exists (select from ${rounds} known where known.account_id = account.id
          and known.due_at <= ${plan.farthest.toISOString()})
      on conflict (account_id) do update set due_at = excluded.due_at`),
  );
}

/**
 * Takes what is due, so that no other process does before `until`: of the accounts that are `held`
 * here, and of those that nobody has taken since `leftSince`. Of signed-in accounts only.
 */
export async function claimRounds(
  database: Database,
  claim: {
    readonly now: Date;
    readonly until: Date;
    readonly held: readonly string[];
    readonly leftSince: Date;
    readonly limit: number;
  },
): Promise<readonly string[]> {
  const held = sql`(select json_array_elements_text(${JSON.stringify(claim.held)}::json)::uuid)`;
  const rows = await database.query((q) =>
    q
      .update(rounds)
      .set({ dueAt: claim.until })
      .where(
        sql`${rounds.accountId} in (
          select due.account_id from ${rounds} due
          join ${accounts} account on account.id = due.account_id and account.signed_in
          where due.due_at <= ${claim.now.toISOString()}
            and (due.account_id in ${held} or due.due_at <= ${claim.leftSince.toISOString()})
          order by due.due_at limit ${claim.limit} for update of due skip locked)`,
      )
      .returning({ accountId: rounds.accountId }),
  );
  return rows.map(({ accountId }) => accountId);
}

/** The next one is due at a time between the two, so that not all accounts have theirs at once. */
export async function endRound(
  database: Database,
  accountId: string,
  next: { readonly from: Date; readonly to: Date },
): Promise<void> {
  const spread = (next.to.getTime() - next.from.getTime()) / 1000;
  const from = sql`${next.from.toISOString()}::timestamptz`;
  await database.query((q) =>
    q
      .update(rounds)
      .set({ dueAt: sql`${from} + make_interval(secs => ${spread} * random())` })
      .where(sql`${rounds.accountId} = ${accountId}`),
  );
}
