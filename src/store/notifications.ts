import { randomUUID } from 'node:crypto';
import type { SQL } from 'drizzle-orm';
import { and, desc, eq, gt, gte, isNotNull, sql } from './drizzle/drizzle.ts';
import type { User } from '../contacts/contact.ts';
import type { Waits } from '../runtime/growing-wait.ts';
import type { Database, Queries } from './database.ts';
import { batchesOf } from './in-batches.ts';
import { accounts } from './schema/accounts.ts';
import { changes } from './schema/changes.ts';
import { contacts } from './schema/contacts.ts';
import { notifications } from './schema/notifications.ts';
import { people } from './schema/people.ts';
import { shareOffers } from './schema/share-offers.ts';
import { listOf, nextTryAt, timestamp } from './sql-values.ts';
import { fromJsonUser, toJsonUser } from '../contacts/user-json.ts';

/** Kinds that cannot be switched off and are delivered at once. */
export const notices = ['reconciled', 'signed_out', 'saved_list'] as const;
export type Notice = (typeof notices)[number];
export type NotificationKind = (typeof notifications.$inferSelect)['kind'];

/** A notification to the person of an account. */
export interface NewNotification {
  readonly accountId: string;
  readonly personId: bigint;
  readonly kind: NotificationKind;
  /** The user it is about, as this account sees them; undefined: none. */
  readonly user: User | undefined;
  /** The old and the new value; for `reconciled` the operation and its outcome. */
  readonly was: string;
  readonly now: string;
  /** The day in UTC, as `2026-11-22`: the same notification is added once a day. */
  readonly day: string;
  /** When it is due. */
  readonly dueAt: Date;
}

export interface StoredNotification extends Omit<NewNotification, 'dueAt'> {
  readonly id: string;
}

/**
 * A notification is due within a day, and sooner when it is retried; later times come from a clock that
 * was set back.
 */
const farthest = sql`interval '2 days'`;

/** Kinds that are added once per value, ever: Telegram repeats the updates about them. */
const onceOnly = sql`('joined', 'account_deleted', 'name')`;

/** Adds notifications, except those that exist already; more than a batch of them in several statements. */
export async function insertNotifications(
  queries: Queries,
  list: readonly NewNotification[],
): Promise<void> {
  for (const some of batchesOf(list)) await insertBatch(queries, some);
}

async function insertBatch(queries: Queries, list: readonly NewNotification[]): Promise<void> {
  const incoming = JSON.stringify(
    list.map(({ accountId, personId, kind, user, was, now, day, dueAt }) => ({
      id: randomUUID(),
      account_id: accountId,
      person_id: String(personId),
      user_id: String(user?.id ?? 0),
      user: user && toJsonUser(user),
      due_at: dueAt,
      kind,
      was,
      now,
      day,
    })),
  );
  // The account may be deleted at the same time; then there is no person to notify.
  await queries.execute(sql`
    insert into ${notifications} (id, account_id, person_id, kind, user_id, "user", was, now, day, due_at)
    select incoming.* from json_to_recordset(${incoming}::json) as incoming (id uuid,
      account_id uuid, person_id bigint, kind text, user_id bigint, "user" jsonb, was text,
      now text, day date, due_at timestamptz)
    join ${accounts} account on account.id = incoming.account_id
    where incoming.kind not in ${onceOnly} or not exists (
      select from ${notifications} known where known.account_id = incoming.account_id
        and known.kind = incoming.kind and known.user_id = incoming.user_id
        and known.now = incoming.now)
    on conflict do nothing`);
}

/**
 * Reserves what is due of some accounts, in the order it was added, so that no other process delivers it for
 * a while: longer each time, until it was reserved so often that it is dropped. Also dropped: kinds that
 * are switched off, birthdays of former contacts, offers that were answered or withdrawn, and the end of a
 * session that exists again.
 */
