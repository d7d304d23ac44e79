import { Api } from 'telegram';
import type { PeerBar, UserFacts } from '../../contacts/ports/address-book.ts';
import type { Owner, User, UserRef } from '../../contacts/contact.ts';
import { hasReason, TelegramError } from '../../contacts/telegram-error.ts';
import type { Connection } from '../connection/connection.ts';
import { toInputPeer, toInputUser } from '../tl/input-user.ts';
import { fromLong } from '../tl/long.ts';
import { toPeerBar } from '../tl/read-update.ts';
import { toBirthday, toOwner, toUsers } from '../tl/to-user.ts';

/** Telegram documents no limit for users.getUsers; Telethon (client/users.py) requests 200 at a time. */
const usersPerCall = 200;

/** The users as they are now; users that Telegram does not know are left out. */
export async function getUsers(
  connection: Connection,
  refs: readonly UserRef[],
): Promise<readonly User[]> {
  const users: User[] = [];
  for (let start = 0; start < refs.length; start += usersPerCall) {
    const id = refs.slice(start, start + usersPerCall).map(toInputUser);
    users.push(...toUsers(await connection.call(new Api.users.GetUsers({ id }))));
  }
  return users;
}

/** The account itself. */
export async function getOwner(connection: Connection): Promise<Owner> {
  const request = new Api.users.GetUsers({ id: [new Api.InputUserSelf()] });
  const [self] = await connection.call(request);
  if (!(self instanceof Api.User)) throw new TelegramError({ kind: 'telegram_broken' });
  return toOwner(self);
}

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

export async function getPeerBar(connection: Connection, ref: UserRef): Promise<PeerBar> {
  const request = new Api.messages.GetPeerSettings({ peer: toInputPeer(ref) });
  return toPeerBar((await connection.call(request)).settings);
}
