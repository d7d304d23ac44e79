import type { Contact, LastSeen } from '../contact.ts';
import { contactsHash } from '../contacts-hash.ts';
import { locatePage, type ListPage } from '../list-page.ts';
import { isLongUnseen } from '../long-unseen.ts';
import { BookOrders } from './book-orders.ts';
import { ContactColumns } from './contact-columns.ts';
import { IdIndex } from './id-index.ts';
import { SearchText } from './search-text.ts';

export type BookFilter =
  | 'all'
  | 'mutual'
  | 'online'
  | 'no_phone'
  | 'deleted'
  /** Not seen for over a year, and never known to have the account in their contacts. */
  | 'unseen'
  /** An existing account without a letter in its name. */
  | 'nameless';

/** Which contacts of a book, in which order. */
export interface BookSelection {
  /** The search text as typed; empty for all contacts. */
  readonly words: string;
  readonly sort: 'name' | 'last_seen';
  readonly filter: BookFilter;
  /** Ids of contacts that once were mutual; they are not `unseen`. */
  readonly onceMutual?: ReadonlySet<bigint> | undefined;
}

export interface BookQuery extends BookSelection {
  /** From 0. A page beyond the end, as after contacts were deleted, gives the last page. */
  readonly page: number;
  readonly pageSize: number;
}

export interface BookPage extends ListPage<Contact> {
  /** Contacts on all pages. */
  readonly total: number;
}

/** A book that only its owner changes. */
export type ReadonlyBook = Omit<ContactBook, 'set' | 'setLastSeen' | 'delete'>;

/** The contacts as they were at some time, whatever changed since; dispose of it. */
export interface PastContacts extends Disposable {
  get(id: bigint): Contact | undefined;
}

/** Contacts that are read or written between two steps. */
const perStep = 256;

/**
 * An account's contacts in memory, with their orders and their search text, which are made when they are first
 * needed and then mended by what changed. Methods that look at many contacts work in steps, so that the caller can do
 * something else in between; the book may change meanwhile.
 */
export class ContactBook implements ReadonlyMap<bigint, Contact> {
  readonly #columns = new ContactColumns();
  readonly #index = new IdIndex((slot) => this.#columns.idOf(slot));
  readonly #orders = new BookOrders(this.#columns);
  readonly #searchText = new SearchText(this.#columns);
  /** What changed since a time, as it was then. */
  readonly #pasts = new Set<Map<bigint, Contact | undefined>>();
  #size = 0;
  #changes = 0;
  /** The hash of the ids, until one is added or deleted. */
  #lastHash: { readonly savedCount: number; readonly hash: bigint } | undefined;
  /** The last search, for its other pages. */
  #lastSearch: { readonly words: string; readonly found: ReadonlySet<number> } | undefined;

  /** In steps. The last of two contacts with an id counts. */
  static *from(contacts: Iterable<Contact>): Generator<void, ContactBook> {
    const book = new ContactBook();
    let steps = 0;
    for (const contact of contacts) {
      book.set(contact);
      if (++steps % perStep === 0) yield;
    }
    return book;
  }

  get size(): number {
    return this.#size;
  }

  /** Adds a contact, or replaces the one with its id. */
  set(contact: Contact): void {
    this.#keepPast(contact.id);
    const known = this.#find(contact.id);
    if (known !== undefined) {
      this.#columns.set(known, contact);
      this.#touch(known);
      return;
    }
    const slot = this.#columns.add(contact);
    this.#index.add(slot);
    this.#lastHash = undefined;
    this.#size += 1;
    this.#touch(slot);
  }

  setLastSeen(id: bigint, lastSeen: LastSeen): void {
    const slot = this.#find(id);
    if (slot === undefined) return;
    this.#columns.setLastSeen(slot, lastSeen);
    this.#orders.touchSeen(slot);
  }

  /** Whether the book has the contact with this status. */
  hasLastSeen(id: bigint, lastSeen: LastSeen): boolean {
    const slot = this.#find(id);
    return slot !== undefined && this.#columns.isSeen(slot, lastSeen);
  }

  delete(id: bigint): void {
    this.#keepPast(id);
    const slot = this.#find(id);
    if (slot === undefined) return;
    this.#index.remove(slot);
    this.#lastHash = undefined;
    this.#columns.free(slot);
    this.#size -= 1;
    this.#touch(slot);
  }

  has(id: bigint): boolean {
    return this.#find(id) !== undefined;
  }

  get(id: bigint): Contact | undefined {
    const slot = this.#find(id);
    return slot === undefined ? undefined : this.#columns.read(slot);
  }

  /** The hash by which Telegram knows whether the list changed. */
  hash(savedCount: number): bigint {
    if (this.#lastHash?.savedCount !== savedCount) {
      this.#lastHash = { savedCount, hash: contactsHash(savedCount, this.#columns.ids()) };
    }
    return this.#lastHash.hash;
  }

  /** Whether the book has exactly this contact. */
  hasSame(contact: Contact): boolean {
    const slot = this.#find(contact.id);
    return slot !== undefined && this.#columns.isSame(slot, contact);
  }

  findByPhone(phones: readonly string[]): Contact | undefined {
    const wanted = new Set(phones);
    return this.#first((slot) => wanted.has(this.#columns.phoneOf(slot) ?? ''));
  }

