import { findAccount } from '../../store/accounts.ts';
import { claimNews } from '../../store/news.ts';
import type { StoredNews } from '../../store/news.ts';
import type { Tools } from '../tools.ts';

/** By then what could not be told, or was told by a process that died over it, is told again. */
const againMs = 10 * 60_000;
const atOnce = 2_000;

/** Has the news that are due told, those of one account together. */
export async function tellNews({ database, clock, events }: Tools): Promise<void> {
  const now = clock.now();
  const until = new Date(now.getTime() + againMs);
  const due = await claimNews(database, { now, until, limit: atOnce });
  for (const news of Map.groupBy(due, ({ accountId }) => accountId).values()) {
    const [first] = news;
    const account = first && (await findAccount(database, first.personId, first.accountId));
    if (account) events.emit({ kind: 'news', account, news: news.toSorted(byKind) });
  }
}

/** So that a message about the same is the same. */
function byKind(one: StoredNews, other: StoredNews): number {
  return one.kind.localeCompare(other.kind);
}
