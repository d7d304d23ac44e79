import { compareNames, compareValues } from '../../src/contacts/compare.ts';
import { createContactSearch } from '../../src/contacts/contact-search.ts';
import { type Contact, fullName } from '../../src/contacts/contact.ts';
import type { BookPage, BookQuery } from '../../src/contacts/book/contact-book.ts';
import { lastSeenAt, seenOrder } from '../../src/contacts/last-seen.ts';
import { pageOf } from '../../src/contacts/list-page.ts';
import { isLongUnseen, isNameless } from '../../src/contacts/long-unseen.ts';

/** Returns the same as `ContactBook.query`, by scanning and sorting all contacts. */
export function queryPlainly(contacts: readonly Contact[], query: BookQuery, now: Date): BookPage {
  const passesFilter = createFilter(query, now);
  const matches = createContactSearch(query.words);
  const found = contacts.filter((contact) => passesFilter(contact) && matches(contact));
  const sorted = sortContacts(found, query.sort, now);
  return { ...pageOf(sorted, query.page, query.pageSize), total: sorted.length };
}

function createFilter({ filter, onceMutual }: BookQuery, now: Date): (contact: Contact) => boolean {
  switch (filter) {
    case 'all':
      return () => true;
    case 'mutual':
      return (contact) => contact.mutual;
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

interface Sortable {
  readonly contact: Contact;
  readonly name: string;
}

function sortContacts(
  contacts: readonly Contact[],
  sort: BookQuery['sort'],
  now: Date,
): readonly Contact[] {
  const compareSeen = seenOrder(now);
  const byName = (a: Sortable, b: Sortable): number => compareNames(a.name, b.name);
  const compare: typeof byName =
    sort === 'last_seen'
      ? (a, b) => compareSeen(a.contact.lastSeen, b.contact.lastSeen) || byName(a, b)
      : byName;
  return contacts
    .map((contact) => ({ contact, name: fullName(contact) }))
    .sort((a, b) => compare(a, b) || compareValues(a.contact.id, b.contact.id))
    .map(({ contact }) => contact);
}
