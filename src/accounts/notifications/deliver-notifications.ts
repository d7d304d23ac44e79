import { findAccount } from '../../store/accounts.ts';
import { reserveNotifications } from '../../store/notifications.ts';
import type { Services } from '../services/services.ts';

/**
 * A delivery that fails is repeated after two minutes, then less and less often, and given up after
 * three days: the person may have blocked the bot or left Telegram. Two minutes are above the deadline of a delivery.
 */
const tries = { firstWaitMs: 2 * 60_000, longestMs: 24 * 60 * 60_000, mostTries: 13 } as const;
const accountsPerPass = 100;

/**
 * Emits the due notifications, one event per account. At least once: a process that dies after a
 * message was sent and before it is marked as delivered causes a second message.
 */
export async function deliverNotifications({
  database,
  clock,
  events,
}: Pick<Services, 'database' | 'events' | 'clock'>): Promise<void> {
  const now = clock.now();
  const due = await reserveNotifications(database, { now, accounts: accountsPerPass, ...tries });
  for (const notifications of Map.groupBy(due, ({ accountId }) => accountId).values()) {
    const [first] = notifications;
    const account = first && (await findAccount(database, first.personId, first.accountId));
    if (account) void events.emit({ kind: 'notifications', account, notifications });
  }
}
