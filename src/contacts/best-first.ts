import { fullName, type User } from './contact.ts';
import { foldText } from './fold.ts';

const collator = new Intl.Collator('en', { numeric: true });

/**
 * Those found by `words`, in the order somebody would expect: so called, names that begin so, names
 * with a later word that begins so, then who was found by something else.
 */
export function bestFirst<T extends User>(words: string, found: readonly T[]): readonly T[] {
  const typed = foldText(words).trim().split(/\s+/).join(' ');
  return found
    .map((user) => ({ user, rank: rankOf(foldText(fullName(user)), typed) }))
    .sort((a, b) => a.rank - b.rank || byName(a.user, b.user))
    .map(({ user }) => user);
}

function rankOf(name: string, typed: string): number {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  return name.includes(` ${typed}`) ? 2 : 3;
}

function byName(a: User, b: User): number {
  return collator.compare(fullName(a), fullName(b)) || (a.id < b.id ? -1 : 1);
}
