import { compareValues, nameCollator } from './compare.ts';
import { fullName, type User } from './contact.ts';
import { foldText } from './fold.ts';

/**
 * Sorts search results by relevance: the name equals `words`, starts with them, has a later word that
 * starts with them, and last users found by something other than their name.
 */
export function sortByRelevance<T extends User>(words: string, found: readonly T[]): readonly T[] {
  const query = foldText(words).trim().split(/\s+/).join(' ');
  return found
    .map((user) => ({ user, rank: relevanceRank(foldText(fullName(user)), query) }))
    .sort((a, b) => a.rank - b.rank || compareByName(a.user, b.user))
    .map(({ user }) => user);
}

function relevanceRank(name: string, query: string): number {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  return name.includes(` ${query}`) ? 2 : 3;
}

function compareByName(a: User, b: User): number {
  return nameCollator.compare(fullName(a), fullName(b)) || compareValues(a.id, b.id);
}
