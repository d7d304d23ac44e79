import { Api } from 'telegram';
import type { User } from '../../contacts/contact.ts';
import type { Link } from '../connection/connection.ts';
import { peerUsers } from '../tl/peer-users.ts';
import { isRefusal } from '../connection/rpc-failure.ts';

/** "At most 1 call every 3 seconds" (core.telegram.org/type/contacts.ResolvedPeer). */
export const byPhoneEveryMs = 3_000;

/** Undefined also for who hides from being found by number: Telegram does not tell them apart. */
export async function findByPhone(link: Link, phone: string): Promise<User | undefined> {
  // Digits alone, as TDLib sends them (misc.cpp, clean_phone_number).
  const digits = phone.replace(/\D/g, '');
  const request = new Api.contacts.ResolvePhone({ phone: digits });
  return await resolved(link, request, ['PHONE_NOT_OCCUPIED']);
}

/** Undefined also for the username of a group or a channel, and for a link of an affiliate that ended. */
export async function findByUsername(link: Link, username: string): Promise<User | undefined> {
  const request = new Api.contacts.ResolveUsername({ username });
  const nobody = ['USERNAME_NOT_OCCUPIED', 'USERNAME_INVALID', 'STARREF_EXPIRED'];
  return await resolved(link, request, nobody);
}

async function resolved(
  link: Link,
  request: Api.contacts.ResolvePhone | Api.contacts.ResolveUsername,
  nobody: readonly string[],
): Promise<User | undefined> {
  try {
    const { peer, users } = await link.call(request);
    return peerUsers([peer], users)[0];
  } catch (error) {
    if (nobody.some((name) => isRefusal(error, name))) return undefined;
    throw error;
  }
}
