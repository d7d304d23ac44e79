import { and, asc, eq, gt } from './drizzle/drizzle.ts';
import type { User } from '../contacts/contact.ts';
import { isStored } from './accounts.ts';
import type { Database } from './database.ts';
import { batchSize, readAll, readInBatches } from './in-batches.ts';
import { insertNotifications, type NewNotification } from './notifications.ts';
import { shareOffers } from './schema/share-offers.ts';
import { fromJsonUser, toJsonUser } from '../contacts/user-json.ts';

/** The last known state of the bar above the chat with one user. */
export interface StoredBar {
  readonly userId: bigint;
  /** The user the number may be shown to; undefined while there is no offer. */
  readonly offer: User | undefined;
  readonly checkedAt: Date | undefined;
}

export async function listBars(
  database: Database,
  accountId: string,
): Promise<readonly StoredBar[]> {
  const { userId, user, offered, checkedAt } = shareOffers;
  const batches = readInBatches<StoredBar>(async (after) => {
    const rows = await database.query((q) =>
      q
        .select({ userId, user, offered, checkedAt })
        .from(shareOffers)
        .where(and(eq(shareOffers.accountId, accountId), after && gt(userId, after.userId)))
        .orderBy(asc(userId))
        .limit(batchSize),
    );
    return rows.map((row) => ({
      userId: row.userId,
      offer: offerOf(row),
      checkedAt: row.checkedAt ?? undefined,
    }));
  });
  return readAll(batches);
}

/** The user the number may be shown to; undefined if that is not offered. */
export async function findOffer(
  database: Database,
  accountId: string,
  userId: bigint,
): Promise<User | undefined> {
  const { user, offered } = shareOffers;
  const [row] = await database.query((q) =>
    q
      .select({ user, offered })
      .from(shareOffers)
      .where(and(eq(shareOffers.accountId, accountId), eq(shareOffers.userId, userId))),
  );
  return row && offerOf(row);
}

type BarRow = typeof shareOffers.$inferSelect;

function offerOf({ user, offered }: Pick<BarRow, 'user' | 'offered'>): User | undefined {
  return offered && user ? fromJsonUser(user) : undefined;
}

/**
 * Stores the state of the bar of `user`, and the notification if the offer is new: it was absent or
 * withdrawn before. Returns whether it is new.
 */
export async function saveBar(
  database: Database,
  accountId: string,
  seen: {
    readonly user: User;
    readonly offered: boolean;
    readonly at: Date;
    /** Whether it is the answer to a request; otherwise an update brought it. */
    readonly asked: boolean;
    readonly notification?: NewNotification;
  },
): Promise<boolean> {
  const { user, offered, at, asked, notification } = seen;
  return database.transaction(async (q) => {
    // Transactions that save a bar of this account wait for each other.
    if (!(await isStored(q, accountId, 'alone'))) return false;
    const [known] = await q
      .select({ deliveredAt: shareOffers.deliveredAt })
      .from(shareOffers)
      .where(and(eq(shareOffers.accountId, accountId), eq(shareOffers.userId, user.id)));
    const facts = {
      offered,
      user: offered ? toJsonUser(user) : null,
      deliveredAt: offered ? (known?.deliveredAt ?? at) : null,
      ...(asked ? { checkedAt: at } : {}),
    };
    await q
      .insert(shareOffers)
      .values({ accountId, userId: user.id, ...facts })
      .onConflictDoUpdate({ target: [shareOffers.accountId, shareOffers.userId], set: facts });
    const isNew = offered && !known?.deliveredAt;
    if (isNew && notification) await insertNotifications(q, [notification]);
    return isNew;
  });
}
