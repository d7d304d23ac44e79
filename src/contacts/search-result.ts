import type { User } from './contact.ts';

/** What Telegram's own search brings: people among my contacts and chats, and of all Telegram. */
export interface SearchResult {
  readonly mine: readonly User[];
  readonly others: readonly User[];
}

/** Fewer letters Telegram does not search for; an `@` in front does not count (TDLib DialogManager.h). */
export const minSearched = 4;

/**
 * The result where Telegram searched for nothing, because the words are too short for it. It looks like
 * an empty result, so that callers compare it by identity.
 */
export const notSearched: SearchResult = { mine: [], others: [] };

/** Whether Telegram takes such words, which count in code points. */
export function isSearched(words: string): boolean {
  return Array.from(words.trim().replace(/^@/, '')).length >= minSearched;
}
