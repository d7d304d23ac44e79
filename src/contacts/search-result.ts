import type { User } from './contact.ts';

/** The result of Telegram's search: users among the account's contacts and chats, and all other users. */
export interface SearchResult {
  readonly mine: readonly User[];
  readonly others: readonly User[];
}

/** Telegram's minimum length; an `@` in front does not count (TDLib DialogManager.h). */
export const minSearched = 4;

/**
 * The result when the words are too short for Telegram. It equals an empty result, so callers compare by
 * identity.
 */
export const notSearched: SearchResult = { mine: [], others: [] };

/** Whether the words are long enough for Telegram, counted in code points. */
export function isSearched(words: string): boolean {
  return Array.from(words.trim().replace(/^@/, '')).length >= minSearched;
}
