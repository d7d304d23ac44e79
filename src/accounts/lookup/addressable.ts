import type { User } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { findKnownUser } from '../../store/known-users.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';

/** A contact, or somebody met before; undefined for who this account has no access hash of. */
export async function findAddressable(
  { account, cache }: AccountSession,
  id: bigint,
  { database }: Pick<Services, 'database'>,
): Promise<User | undefined> {
  const { contacts } = await cache.read();
  return contacts.get(id) ?? (await findKnownUser(database, account.id, id));
}

/** The same; throws `TelegramError` user_unknown instead. */
export async function mustAddress(
  session: AccountSession,
  id: bigint,
  services: Pick<Services, 'database'>,
): Promise<User> {
  const user = await findAddressable(session, id, services);
  if (!user) throw new TelegramError({ kind: 'user_unknown' });
  return user;
}
