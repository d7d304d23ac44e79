import { Api } from 'telegram';
import type { Owner, User, UserRef } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import type { Connection } from '../connection/connection.ts';
import { toInputUser } from '../tl/input-user.ts';
import { toOwner, toUsers } from '../tl/to-user.ts';

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
