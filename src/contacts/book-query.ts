import { contactSearch } from './contact-search.ts';
import { type Contact, fullName } from './contact.ts';
import { pageOf, type ListPage } from './list-page.ts';
import { lastSeenAt, seenOrder } from './last-seen.ts';
import { isLongUnseen, isNameless } from './long-unseen.ts';

type BookSort = 'name' | 'last_name' | 'last_seen';

type BookFilter =
  | 'all'
  | 'mutual'
  /** I have them, they do not have me. */
  | 'one_sided'
  | 'online'
  | 'close_friends'
  | 'no_phone'
  | 'bots'
  | 'deleted'
  /** They never had me, as far as is known, and were certainly not seen for over a year. */
  | 'unseen'
  /** No letter in the name of an account that exists. */
  | 'nameless';

export interface BookQuery {
  /** As typed; empty for everybody. */
  readonly words: string;
  readonly sort: BookSort;
  readonly filter: BookFilter;
  /** From 0. A page beyond the end, as when contacts went meanwhile, gives the last one. */
  readonly page: number;
  readonly pageSize: number;
  /** Who is known to have had me as a contact once: they are not `unseen`. */
  readonly onceMutual?: ReadonlySet<bigint> | undefined;
}

export interface BookPage extends ListPage<Contact> {
  /** Contacts on all pages. */
  readonly total: number;
}

type Order<T> = (a: T, b: T) => number;

/** A fixed language, so that the order does not depend on the machine. Digits count as numbers. */
const collator = new Intl.Collator('en', { numeric: true });

/** One page of a contact list as of `now`. Equal queries on equal lists give equal pages. */
export function queryBook(contacts: readonly Contact[], query: BookQuery, now: Date): BookPage {
  const passes = bookFilter(query, now);
  const matches = contactSearch(query.words);
  const found = contacts.filter((contact) => passes(contact) && matches(contact));
  const sorted = sortContacts(found, query.sort, now);
  return { ...pageOf(sorted, query.page, query.pageSize), total: sorted.length };
}

function bookFilter({ filter, onceMutual }: BookQuery, now: Date): (contact: Contact) => boolean {
  switch (filter) {
    case 'all':
      return () => true;
    case 'mutual':
      return (contact) => contact.mutual;
    case 'one_sided':
      return (contact) => !contact.mutual;
    case 'online':
      return (contact) => lastSeenAt(contact.lastSeen, now).kind === 'online';
    case 'close_friends':
      return (contact) => contact.closeFriend;
    case 'no_phone':
      return (contact) => contact.phone === undefined;
    case 'bots':
      return (contact) => contact.kind === 'bot';
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
  readonly key: string;
}

function sortContacts(contacts: readonly Contact[], sort: BookSort, now: Date): readonly Contact[] {
  const bySeen = seenOrder(now);
  const order: Order<Sortable> =
    sort === 'last_seen'
      ? (a, b) => bySeen(a.contact.lastSeen, b.contact.lastSeen) || byKey(a, b)
      : byKey;
  return contacts
    .map((contact) => ({ contact, key: sortKey(contact, sort) }))
    .sort((a, b) => order(a, b) || byId(a.contact, b.contact))
    .map(({ contact }) => contact);
}

function sortKey(contact: Contact, sort: BookSort): string {
  return sort === 'last_name'
    ? `${contact.lastName} ${contact.firstName}`.trim()
    : fullName(contact);
}

function byKey(a: Sortable, b: Sortable): number {
  return compareNames(a.key, b.key);
}

/** The order of names in tables; who has none (a deleted account) comes last. */
export function compareNames(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return collator.compare(a, b);
}

function byId(a: Contact, b: Contact): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
