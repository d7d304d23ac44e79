import type { BookView } from '../../accounts/roster.ts';

/** Everybody, by name. */
export const wholeBook: BookView = { words: '', sort: 'name', filter: 'all', page: 0 };

/** Nobody looks for more; it also bounds what a saved view holds. */
const maxWords = 100;

/** What to search for, by whole characters: Postgres and Telegram refuse half of one. */
export function searchWords(typed: string): string {
  return Array.from(typed.trim()).slice(0, maxWords).join('');
}