export async function reserveNotifications(
  database: Database,
  reservation: Waits & {
    readonly now: Date;
    readonly accounts: number;
    readonly mostTries: number;
  },
): Promise<readonly StoredNotification[]> {
  const now = timestamp(reservation.now);
  const isDue = sql`delivered_at is null
    and (due_at <= ${now} or ${isTooLate(now)})`;
  const isUnwanted = sql`(
    tries >= ${reservation.mostTries}
    or exists (select from ${people} person
      where person.id = ${notifications.personId} and ${notifications.kind} = any(person.notifications_off))
    or (kind = 'signed_out' and exists (select from ${accounts} account
      where account.id = ${notifications.accountId} and account.signed_in))
    or (kind = 'birthday' and not exists (select from ${contacts} contact
      where contact.account_id = ${notifications.accountId} and contact.id = ${notifications.userId}))
    or (kind = 'share_offer' and not exists (select from ${shareOffers} offer
      where offer.account_id = ${notifications.accountId} and offer.user_id = ${notifications.userId}
        and offer.offered)))`;
  const rows = await database.transaction(async (q) => {
    await q.execute(
      sql`update ${notifications} set delivered_at = ${now} where ${isDue} and ${isUnwanted}`,
    );
    return q
      .update(notifications)
      .set({
        dueAt: nextTryAt(reservation.now, notifications.tries, reservation),
        tries: sql`${notifications.tries} + 1`,
      })
      .where(
        // Notifications added since the statement before are dropped by the next call.
        sql`${notifications.id} in (
          select due.id from ${notifications} due where ${isDue} and due.account_id in (
            select account_id from ${notifications} where ${isDue}
            group by account_id order by min(due_at) limit ${reservation.accounts})
          for update skip locked) and not ${isUnwanted}`,
      )
      .returning();
  });
  return rows
    .toSorted((one, other) => (one.position < other.position ? -1 : 1))
    .map((row) => ({ ...row, user: row.user ? fromJsonUser(row.user) : undefined }));
}

/**
 * The users who joined Telegram on `since`, a day in UTC, or later, and whose chats were not closed.
 */
export async function listNewcomers(
  database: Database,
  accountId: string,
  since: string,
): Promise<readonly bigint[]> {
  const rows = await database.query((q) =>
    q
      .selectDistinct({ id: notifications.userId })
      .from(notifications)
      .where(
        and(
          eq(notifications.accountId, accountId),
          eq(notifications.kind, 'joined'),
          gte(notifications.day, since),
          sql`not exists (select from ${changes} change
            where change.account_id = ${accountId} and change.kind = 'close_chat' and change.state = 'done'
              and change.before->>'id' = ${notifications.userId}::text)`,
        ),
      ),
  );
  return rows.map(({ id }) => id);
}

/** A query: when the next notification is due. One that became due too late, by a wrong clock, is due now. */
export function nextNotificationAt(now: SQL): SQL {
  return sql`select case when exists (
      select from ${notifications} where delivered_at is null and ${isTooLate(now)}
    ) then ${now} else (
      select min(due_at) from ${notifications} where delivered_at is null
    ) end`;
}

/** Whether a notification is due later than any of its kind: the clock was set back since. */
function isTooLate(now: SQL): SQL {
  return sql`(kind <> 'birthday' and due_at > ${now} + ${farthest})`;
}

/** When the latest notifications of an account were delivered, the last first; without those dropped as unwanted. */
export async function latestDelivered(
  database: Database,
  accountId: string,
  limit: number,
): Promise<readonly Date[]> {
  const rows = await database.query((q) =>
    q
      .selectDistinct({ at: notifications.deliveredAt })
      .from(notifications)
      .where(
        and(
          eq(notifications.accountId, accountId),
          isNotNull(notifications.deliveredAt),
          gt(notifications.tries, 0),
        ),
      )
      .orderBy(desc(notifications.deliveredAt))
      .limit(limit),
  );
  return rows.flatMap(({ at }) => at ?? []);
}

export async function markDelivered(
  database: Database,
  ids: readonly string[],
  at: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await database.query((q) =>
    q
      .update(notifications)
      .set({ deliveredAt: at })
      .where(sql`${notifications.id} in ${listOf(ids, 'uuid')}`),
  );
}