  /** The contacts with these numbers, by number, in one scan. */
  withPhones(phones: Iterable<string>): ReadonlyMap<string, Contact> {
    const wanted = new Set(phones);
    const found = new Map<string, Contact>();
    for (let slot = 0; slot < this.#columns.end; slot++) {
      const phone = this.#columns.phoneOf(slot);
      if (phone !== undefined && wanted.has(phone)) found.set(phone, this.#columns.read(slot));
    }
    return found;
  }

  withoutPhone(): readonly Contact[] {
    const found: Contact[] = [];
    for (const slot of this.#columns.slots()) {
      if (this.#columns.phoneOf(slot) === undefined) found.push(this.#columns.read(slot));
    }
    return found;
  }

  /** The contacts as they are now, without a copy of all of them. */
  asOfNow(): PastContacts {
    const past = new Map<bigint, Contact | undefined>();
    this.#pasts.add(past);
    return {
      get: (id) => (past.has(id) ? past.get(id) : this.get(id)),
      [Symbol.dispose]: () => void this.#pasts.delete(past),
    };
  }

  /** @param username without the @, in any case */
  findByUsername(username: string): Contact | undefined {
    const wanted = username.toLowerCase();
    return this.#first((slot) => {
      const all = this.#columns.usernamesOf(slot).toLowerCase();
      return all.includes(wanted) && all.split(' ').includes(wanted);
    });
  }

  /** A page of the contacts that the query selects. Equal queries on equal books give equal pages. */
  *query(query: BookQuery, now: Date): Generator<void, BookPage> {
    const slots = yield* this.#select(query, now);
    const place = locatePage(slots.length, query.page, query.pageSize);
    const rows = yield* this.#read(slots.subarray(place.from, place.from + place.size));
    return { rows, page: place.page, pages: place.pages, total: slots.length };
  }

  /** All contacts that match, in no order. */
  *search(words: string): Generator<void, readonly Contact[]> {
    const found = yield* this.#search(words);
    return yield* this.#read(found);
  }

  /** How many contacts pass a filter. */
  count(filter: BookFilter, now: Date, onceMutual?: ReadonlySet<bigint>): number {
    const passes = this.#filter({ filter, onceMutual }, now);
    let count = 0;
    for (const slot of this.#columns.slots()) count += Number(passes(slot));
    return count;
  }

  *keys(): Generator<bigint, undefined> {
    for (const slot of this.#columns.slots()) yield BigInt(this.#columns.idOf(slot));
    return undefined;
  }

  *values(): Generator<Contact, undefined> {
    for (const slot of this.#columns.slots()) yield this.#columns.read(slot);
    return undefined;
  }

  *entries(): Generator<[bigint, Contact], undefined> {
    for (const contact of this.values()) yield [contact.id, contact];
    return undefined;
  }

  [Symbol.iterator](): Generator<[bigint, Contact], undefined> {
    return this.entries();
  }

  forEach(visit: (contact: Contact, id: bigint, book: ReadonlyMap<bigint, Contact>) => void): void {
    for (const [id, contact] of this) visit(contact, id, this);
  }

  *#select(selection: BookSelection, now: Date): Generator<void, Uint32Array> {
    const { words, sort, filter } = selection;
    const found = words.trim() === '' ? undefined : yield* this.#search(words);
    const order = yield* sort === 'name' ? this.#orders.byName() : this.#orders.bySeen(now);
    if (!found && filter === 'all') return order;
    const passes = this.#filter(selection, now);
    return order.filter((slot) => (!found || found.has(slot)) && passes(slot));
  }

  *#search(words: string): Generator<void, ReadonlySet<number>> {
    if (this.#lastSearch?.words === words) return this.#lastSearch.found;
    const changes = this.#changes;
    const found = yield* this.#searchText.find(words);
    if (changes === this.#changes) this.#lastSearch = { words, found };
    return found;
  }

  #filter(
    { filter, onceMutual }: Pick<BookSelection, 'filter' | 'onceMutual'>,
    now: Date,
  ): (slot: number) => boolean {
    const columns = this.#columns;
    switch (filter) {
      case 'all':
        return () => true;
      case 'mutual':
        return (slot) => columns.isMutual(slot);
      case 'online':
        return (slot) => columns.isOnline(slot, now);
      case 'no_phone':
        return (slot) => columns.phoneOf(slot) === undefined;
      case 'deleted':
        return (slot) => columns.kindOf(slot) === 'deleted';
      case 'unseen':
        return (slot) =>
          columns.kindOf(slot) === 'person' &&
          !columns.isMutual(slot) &&
          columns.hasSeenAt(slot) &&
          isLongUnseen(columns.lastSeenOf(slot), now) &&
          !onceMutual?.has(BigInt(columns.idOf(slot)));
      case 'nameless':
        return (slot) => columns.kindOf(slot) !== 'deleted' && columns.isNameless(slot);
    }
  }

  *#read(slots: Iterable<number>): Generator<void, readonly Contact[]> {
    const rows: Contact[] = [];
    for (const slot of slots) {
      // It may be free since an earlier step.
      if (this.#columns.isUsed(slot)) rows.push(this.#columns.read(slot));
      if (rows.length % perStep === 0) yield;
    }
    return rows;
  }

  #first(matches: (slot: number) => boolean): Contact | undefined {
    for (const slot of this.#columns.slots()) if (matches(slot)) return this.#columns.read(slot);
    return undefined;
  }

  #find(id: bigint): number | undefined {
    return this.#index.find(Number(id));
  }

  /** Call before the contact with this id changes. */
  #keepPast(id: bigint): void {
    for (const past of this.#pasts) if (!past.has(id)) past.set(id, this.get(id));
  }

  #touch(slot: number): void {
    this.#orders.touch(slot);
    this.#searchText.touch(slot);
    this.#lastSearch = undefined;
    this.#changes += 1;
  }
}
