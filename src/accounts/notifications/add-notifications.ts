import { randomUUID } from 'node:crypto';
import type { User } from '../../contacts/contact.ts';
import type { Happening } from '../../contacts/notable-changes.ts';
import type { Account } from '../../store/accounts.ts';
import { addNews, latestTold } from '../../store/notifications.ts';
import type { NewNews, NewsKind, Notice } from '../../store/notifications.ts';
import { findNewsWishes, findOwnIds } from '../../store/notification-settings.ts';
import type { Tools } from '../services/services.ts';
import { dayOf, mostAMinute, toldAt } from './when-due.ts';

export type ToNote =
  | Happening
  | {
      readonly kind: Exclude<NewsKind, Happening['kind']>;
      readonly user: User;
      readonly was: string;
      readonly now: string;
      /** Where it is not today and not told like all else. */
      readonly on?: { readonly day: string; readonly dueAt: Date };
    };

/** Writes down what is to be told of people, and has it told in time. */
export async function noteNews(
  account: Account,
  list: readonly ToNote[],
  tools: Tools,
): Promise<void> {
  const news = await newsOf(account, list, tools);
  if (news.length === 0) return;
  await tools.database.query((q) => addNews(q, news));
  tools.alarm.ring();
}

/** The same, to be written by somebody else, who rings the alarm. Not what the person did themselves. */
export async function newsOf(
  account: Pick<Account, 'id' | 'personId'>,
  list: readonly ToNote[],
  { database, clock }: Pick<Tools, 'database' | 'clock'>,
): Promise<readonly NewNews[]> {
  if (list.length === 0) return [];
  const { id: accountId, personId } = account;
  const own = await findOwnIds(database, personId);
  const others = list.filter(({ user }) => !own.has(user.id));
  if (others.length === 0) return [];
  const wishes = await findNewsWishes(database, personId);
  const now = clock.now();
  const usually = toldAt(now, wishes, await latestTold(database, accountId, mostAMinute));
  return others.map((one) => {
    const { kind, user } = one;
    const on = 'on' in one ? one.on : undefined;
    const { day, dueAt } = on ?? { day: dayOf(now), dueAt: usually };
    return { accountId, personId, kind, user, was: one.was, now: one.now, day, dueAt };
  });
}

/** Tells what became of an operation whose answer was lost. Cannot be switched off, and waits for nothing. */
export async function noteFoundOut(
  account: Pick<Account, 'id' | 'personId'>,
  found: { readonly operationId: string; readonly outcome: 'done' | 'not_done' | 'partly' },
  { database, clock, alarm }: Pick<Tools, 'database' | 'clock' | 'alarm'>,
): Promise<void> {
  const told = { kind: 'found_out', was: found.operationId, now: found.outcome } as const;
  await database.query((q) => addNews(q, [noticeTo(account, told, clock.now())]));
  alarm.ring();
}

/** What is about nobody, and waits for nothing. Each is news of its own, unless `now` says what is the same. */
export function noticeTo(
  { id: accountId, personId }: Pick<Account, 'id' | 'personId'>,
  { kind, was = '', now = randomUUID() }: Told,
  at: Date,
): NewNews {
  return { kind, was, now, accountId, personId, user: undefined, day: dayOf(at), dueAt: at };
}

interface Told {
  readonly kind: Notice;
  readonly was?: string;
  readonly now?: string;
}
