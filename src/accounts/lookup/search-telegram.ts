import type { SearchResult } from '../../contacts/search-result.ts';
import type { OpenBook } from '../sessions/open-session.ts';

/** By Telegram's own search; who is found can be addressed from then on. */
export async function searchTelegram(
  { book, mirror }: OpenBook,
  words: string,
): Promise<SearchResult> {
  const found = await book.search(words);
  await mirror.apply([...found.mine, ...found.others]);
  return found;
}
