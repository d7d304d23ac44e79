import { Api } from 'telegram';
import type { User } from '../../contacts/contact.ts';
import { isSearched, notSearched, type SearchResult } from '../../contacts/search-result.ts';
import type { Link } from '../connection/connection.ts';
import { peerUsers } from '../tl/peer-users.ts';
import { isRefusal } from '../connection/rpc-failure.ts';

/** "Mostly ignored server-side"; what TDLib asks for (DialogManager.cpp). */
const limit = 20;

export async function search(link: Link, words: string): Promise<SearchResult> {
  const q = words.trim();
  if (!isSearched(q)) return notSearched;
  try {
    const found = await link.call(new Api.contacts.Search({ q, limit }));
    return {
      mine: peerUsers(found.myResults, found.users).filter(alive),
      others: peerUsers(found.results, found.users).filter(alive),
    };
  } catch (error) {
    // Telegram may count otherwise.
    if (isRefusal(error, 'QUERY_TOO_SHORT') || isRefusal(error, 'SEARCH_QUERY_EMPTY')) {
      return notSearched;
    }
    throw error;
  }
}

function alive({ kind }: User): boolean {
  return kind !== 'deleted';
}
