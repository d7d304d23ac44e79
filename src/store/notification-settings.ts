import { eq, notInArray, sql } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { notices, type NotificationKind } from './notifications.ts';
import { accounts } from './schema/accounts.ts';
import { notifications } from './schema/notifications.ts';
import { people } from './schema/people.ts';

/** The notifications a person wants. */
export interface NotificationSettings {
  /** Kinds that are switched off. */
  readonly off: readonly NotificationKind[];
  /** The local hour of the daily digest; undefined: each is delivered as it comes. */
  readonly digestHour: number | undefined;
  /** The name in the IANA database; undefined: not known, and local hours are in UTC. */
  readonly timeZone: string | undefined;
}

export async function findNotificationSettings(
  database: Database,
  personId: bigint,
): Promise<NotificationSettings> {
  const { notificationsOff: off, digestHour: hour, timeZone } = people;
  const [row] = await database.query((q) =>
    q.select({ off, hour, timeZone }).from(people).where(eq(people.id, personId)),
  );
  // The column holds kinds only.
  return {
    off: (row?.off ?? []) as NotificationKind[],
    digestHour: row?.hour ?? undefined,
    timeZone: row?.timeZone ?? undefined,
  };
}

export async function switchNotification(
  database: Database,
  personId: bigint,
  kind: NotificationKind,
  { on }: { readonly on: boolean },
): Promise<void> {
  const without = sql`array_remove(${people.notificationsOff}, ${kind})`;
  await database.query((q) =>
    q
      .update(people)
      .set({ notificationsOff: on ? without : sql`array_append(${without}, ${kind})` })
      .where(eq(people.id, personId)),
  );
}

/** Moves pending notifications to `next`, and birthdays to their time on their day. */
export async function saveDigest(
  database: Database,
  personId: bigint,
  digest: Omit<NotificationSettings, 'off'> & {
    /** Of a day, as `2026-11-22`. */
    readonly birthdaysAt: (day: string) => Date;
    readonly next: Date;
  },
): Promise<void> {
  const { digestHour = null, timeZone = null, birthdaysAt, next } = digest;
  const pending = sql`${notifications.personId} = ${personId} and ${notifications.deliveredAt} is null`;
  await database.transaction(async (q) => {
    await q.update(people).set({ digestHour, timeZone }).where(eq(people.id, personId));
    await q
      .update(notifications)
      .set({ dueAt: next })
      .where(sql`${pending} and ${notInArray(notifications.kind, [...notices, 'birthday'])}`);
    const days = await q
      .selectDistinct({ day: notifications.day })
      .from(notifications)
      .where(sql`${pending} and ${eq(notifications.kind, 'birthday')}`);
    for (const { day } of days) {
      await q
        .update(notifications)
        .set({ dueAt: birthdaysAt(day) })
        .where(
          sql`${pending} and ${eq(notifications.kind, 'birthday')} and ${eq(notifications.day, day)}`,
        );
    }
  });
}

/** Telegram ids of the person and their accounts: their own actions are no notifications. */
export async function findOwnIds(
  database: Database,
  personId: bigint,
): Promise<ReadonlySet<bigint>> {
  const rows = await database.query((q) =>
    q.select({ id: accounts.telegramId }).from(accounts).where(eq(accounts.personId, personId)),
  );
  return new Set([personId, ...rows.map(({ id }) => id)]);
}
