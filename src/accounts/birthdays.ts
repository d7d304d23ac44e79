import type { Birthday } from '../contacts/address-book.ts';
import type { User } from '../contacts/contact.ts';
import type { OpenBook } from './open-book.ts';
import type { Tools } from './tools.ts';

const dayMs = 24 * 60 * 60_000;

/** Contacts with a birthday yesterday, today or tomorrow, in this order. */
export async function findBirthdays(
  { book, mirror }: OpenBook,
  { clock }: Tools,
): Promise<readonly { readonly user: User; readonly birthday: Birthday }[]> {
  const list = await book.birthdays();
  await mirror.apply(list.map(({ user }) => user));
  const now = clock.now();
  return list.toSorted((a, b) => daysFrom(now, a.birthday) - daysFrom(now, b.birthday));
}

/** Days from the UTC day of `now` to the birthday nearest to it; negative when it was before. */
function daysFrom(now: Date, { day, month }: Birthday): number {
  const year = now.getUTCFullYear();
  const today = Date.UTC(year, now.getUTCMonth(), now.getUTCDate());
  const distances = [year - 1, year, year + 1].map(
    (one) => (Date.UTC(one, month - 1, day) - today) / dayMs,
  );
  return distances.reduce((a, b) => (Math.abs(a) <= Math.abs(b) ? a : b));
}
