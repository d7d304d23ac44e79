import { Api } from 'telegram';
import type { Birthday } from '../../contacts/address-book.ts';
import type { User } from '../../contacts/contact.ts';
import type { Link } from '../connection/connection.ts';
import { fromLong } from '../tl/long.ts';
import { usersOf } from '../tl/to-user.ts';

/** In the order Telegram has them. */
export async function readBirthdays(
  link: Link,
): Promise<readonly { readonly user: User; readonly birthday: Birthday }[]> {
  const { contacts, users } = await link.call(new Api.contacts.GetBirthdays());
  const byId = new Map(usersOf(users).map((user) => [user.id, user]));
  return contacts.flatMap((one) => {
    const user = byId.get(fromLong(one.contactId));
    const birthday = birthdayOf(one.birthday);
    return user && birthday ? [{ user, birthday }] : [];
  });
}

/** `null` is how GramJS hands out a field that is not there, whatever its types say. */
export function birthdayOf(given: Api.TypeBirthday | null | undefined): Birthday | undefined {
  return given ? { day: given.day, month: given.month, year: given.year ?? undefined } : undefined;
}
