import { findAccount } from '../../store/accounts.ts';
import { claimNotifications } from '../../store/notifications.ts';
import type { Services } from '../services/services.ts';

/**
 * What could not be told is told again after ten minutes, then less and less often, and given up after
 * four days: somebody may have left Telegram, or never opened the bot's chat.
 */
const tries = { againMs: 10 * 60_000, longestMs: 24 * 60 * 60_000, mostTries: 10 } as const;
const accountsAtOnce = 100;

/**
 * Has the news that are due told, those of one account together. Not exactly once: who dies after a
 * message was sent and before it is marked as told has it sent again.
 */
export async function deliverNotifications({ database, clock, events }: Services): Promise<void> {
  const now = clock.now();
  const due = await claimNotifications(database, { now, accounts: accountsAtOnce, ...tries });
  for (const news of Map.groupBy(due, ({ accountId }) => accountId).values()) {
    const [first] = news;
    const account = first && (await findAccount(database, first.personId, first.accountId));
    if (account) void events.emit({ kind: 'news', account, news });
  }
}
