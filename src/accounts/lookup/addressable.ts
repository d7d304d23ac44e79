import type { User } from '../../contacts/contact.ts';
import { Failure } from '../../contacts/telegram-error.ts';
import { findKnownUser } from '../../store/known-users.ts';
import type { OpenBook } from '../sessions/open-session.ts';
import type { Tools } from '../services/services.ts';

/** A contact, or somebody met before; undefined for who this account has no access hash of. */
export async function findAddressable(
  { account, mirror }: OpenBook,
  id: bigint,
  { database }: Tools,
): Promise<User | undefined> {
  const { contacts } = await mirror.read();
  return contacts.get(id) ?? (await findKnownUser(database, account.id, id));
}

/** The same; throws `Failure` user_unknown instead. */
export async function mustAddress(open: OpenBook, id: bigint, tools: Tools): Promise<User> {
  const user = await findAddressable(open, id, tools);
  if (!user) throw new Failure({ kind: 'user_unknown' });
  return user;
}
