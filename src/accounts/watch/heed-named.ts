import type { BookEvent } from '../../contacts/address-book.ts';
import { fullName, isContact } from '../../contacts/contact.ts';
import type { User } from '../../contacts/contact.ts';
import { namedThemselves } from '../../contacts/notable-changes.ts';
import type { Mirror } from '../cache/contact-cache.ts';
import type { OpenBook } from '../sessions/open-session.ts';
import type { Tools } from '../services/services.ts';
import { noteNews } from '../notifications/add-notifications.ts';

/** One change of a username comes as several updates, in no order that Telegram promises. */
const togetherMs = 2_000;

/** What updates told of how somebody calls themselves, since the book is open. */
interface Naming {
  usernameAt?: number;
  ownName?: string;
}

const namings = new WeakMap<Mirror, Map<bigint, Naming>>();

/** Takes in how a user is now. */
export async function heedUser({ mirror }: OpenBook, user: User, { clock }: Tools): Promise<void> {
  const [difference] = await mirror.apply([user]);
  if (!difference?.before) return;
  const { before, after } = difference;
  if (before.usernames.join() === after.usernames.join()) return;
  namingOf(mirror, user.id).usernameAt = clock.now().getTime();
}

/**
 * Notes that a contact gave themselves another name. The first such update of somebody may be about
 * their username alone: it is, where that just changed.
 */
export async function heedNamed(
  open: OpenBook,
  { user, ownName }: Extract<BookEvent, { kind: 'named' }>,
  tools: Tools,
): Promise<void> {
  const { account, mirror } = open;
  // Both are begun at once: what is heard next is to be taken in after this.
  const [isKnown] = await Promise.all([
    mirror.read().then(({ contacts }) => contacts.has(user.id)),
    heedUser(open, user, tools),
  ]);
  const naming = namingOf(mirror, user.id);
  const [was, now] = [naming.ownName, fullName(ownName)];
  naming.ownName = now;
  const age = tools.clock.now().getTime() - (naming.usernameAt ?? -Infinity);
  const isSame = was === undefined ? age < togetherMs : was === now;
  if (!isKnown || isSame || !isContact(user)) return;
  const happening = namedThemselves(user, ownName);
  if (happening) await noteNews(account, [happening], tools);
}

function namingOf(mirror: Mirror, id: bigint): Naming {
  const known = namings.get(mirror) ?? new Map<bigint, Naming>();
  namings.set(mirror, known);
  const naming = known.get(id) ?? {};
  known.set(id, naming);
  return naming;
}
