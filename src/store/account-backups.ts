import { and, asc, eq, isNotNull, isNull, sql } from './drizzle/drizzle.ts';
import type { Waits } from '../runtime/growing-wait.ts';
import type { Database } from './database.ts';
import { accountBackups } from './schema/account-backups.ts';
import { accounts } from './schema/accounts.ts';
import { isAmong, nextTryAt, timestamp } from './sql-values.ts';

export type BackupInterval = NonNullable<(typeof accountBackups.$inferSelect)['every']>;

/** When backups of an account are made. */
export interface BackupPlan {
  /** Undefined: only when the person asks. */
  readonly every: BackupInterval | undefined;
  /** When the next one is looked at; undefined without an interval, and while the person blocks the bot. */
  readonly dueAt: Date | undefined;
  /** When the last one was sent. */
  readonly sentAt: Date | undefined;
  /** Of the content that was sent last. */
  readonly digest: string | undefined;
}

export interface DueBackup {
  readonly accountId: string;
  readonly digest: string | undefined;
}

/** When a backup is due that was looked at now. */
const nextDue = (now: Date) => sql`case ${accountBackups.every}
  when 'daily' then ${timestamp(now)} + interval '1 day'
  when 'weekly' then ${timestamp(now)} + interval '7 days'
  when 'monthly' then ${timestamp(now)} + interval '1 month' end`;

export async function findBackupPlan(database: Database, accountId: string): Promise<BackupPlan> {
  const [row] = await database.query((q) =>
    q.select().from(accountBackups).where(eq(accountBackups.accountId, accountId)),
  );
  return {
    every: row?.every ?? undefined,
    dueAt: row?.dueAt ?? undefined,
    sentAt: row?.sentAt ?? undefined,
    digest: row?.digest ?? undefined,
  };
}

/** Stores the interval; the next backup is due at once. Without an interval none is. */
export async function saveBackupInterval(
  database: Database,
  accountId: string,
  every: BackupInterval | undefined,
  now: Date,
): Promise<void> {
  const dueAt = every ? timestamp(now) : sql`null::timestamptz`;
  // The account may be deleted at the same time; then nothing is stored.
  await database.query((q) =>
    q.execute(sql`
      insert into ${accountBackups} (account_id, every, due_at)
      select id, ${every ?? null}::text, ${dueAt} from ${accounts} where id = ${accountId} for key share
      on conflict (account_id) do update
        set every = excluded.every, due_at = excluded.due_at, tries = 0`),
  );
}

/**
 * Reserves due backups of signed-in accounts, the longest due first, so that no other process makes them for a while:
 * longer with each try.
 */
export async function reserveBackups(
  database: Database,
  { now, limit, ...waits }: Waits & { readonly now: Date; readonly limit: number },
): Promise<readonly DueBackup[]> {
  const rows = await database.query((q) =>
    q
      .update(accountBackups)
      .set({
        dueAt: nextTryAt(now, accountBackups.tries, waits),
        tries: sql`${accountBackups.tries} + 1`,
      })
      .where(
        isAmong(
          accountBackups.accountId,
          sql`select due.account_id from ${accountBackups} due
            join ${accounts} account on account.id = due.account_id and account.signed_in
            where due.due_at <= ${timestamp(now)}
            order by due.due_at limit ${limit} for update of due skip locked`,
        ),
      )
      .returning({ accountId: accountBackups.accountId, digest: accountBackups.digest }),
  );
  return rows.map(({ accountId, digest }) => ({ accountId, digest: digest ?? undefined }));
}

/** When the next backup of a signed-in account is due. */
export async function nextBackupAt(database: Database): Promise<Date | undefined> {
  const [row] = await database.query((q) =>
    q
      .select({ at: accountBackups.dueAt })
      .from(accountBackups)
      .innerJoin(accounts, eq(accounts.id, accountBackups.accountId))
      .where(and(isNotNull(accountBackups.dueAt), eq(accounts.signedIn, true)))
      .orderBy(asc(accountBackups.dueAt))
      .limit(1),
  );
  return row?.at ?? undefined;
}

/** Records that a backup was sent, or without a digest, that nothing changed since the last one. */
export async function recordBackup(
  database: Database,
  accountId: string,
  { digest, now }: { readonly digest: string | undefined; readonly now: Date },
): Promise<void> {
  const sent = digest === undefined ? {} : { digest, sentAt: now };
  const dueAt = nextDue(now);
  await database.transaction(async (q) => {
    const [known] = await q
      .update(accountBackups)
      .set({ ...sent, tries: 0, dueAt })
      .where(eq(accountBackups.accountId, accountId))
      .returning({ accountId: accountBackups.accountId });
    if (known || digest === undefined) return;
    await q.execute(sql`
      insert into ${accountBackups} (account_id, digest, sent_at)
      select id, ${digest}::text, ${timestamp(now)} from ${accounts} where id = ${accountId}
      for key share on conflict do nothing`);
  });
}

/** No backup is due until the person comes back, because they block the bot. */
export async function stopBackups(database: Database, accountId: string): Promise<void> {
  await database.query((q) =>
    q
      .update(accountBackups)
      .set({ dueAt: null, tries: 0 })
      .where(eq(accountBackups.accountId, accountId)),
  );
}

/** Makes stopped backups of a person due; returns whether there are any. */
export async function resumeBackups(
  database: Database,
  personId: bigint,
  now: Date,
): Promise<boolean> {
  const isTheirs = sql`${accountBackups.accountId} in
    (select id from ${accounts} where person_id = ${personId})`;
  const resumed = await database.query((q) =>
    q
      .update(accountBackups)
      .set({ dueAt: now })
      .where(and(isTheirs, isNotNull(accountBackups.every), isNull(accountBackups.dueAt)))
      .returning({ accountId: accountBackups.accountId }),
  );
  return resumed.length > 0;
}
