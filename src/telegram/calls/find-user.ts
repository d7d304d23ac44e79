import { Api } from 'telegram';
import type { User } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import type { Connection } from '../connection/connection.ts';
import { isRefusal } from '../connection/rpc-failure.ts';
import { toUser, usersOfPeers } from '../tl/to-user.ts';

/** "At most 1 call every 3 seconds" (core.telegram.org/type/contacts.ResolvedPeer). */
export const findByPhoneIntervalMs = 3_000;

/** Undefined also for users who hide from being found by number; Telegram does not distinguish them. */
export async function findByPhone(
  connection: Connection,
  phone: string,
): Promise<User | undefined> {
  // TDLib sends only the digits (misc.cpp, clean_phone_number).
  const request = new Api.contacts.ResolvePhone({ phone: phone.replace(/\D/g, '') });
  return await resolve(connection, request, ['PHONE_NOT_OCCUPIED']);
}

/** Undefined also for the username of a group or channel, and for an expired affiliate link. */
export async function findByUsername(
  connection: Connection,
  username: string,
): Promise<User | undefined> {
  const request = new Api.contacts.ResolveUsername({ username });
  const notFoundErrors = ['USERNAME_NOT_OCCUPIED', 'USERNAME_INVALID', 'STARREF_EXPIRED'];
  return await resolve(connection, request, notFoundErrors);
}

/** The user that a contact link leads to. Throws `TelegramError` `link_invalid`. */
export async function findByContactToken(connection: Connection, token: string): Promise<User> {
  const user = toUser(await connection.call(new Api.contacts.ImportContactToken({ token })));
  if (!user) throw new TelegramError({ kind: 'link_invalid' });
  return user;
}

async function resolve(
  connection: Connection,
  request: Api.contacts.ResolvePhone | Api.contacts.ResolveUsername,
  notFoundErrors: readonly string[],
): Promise<User | undefined> {
  try {
    const { peer, users } = await connection.call(request);
    return usersOfPeers([peer], users)[0];
  } catch (error) {
    if (notFoundErrors.some((name) => isRefusal(error, name))) return undefined;
    throw error;
  }
}
