import type { BookEvent } from '../../contacts/address-book.ts';
import { fullName, isContact, type User } from '../../contacts/contact.ts';
import { namedThemselves } from '../../contacts/notable-changes.ts';
import type { ContactCache } from '../cache/contact-cache.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';
import { addNotifications } from '../notifications/add-notifications.ts';

/** One change of a username comes as several updates, in no order that Telegram promises. */
const togetherMs = 2_000;

/** What updates told of how somebody calls themselves, since the book is open. */
interface Naming {
  usernameAt?: number;
  ownName?: string;
}

const namings = new WeakMap<ContactCache, Map<bigint, Naming>>();

/** Takes in how a user is now. */
export async function handleUser(
  { cache }: AccountSession,
  user: User,
  { clock }: Services,
): Promise<void> {
  const [difference] = await cache.apply([user]);
  if (!difference?.before) return;
  const { before, after } = difference;
  if (before.usernames.join() === after.usernames.join()) return;
  namingOf(cache, user.id).usernameAt = clock.now().getTime();
}

/**
 * Notes that a contact gave themselves another name. The first such update of somebody may be about
 * their username alone: it is, where that just changed.
 */
export async function handleNamed(
  session: AccountSession,
  { user, ownName }: Extract<BookEvent, { kind: 'named' }>,
  services: Services,
): Promise<void> {
  const { account, cache } = session;
  // Both are begun at once: what is heard next is to be taken in after this.
  const [isKnown] = await Promise.all([
    cache.read().then(({ contacts }) => contacts.has(user.id)),
    handleUser(session, user, services),
  ]);
  const naming = namingOf(cache, user.id);
  const [was, now] = [naming.ownName, fullName(ownName)];
  naming.ownName = now;
  const age = services.clock.now().getTime() - (naming.usernameAt ?? -Infinity);
  const isSame = was === undefined ? age < togetherMs : was === now;
  if (!isKnown || isSame || !isContact(user)) return;
  const happening = namedThemselves(user, ownName);
  if (happening) await addNotifications(account, [happening], services);
}

function namingOf(cache: ContactCache, id: bigint): Naming {
  const known = namings.get(cache) ?? new Map<bigint, Naming>();
  namings.set(cache, known);
  const naming = known.get(id) ?? {};
  known.set(id, naming);
  return naming;
}
