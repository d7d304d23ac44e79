import type { SearchResult } from '../../contacts/search-result.ts';
import type { AccountSession } from '../sessions/open-session.ts';

/** Telegram's own search. The users it returns can be addressed from then on. */
export async function searchTelegram(
  { book, cache }: AccountSession,
  words: string,
): Promise<SearchResult> {
  const found = await book.search(words);
  await cache.apply([...found.mine, ...found.others]);
  return found;
}
