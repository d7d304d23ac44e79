import { Api } from 'telegram';
import type { User } from '../contacts/contact.ts';
import type { Link } from './link.ts';
import { peerUsers } from './peer-users.ts';
import { isRefusal } from './rpc-failure.ts';

/** "Mostly ignored server-side"; what TDLib asks for (DialogManager.cpp). */
const limit = 20;

/** In code points; an `@` in front does not count (TDLib DialogManager.h). */
const minLength = 4;

export interface SearchResult {
  readonly mine: readonly User[];
  readonly others: readonly User[];
}

const nothing: SearchResult = { mine: [], others: [] };

export async function search(link: Link, words: string): Promise<SearchResult> {
  const q = words.trim();
  if (Array.from(q.replace(/^@/, '')).length < minLength) return nothing;
  try {
    const found = await link.call(new Api.contacts.Search({ q, limit }));
    return {
      mine: peerUsers(found.myResults, found.users).filter(alive),
      others: peerUsers(found.results, found.users).filter(alive),
    };
  } catch (error) {
    // Telegram may count otherwise.
    if (isRefusal(error, 'QUERY_TOO_SHORT') || isRefusal(error, 'SEARCH_QUERY_EMPTY')) {
      return nothing;
    }
    throw error;
  }
}

function alive({ kind }: User): boolean {
  return kind !== 'deleted';
}
