import { compareNames, compareValues } from './compare.ts';
import { createContactSearch } from './contact-search.ts';
import { type Contact, fullName } from './contact.ts';
import { pageOf, type ListPage } from './list-page.ts';
import { lastSeenAt, seenOrder } from './last-seen.ts';
import { isLongUnseen, isNameless } from './long-unseen.ts';

type BookFilter =
  | 'all'
  | 'mutual'
  | 'online'
  | 'no_phone'
  | 'deleted'
  /** Not seen for over a year, and never known to have the account in their contacts. */
  | 'unseen'
  /** An existing account without a letter in its name. */
  | 'nameless';

export interface BookQuery {
  /** The search text as typed; empty for all contacts. */
  readonly words: string;
  readonly sort: 'name' | 'last_seen';
  readonly filter: BookFilter;
  /** From 0. A page beyond the end, as after contacts were deleted, gives the last page. */
  readonly page: number;
  readonly pageSize: number;
  /** Ids of contacts that once were mutual; they are not `unseen`. */
  readonly onceMutual?: ReadonlySet<bigint> | undefined;
}

export interface BookPage extends ListPage<Contact> {
  /** Contacts on all pages. */
  readonly total: number;
}

/** Filters, searches, sorts and pages a contact list. Equal queries on equal lists give equal pages. */
export function queryBook(contacts: readonly Contact[], query: BookQuery, now: Date): BookPage {
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
