import { Api } from 'telegram';
import type { User } from '../../contacts/contact.ts';
import { isSearched, notSearched, type SearchResult } from '../../contacts/search-result.ts';
import type { Connection } from '../connection/connection.ts';
import { isRefusal } from '../connection/rpc-failure.ts';
import { usersOfPeers } from '../tl/to-user.ts';

/** "Mostly ignored server-side"; the value is TDLib's (DialogManager.cpp). */
const limit = 20;

/** Searches Telegram by name and username; see `AddressBook.search`. */
export async function searchUsers(connection: Connection, words: string): Promise<SearchResult> {
  const q = words.trim();
  if (!isSearched(q)) return notSearched;
  try {
    const found = await connection.call(new Api.contacts.Search({ q, limit }));
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

function exists({ kind }: User): boolean {
  return kind !== 'deleted';
}
