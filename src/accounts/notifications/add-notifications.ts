import { randomUUID } from 'node:crypto';
import type { User } from '../../contacts/contact.ts';
import type { Happening } from '../../contacts/notable-changes.ts';
import type { Account } from '../../store/accounts.ts';
import {
  insertNotifications,
  latestDelivered,
  type NewNotification,
  type Notice,
  type NotificationKind,
} from '../../store/notifications.ts';
import { findNotificationSettings, findOwnIds } from '../../store/notification-settings.ts';
import type { Services } from '../services/services.ts';
import { dayOf, maxPerMinute, deliverAt } from './when-due.ts';

export type NotificationDraft =
  | Happening
  | {
      readonly kind: Exclude<NotificationKind, Happening['kind']>;
      readonly user: User;
      readonly was: string;
      readonly now: string;
      /** Where it is not today and not told like all else. */
      readonly on?: { readonly day: string; readonly dueAt: Date };
    };

/** Writes down what is to be told of people, and has it told in time. */
export async function addNotifications(
  account: Account,
  list: readonly NotificationDraft[],
  services: Services,
): Promise<void> {
  const news = await buildNotifications(account, list, services);
  if (news.length === 0) return;
  await services.database.query((q) => insertNotifications(q, news));
  services.wakeUp.request();
}

/** The same, to be written by somebody else, who rings the alarm. Not what the person did themselves. */
export async function buildNotifications(
  account: Pick<Account, 'id' | 'personId'>,
  list: readonly NotificationDraft[],
  { database, clock }: Pick<Services, 'database' | 'clock'>,
): Promise<readonly NewNotification[]> {
  if (list.length === 0) return [];
  const { id: accountId, personId } = account;
  const own = await findOwnIds(database, personId);
  const others = list.filter(({ user }) => !own.has(user.id));
  if (others.length === 0) return [];
  const wishes = await findNotificationSettings(database, personId);
  const now = clock.now();
  const usually = deliverAt(now, wishes, await latestDelivered(database, accountId, maxPerMinute));
  return others.map((one) => {
    const { kind, user } = one;
    const on = 'on' in one ? one.on : undefined;
    const { day, dueAt } = on ?? { day: dayOf(now), dueAt: usually };
    return { accountId, personId, kind, user, was: one.was, now: one.now, day, dueAt };
  });
}

/** Tells what became of an operation whose answer was lost. Cannot be switched off, and waits for nothing. */
export async function notifyReconciled(
  account: Pick<Account, 'id' | 'personId'>,
  found: { readonly operationId: string; readonly outcome: 'done' | 'not_done' | 'partly' },
  { database, clock, wakeUp }: Pick<Services, 'database' | 'clock' | 'wakeUp'>,
): Promise<void> {
  const told = { kind: 'found_out', was: found.operationId, now: found.outcome } as const;
  await database.query((q) => insertNotifications(q, [buildNotice(account, told, clock.now())]));
  wakeUp.request();
}

/** What is about nobody, and waits for nothing. Each is news of its own, unless `now` says what is the same. */
export function buildNotice(
  { id: accountId, personId }: Pick<Account, 'id' | 'personId'>,
  { kind, was = '', now = randomUUID() }: Told,
  at: Date,
): NewNotification {
  return { kind, was, now, accountId, personId, user: undefined, day: dayOf(at), dueAt: at };
}

interface Told {
  readonly kind: Notice;
  readonly was?: string;
  readonly now?: string;
}
