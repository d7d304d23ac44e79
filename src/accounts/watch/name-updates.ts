import type { BookEvent } from '../../contacts/ports/address-book.ts';
import { fullName, isContact, type User } from '../../contacts/contact.ts';
import { detectOwnName } from '../../contacts/contact-events.ts';
import type { ContactCache } from '../cache/contact-cache.ts';
import { addNotifications } from '../notifications/add-notifications.ts';
import type { Services, DueWorkServices } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';

/** One change of a username arrives as several updates, in an order that Telegram does not promise. */
const sameChangeMs = 2_000;

/** What updates said about a user's own name since the session opened. */
interface NameUpdates {
  usernameAt?: number;
  ownName?: string;
}

const updatesByCache = new WeakMap<ContactCache, Map<bigint, NameUpdates>>();

/** Caches a user as an update describes them. */
export async function handleUser(
  { cache }: AccountSession,
  user: User,
  { clock }: Pick<Services, 'clock'>,
): Promise<void> {
  const [difference] = await cache.apply([user]);
  if (!difference?.before) return;
  const { before, after } = difference;
  if (before.usernames.join() === after.usernames.join()) return;
  updatesOf(cache, user.id).usernameAt = clock.now().getTime();
}

/**
 * Notifies that a contact changed their own name. The first such update of a user may be about the
 * username only; it counts as that if the username has just changed.
 */
export async function handleOwnName(
  session: AccountSession,
  { user, ownName }: Extract<BookEvent, { kind: 'named' }>,
  services: DueWorkServices,
): Promise<void> {
  const { account, cache } = session;
  // Both start at once, so that later updates are applied after this one.
  const [isKnown] = await Promise.all([
    cache.read().then(({ contacts }) => contacts.has(user.id)),
    handleUser(session, user, services),
  ]);
  const updates = updatesOf(cache, user.id);
  const [before, after] = [updates.ownName, fullName(ownName)];
  updates.ownName = after;
  const usernameAgeMs = services.clock.now().getTime() - (updates.usernameAt ?? -Infinity);
  const isSame = before === undefined ? usernameAgeMs < sameChangeMs : before === after;
  if (!isKnown || isSame || !isContact(user)) return;
  const happening = detectOwnName(user, ownName);
  if (happening) await addNotifications(account, [happening], services);
}

function updatesOf(cache: ContactCache, id: bigint): NameUpdates {
  const users = updatesByCache.get(cache) ?? new Map<bigint, NameUpdates>();
  updatesByCache.set(cache, users);
  const updates = users.get(id) ?? {};
  users.set(id, updates);
  return updates;
}
