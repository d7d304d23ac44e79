import { Api } from 'telegram';
import type { UserFacts } from '../../contacts/address-book.ts';
import type { UserRef } from '../../contacts/contact.ts';
import { hasReason } from '../../contacts/telegram-error.ts';
import type { Connection } from '../connection/connection.ts';
import { toInputUser } from '../tl/input-user.ts';
import { fromLong } from '../tl/long.ts';
import { toPeerBar } from '../tl/read-update.ts';
import { toUsers } from '../tl/to-user.ts';
import { toBirthday } from './get-birthdays.ts';

/** Undefined when the account cannot address the user, or Telegram returns only a `min` user. */
export async function getUserFacts(
  connection: Connection,
  ref: UserRef,
): Promise<UserFacts | undefined> {
  try {
    const request = new Api.users.GetFullUser({ id: toInputUser(ref) });
    const { fullUser, users } = await connection.call(request);
    const id = fromLong(fullUser.id);
    const user = toUsers(users).find((one) => one.id === id);
    if (!user) return undefined;
    return {
      user,
      blocked: fullUser.blocked ?? false,
      bar: toPeerBar(fullUser.settings),
      about: fullUser.about ?? '',
      birthday: toBirthday(fullUser.birthday),
      commonChats: fullUser.commonChatsCount,
    };
  } catch (error) {
    if (hasReason(error, 'user_unknown')) return undefined;
    throw error;
  }
}
