import { compareNames, compareValues } from '../../src/contacts/compare.ts';
import { searchUsers } from '../../src/contacts/contact-search.ts';
import { type Contact, fullName } from '../../src/contacts/contact.ts';
import type { BookPage, BookQuery } from '../../src/contacts/book/book-selection.ts';
import { lastSeenAt, seenOrder } from '../../src/contacts/last-seen.ts';
import { pageOf } from '../../src/contacts/list-page.ts';
import { isLongUnseen, isNameless } from '../../src/contacts/long-unseen.ts';

/** Returns the same as `ContactBook.query`, by scanning and sorting all contacts. */
export function queryPlainly(contacts: readonly Contact[], query: BookQuery, now: Date): BookPage {
  const passesFilter = createFilter(query, now);
  const found = searchUsers(query.words, contacts).filter(passesFilter);
  const sorted = sortAs(query.sort, found, now);
  return { ...pageOf(sorted, query.page, query.pageSize), total: sorted.length };
}

function sortAs(sort: BookQuery['sort'], found: readonly Contact[], now: Date): readonly Contact[] {
  if (sort === 'name' || sort === 'newest') return found;
  return sort === 'last_seen' ? sortByLastSeen(found, now) : sortByLastName(found);
}

function sortByLastName(contacts: readonly Contact[]): readonly Contact[] {
  const nameOf = ({ firstName, lastName }: Contact): string => `${lastName} ${firstName}`.trim();
  return contacts.toSorted(
    (a, b) => compareNames(nameOf(a), nameOf(b)) || compareValues(a.id, b.id),
  );
}

function createFilter({ filter, onceMutual }: BookQuery, now: Date): (contact: Contact) => boolean {
  switch (filter) {
    case 'all':
      return () => true;
    case 'mutual':
      return (contact) => contact.mutual;
    case 'one_sided':
      return (contact) => contact.kind === 'person' && !contact.mutual;
    case 'lost_mutual':
      // The time is none of the facts of a contact.
      throw new Error('not known of plain contacts');
    case 'close_friends':
      return (contact) => contact.closeFriend;
    case 'bots':
      return (contact) => contact.kind === 'bot';
    case 'online':
      return (contact) => lastSeenAt(contact.lastSeen, now).kind === 'online';
    case 'no_phone':
      return (contact) => contact.phone === undefined;
    case 'deleted':
      return (contact) => contact.kind === 'deleted';
    case 'unseen':
      return (contact) =>
        contact.kind === 'person' &&
        !contact.mutual &&
        !onceMutual?.has(contact.id) &&
        isLongUnseen(contact.lastSeen, now);
    case 'nameless':
      return (contact) => contact.kind !== 'deleted' && isNameless(contact);
  }
}

function sortByLastSeen(contacts: readonly Contact[], now: Date): readonly Contact[] {
  const compareSeen = seenOrder(now);
  return contacts.toSorted(
    (a, b) =>
      compareSeen(a.lastSeen, b.lastSeen) ||
      compareNames(fullName(a), fullName(b)) ||
      compareValues(a.id, b.id),
  );
}
