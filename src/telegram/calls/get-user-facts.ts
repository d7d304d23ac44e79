import { Api } from 'telegram';
import type { UserFacts } from '../../contacts/address-book.ts';
import type { UserRef } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { birthdayOf } from './get-birthdays.ts';
import { inputUser } from '../tl/input-user.ts';
import type { Link } from '../connection/connection.ts';
import { fromLong } from '../tl/long.ts';
import { barOf } from '../tl/to-event.ts';
import { usersOf } from '../tl/to-user.ts';

/** Undefined for who cannot be addressed, and for who comes back as a mere trace of a user. */
export async function readFacts(link: Link, ref: UserRef): Promise<UserFacts | undefined> {
  try {
    const request = new Api.users.GetFullUser({ id: inputUser(ref) });
    const { fullUser, users } = await link.call(request);
    const id = fromLong(fullUser.id);
    const user = usersOf(users).find((one) => one.id === id);
    return user && { user, ...factsOf(fullUser) };
  } catch (error) {
    if (error instanceof TelegramError && error.reason.kind === 'user_unknown') return undefined;
    throw error;
  }
}

function factsOf(full: Api.UserFull): Omit<UserFacts, 'user'> {
  return {
    blocked: full.blocked ?? false,
    bar: barOf(full.settings),
    about: full.about ?? '',
    birthday: birthdayOf(full.birthday),
    commonChats: full.commonChatsCount,
  };
}
