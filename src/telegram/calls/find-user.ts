import { Api } from 'telegram';
import type { User } from '../../contacts/contact.ts';
import { isSearched, notSearched, type SearchResult } from '../../contacts/search-result.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import type { Connection } from '../connection/connection.ts';
import { isRefusal } from '../connection/rpc-failure.ts';
import { fromUnixTime, toUser, usersOfPeers } from '../tl/to-user.ts';

/** "At most 1 call every 3 seconds" (core.telegram.org/type/contacts.ResolvedPeer). */
export const findByPhoneIntervalMs = 3_000;

/** "Mostly ignored server-side"; the value is TDLib's (DialogManager.cpp). */
const searchLimit = 20;

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

/** Creates a link by which anyone can add this account. */
export async function createContactLink(
  connection: Connection,
): Promise<{ readonly url: string; readonly expiresAt: Date }> {
  const { url, expires } = await connection.call(new Api.contacts.ExportContactToken());
  return { url, expiresAt: fromUnixTime(expires) };
}

/** The user that a contact link leads to. Throws `TelegramError` `link_invalid`. */
export async function findByContactToken(connection: Connection, token: string): Promise<User> {
  const user = toUser(await connection.call(new Api.contacts.ImportContactToken({ token })));
  if (!user) throw new TelegramError({ kind: 'link_invalid' });
  return user;
}

/** Searches Telegram by name and username; see `AddressBook.search`. */
export async function searchUsers(connection: Connection, words: string): Promise<SearchResult> {
  const q = words.trim();
  if (!isSearched(q)) return notSearched;
  try {
    const found = await connection.call(new Api.contacts.Search({ q, limit: searchLimit }));
    return {
      mine: usersOfPeers(found.myResults, found.users).filter(exists),
      others: usersOfPeers(found.results, found.users).filter(exists),
    };
  } catch (error) {
    // Telegram may count the length in another way.
    if (isRefusal(error, 'QUERY_TOO_SHORT') || isRefusal(error, 'SEARCH_QUERY_EMPTY')) {
      return notSearched;
    }
    throw error;
  }
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

function exists({ kind }: User): boolean {
  return kind !== 'deleted';
}
