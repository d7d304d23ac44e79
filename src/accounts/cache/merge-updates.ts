import { isContact, type Contact, type User } from '../../contacts/contact.ts';

/** A list that was read, and what was told of users meanwhile: the answer may be from before that. */
export function mergeUpdates(
  read: readonly Contact[],
  told: ReadonlyMap<bigint, User>,
): Map<bigint, Contact> {
  const contacts = byId(read);
  for (const user of told.values()) {
    if (isContact(user)) contacts.set(user.id, user);
    else contacts.delete(user.id);
  }
  return contacts;
}

export function byId(list: readonly Contact[]): Map<bigint, Contact> {
  return new Map(list.map((contact) => [contact.id, contact]));
}
