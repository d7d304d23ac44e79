import { compareNames, compareValues } from '../../contacts/compare.ts';
import { fullName, type User } from '../../contacts/contact.ts';
import { listKnownUsers } from '../../store/known-users.ts';
import type { Services } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { loadRecentPeople } from './recent-people.ts';

/** The pages of a list come from one reading, unless the person looks for longer than this. */
const keptMs = 5 * 60_000;

/**
 * People outside of the contact list, among those the account has met, whose number it can see now, by name. Most
 * accounts show it to their contacts only, and Telegram gives no other sign that a user has the account.
 *
 * @param options.anew asks Telegram; otherwise what it answered within the last minutes is enough, without the contacts
 *   added since
 */
export async function findNumberShowing(
  session: AccountSession,
  { anew }: { readonly anew: boolean },
  services: Pick<Services, 'database' | 'clock'>,
): Promise<readonly User[]> {
  const at = services.clock.now().getTime();
  const kept = session.memory.numberShowing;
  if (anew || !kept || at - kept.at >= keptMs) {
    const users = await readNumberShowing(session, services);
    session.memory.numberShowing = { at, users };
    return users;
  }
  const { contacts } = await session.cache.read();
  return kept.users.filter(({ id }) => !contacts.has(id));
}

async function readNumberShowing(
  session: AccountSession,
  services: Pick<Services, 'database' | 'clock'>,
): Promise<readonly User[]> {
  const { account, addressBook, cache } = session;
  await loadRecentPeople(session, services);
  const { contacts } = await cache.read();
  const known = await listKnownUsers(services.database, account.id);
  // A stored number may be from when they were contacts, so each user is asked for again.
  const asked = known.flatMap(({ user }) =>
    user.phone !== undefined && user.kind === 'person' && !contacts.has(user.id) ? user : [],
  );
  const users = await addressBook.getUsers(asked.filter(({ id }) => id !== account.owner.id));
  await cache.apply(users);
  return users
    .filter(({ contact, phone, kind }) => !contact && phone !== undefined && kind === 'person')
    .toSorted((a, b) => compareNames(fullName(a), fullName(b)) || compareValues(a.id, b.id));
}
