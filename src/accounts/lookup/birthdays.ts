import type { Birthday } from '../../contacts/address-book.ts';
import type { User } from '../../contacts/contact.ts';
import { daysToBirthday } from '../../contacts/days-to-birthday.ts';
import type { OpenBook } from '../sessions/open-session.ts';
import type { Tools } from '../services/services.ts';

/** Contacts with a birthday yesterday, today or tomorrow, in this order. */
export async function findBirthdays(
  { book, mirror }: OpenBook,
  { clock }: Tools,
): Promise<readonly { readonly user: User; readonly birthday: Birthday }[]> {
  const list = await book.birthdays();
  await mirror.apply(list.map(({ user }) => user));
  const now = clock.now();
  return list.toSorted((a, b) => daysToBirthday(a.birthday, now) - daysToBirthday(b.birthday, now));
}
