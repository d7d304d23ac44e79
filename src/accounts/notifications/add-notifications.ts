import { randomUUID } from 'node:crypto';
import type { User } from '../../contacts/contact.ts';
import type { ContactEvent } from '../../contacts/contact-events.ts';
import type { Account } from '../../store/accounts.ts';
import { findNotificationSettings, findOwnIds } from '../../store/notification-settings.ts';
import {
  insertNotifications,
  latestDelivered,
  type NewNotification,
  type Notice,
  type NotificationKind,
} from '../../store/notifications.ts';
import type { StoreServices, DueWorkServices } from '../services/services.ts';
import { dayOf, deliverAt, maxPerMinute } from './when-due.ts';

/** A notification about a user, before the person's settings say when it is delivered. */
export type NotificationDraft =
  | ContactEvent
  | {
      readonly kind: Exclude<NotificationKind, ContactEvent['kind']>;
      readonly user: User;
      readonly was: string;
      readonly now: string;
      /** Instead of today and the usual time of delivery. */
      readonly on?: { readonly day: string; readonly dueAt: Date };
    };

/** Stores notifications and wakes the loop that delivers them. */
export async function addNotifications(
  account: Account,
  drafts: readonly NotificationDraft[],
  services: DueWorkServices,
): Promise<void> {
  const notifications = await buildNotifications(account, drafts, services);
  if (notifications.length === 0) return;
  await services.database.query((q) => insertNotifications(q, notifications));
  services.wakeUp.request();
}

/**
 * The rows for `drafts`, without those about the person's own accounts. The caller stores them and
 * requests a wake-up.
 */
export async function buildNotifications(
  account: Pick<Account, 'id' | 'personId'>,
  drafts: readonly NotificationDraft[],
  { database, clock }: StoreServices,
): Promise<readonly NewNotification[]> {
  if (drafts.length === 0) return [];
  const { id: accountId, personId } = account;
  const own = await findOwnIds(database, personId);
  const others = drafts.filter(({ user }) => !own.has(user.id));
  if (others.length === 0) return [];
  const settings = await findNotificationSettings(database, personId);
  const now = clock.now();
  const latest = await latestDelivered(database, accountId, maxPerMinute);
  const usual = { day: dayOf(now), dueAt: deliverAt(now, settings, latest) };
  return others.map((draft) => {
    const { day, dueAt } = ('on' in draft ? draft.on : undefined) ?? usual;
    const { kind, user, was } = draft;
    return { accountId, personId, kind, user, was, now: draft.now, day, dueAt };
  });
}

/**
 * A notification about the account itself, due at once. Rows with the same `now` are one
 * notification; by default each is its own.
 */
export function buildNotice(
  { id: accountId, personId }: Pick<Account, 'id' | 'personId'>,
  { kind, was = '', now = randomUUID() }: NoticeDraft,
  at: Date,
): NewNotification {
  return { kind, was, now, accountId, personId, user: undefined, day: dayOf(at), dueAt: at };
}

interface NoticeDraft {
  readonly kind: Notice;
  readonly was?: string;
  readonly now?: string;
}
