import { Api } from 'telegram';
import type { Owner, User, UserRef } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { inputUser } from '../tl/input-user.ts';
import type { Link } from '../connection/connection.ts';
import { ownerOf, usersOf } from '../tl/to-user.ts';

/** Telegram documents no limit for users.getUsers; Telethon (client/users.py) asks for 200 at a time. */
const usersPerCall = 200;

export async function readUsers(link: Link, refs: readonly UserRef[]): Promise<readonly User[]> {
  const found: User[] = [];
  for (let start = 0; start < refs.length; start += usersPerCall) {
    const id = refs.slice(start, start + usersPerCall).map(inputUser);
    found.push(...usersOf(await link.call(new Api.users.GetUsers({ id }))));
  }
  return found;
}

export async function readOwner(link: Link): Promise<Owner> {
  const [self] = await link.call(new Api.users.GetUsers({ id: [new Api.InputUserSelf()] }));
  if (!(self instanceof Api.User)) throw new TelegramError({ kind: 'telegram_broken' });
  return ownerOf(self);
}
