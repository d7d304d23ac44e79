import { Api } from 'telegram';
import type { Birthday } from '../../contacts/address-book.ts';
import type { User } from '../../contacts/contact.ts';
import type { Connection } from '../connection/connection.ts';
import { fromLong } from '../tl/long.ts';
import { toUsers } from '../tl/to-user.ts';

/** Contacts with a birthday yesterday, today or tomorrow, in Telegram's order. */
export async function getBirthdays(
  connection: Connection,
): Promise<readonly { readonly user: User; readonly birthday: Birthday }[]> {
  const { contacts, users } = await connection.call(new Api.contacts.GetBirthdays());
  const byId = new Map(toUsers(users).map((user) => [user.id, user]));
  return contacts.flatMap((contact) => {
    const user = byId.get(fromLong(contact.contactId));
    const birthday = toBirthday(contact.birthday);
    return user && birthday ? [{ user, birthday }] : [];
  });
}

/** GramJS returns `null` for a missing field, although its types do not say so. */
export function toBirthday(birthday: Api.TypeBirthday | null | undefined): Birthday | undefined {
  if (!birthday) return undefined;
  return { day: birthday.day, month: birthday.month, year: birthday.year ?? undefined };
}
