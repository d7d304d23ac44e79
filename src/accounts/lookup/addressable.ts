import type { User } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { findKnownUser } from '../../store/known-users.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';

/** A contact or another known user; undefined if the account has no access hash for the id. */
export async function findAddressable(
  { account, cache }: AccountSession,
  id: bigint,
  { database }: Pick<Services, 'database'>,
): Promise<User | undefined> {
  const { contacts } = await cache.read();
  return contacts.get(id) ?? (await findKnownUser(database, account.id, id));
}

/** Like `findAddressable`, but throws `TelegramError` user_unknown. */
export async function mustAddress(
  session: AccountSession,
  id: bigint,
  services: Pick<Services, 'database'>,
): Promise<User> {
  const user = await findAddressable(session, id, services);
  if (!user) throw new TelegramError({ kind: 'user_unknown' });
  return user;
}
