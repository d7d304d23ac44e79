import { and, desc, eq, sql } from './drizzle/drizzle.ts';
import type { User } from '../contacts/contact.ts';
import type { Database } from './database.ts';
import { batchesOf } from './in-batches.ts';
import { accounts } from './schema/accounts.ts';
import { knownUsers } from './schema/known-users.ts';
import { listOf, timestamp } from './sql-values.ts';
import { fromJsonUser, toJsonUser } from '../contacts/user-json.ts';

/** How many are searched by name; users met earlier are found by id only. */
const latest = 2_000;

/** A user an account has met, as they were then. */
export interface KnownUser {
  readonly user: User;
  readonly seenAt: Date;
}

/** The newer data of a user known before, with an older number if theirs was hidden since. */
const newer = sql`known."user" || case when known."user"->>'phone' is null
  then jsonb_build_object('phone', excluded."user"->'phone') else '{}' end`;

/**
 * Stores users this account can address from now on; users known before are updated. `older`: the users are
 * as an old snapshot has them, so that a user known before keeps the newer data.
 */
export async function saveKnownUsers(
  database: Database,
  accountId: string,
  users: readonly User[],
  at: Date,
  age: 'current' | 'older' = 'current',
): Promise<void> {
  // Without an access hash they cannot be addressed.
  const usable = new Map(users.filter(({ accessHash }) => accessHash).map((one) => [one.id, one]));
  if (usable.size === 0) return;
  const incoming = JSON.stringify(
    [...usable.values()].map((user) => ({ id: String(user.id), facts: toJsonUser(user) })),
  );
  // The account may be deleted at the same time; then nothing is stored.
  await database.query((q) =>
    q.execute(sql`
      with account as (select id from ${accounts} where id = ${accountId} for key share)
      insert into ${knownUsers} as known (account_id, id, "user", seen_at)
      select account.id, incoming.id, incoming.facts, ${timestamp(at)}
      from account, json_to_recordset(${incoming}::json) as incoming (id bigint, facts jsonb)
      on conflict (account_id, id) do update
        set "user" = ${age === 'older' ? newer : sql`excluded."user"`}, seen_at = excluded.seen_at`),
  );
}

export async function findKnownUser(
  database: Database,
  accountId: string,
  id: bigint,
): Promise<User | undefined> {
  const [row] = await database.query((q) =>
    q
      .select({ user: knownUsers.user })
      .from(knownUsers)
      .where(and(eq(knownUsers.accountId, accountId), eq(knownUsers.id, id))),
  );
  return row && fromJsonUser(row.user);
}

/** Those of these ids that the account can address. */
export async function findKnownIds(
  database: Database,
  accountId: string,
  ids: readonly bigint[],
): Promise<ReadonlySet<bigint>> {
  const known = new Set<bigint>();
  for (const some of batchesOf(ids)) {
    const isAmong = sql`${knownUsers.id} in ${listOf(some, 'bigint')}`;
    const rows = await database.query((q) =>
      q
        .select({ id: knownUsers.id })
        .from(knownUsers)
        .where(and(eq(knownUsers.accountId, accountId), isAmong)),
    );
    for (const { id } of rows) known.add(id);
  }
  return known;
}

/** Users met last come first. */
export async function listKnownUsers(
  database: Database,
  accountId: string,
): Promise<readonly KnownUser[]> {
  const rows = await database.query((q) =>
    q
      .select({ user: knownUsers.user, seenAt: knownUsers.seenAt })
      .from(knownUsers)
      .where(eq(knownUsers.accountId, accountId))
      .orderBy(desc(knownUsers.seenAt))
      .limit(latest),
  );
  return rows.map(({ user, seenAt }) => ({ user: fromJsonUser(user), seenAt }));
}
