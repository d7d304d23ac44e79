import { isContact, type Contact, type User } from '../../contacts/contact.ts';

/** Applies users that were updated during a read of the list, which may be older than the updates. */
export function mergeUpdates(
  read: readonly Contact[],
  updates: ReadonlyMap<bigint, User>,
): Map<bigint, Contact> {
  const contacts = byId(read);
  for (const user of updates.values()) {
    if (isContact(user)) contacts.set(user.id, user);
    else contacts.delete(user.id);
  }
  return contacts;
}

export function byId<T extends User>(list: readonly T[]): Map<bigint, T> {
  return new Map(list.map((user) => [user.id, user]));
}
