import type { Listed } from '../../contacts/book/contact-book.ts';
import type { ContactTimes } from '../../contacts/book/contact-columns.ts';
import { hasLostMutual, type ContactDifference } from '../../contacts/contact-events.ts';
import type { Loaded } from './loaded-book.ts';

/**
 * The times of contacts that are about to be stored. A contact that the book lacks was added now, and one whom the
 * differences show as mutual no longer stopped being so now; all others keep their times. The first read of a list
 * shows what is there and no changes, so it gives no times.
 */
export function timesAfter(
  differences: readonly ContactDifference[],
  loaded: Loaded | undefined,
  now: Date,
): (contact: Listed) => ContactTimes {
  const left = new Set(differences.filter(hasLostMutual).map(({ after }) => after.id));
  return ({ id, mutual }) => {
    const known = loaded?.contacts.timesOf(id) ?? {};
    const isNew = loaded?.listFacts !== undefined && !loaded.contacts.has(id);
    return {
      addedAt: isNew ? now : known.addedAt,
      lostMutualAt: mutual ? undefined : left.has(id) ? now : known.lostMutualAt,
    };
  };
}
