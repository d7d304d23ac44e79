import type { User } from '../../contacts/contact.ts';
import { daysToBirthday, type Birthday } from '../../contacts/birthday.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';

/** Contacts with a birthday yesterday, today or tomorrow, in this order. */
export async function findBirthdays(
  { addressBook, cache }: AccountSession,
  { clock }: Pick<Services, 'clock'>,
): Promise<readonly { readonly user: User; readonly birthday: Birthday }[]> {
  const list = await addressBook.getBirthdays();
  await cache.apply(list.map(({ user }) => user));
  const now = clock.now();
  return list.toSorted((a, b) => daysToBirthday(a.birthday, now) - daysToBirthday(b.birthday, now));
}
