import type { Contact, LastSeen } from '../contact.ts';
import { contactsHash } from '../contacts-hash.ts';
import type { SeenGroup } from '../seen-groups.ts';
import { visitInSteps, type Steps } from '../steps.ts';
import {
  BookAnnotations,
  type AnnotatedUser,
  type VersionedAnnotation,
} from './book-annotations.ts';
import { BookOrders } from './book-orders.ts';
import { BookQueries } from './book-queries.ts';
import type {
  BookFilter,
  BookPage,
  BookQuery,
  BookSelection,
  PageQuery,
} from './book-selection.ts';
import { ContactColumns, type ContactTimes } from './contact-columns.ts';
import type { ListLetter } from './list-letters.ts';
import { SlotIndex } from './slot-index.ts';
import { UsernameIndex } from './username-index.ts';

/** A book that only its owner changes. */
export type ReadonlyBook = Omit<
  ContactBook,
  'set' | 'setLastSeen' | 'delete' | 'annotate' | 'inherit'
>;

/** The contacts as they were at some time, whatever changed since; dispose of it. */
export interface PastContacts extends Disposable {
  get(id: bigint): Contact | undefined;
}

/** What the times of a contact depend on. */
export type Listed = Pick<Contact, 'id' | 'mutual'>;

/** Contacts that are read or written between two steps. */
const perStep = 256;

/**
 * An account's contacts in memory, with their orders and their search text, which are made when they are first
 * needed and then mended by what changed. Methods that look at many contacts work in steps, so that the caller can do
 * something else in between; the book may change meanwhile.
 */
export class ContactBook implements ReadonlyMap<bigint, Contact> {
  readonly #columns = new ContactColumns();
  readonly #byId: SlotIndex;
  readonly #byPhone: SlotIndex;
  readonly #byUsername = new UsernameIndex(this.#columns);
  readonly #orders = new BookOrders(this.#columns);
  readonly #annotations = new BookAnnotations();
  readonly #queries = new BookQueries(this.#columns, this.#orders, this.#annotations);
  /** The state at a time of what changed since then. */
  readonly #pasts = new Set<Map<bigint, Contact | undefined>>();
  #size = 0;
  #changes = 0;
  /** The hash of the contacts in these slots. */
  #lastHash:
    { readonly savedCount: number; readonly slots: Uint32Array; readonly hash: bigint } | undefined;

  /** @param expected about how many contacts there will be */
  constructor(expected = 0) {
    this.#byId = new SlotIndex(expected);
    this.#byPhone = new SlotIndex(expected);
  }

  /** In steps. The last of two contacts with an id counts. */
  static *from(contacts: Iterable<Contact>): Steps<ContactBook> {
    const book = new ContactBook();
    yield* visitInSteps(contacts, (contact) => book.set(contact));
    return book;
  }

  get size(): number {
    return this.#size;
  }

  /** Another number after each change, except of last-seen times. */
  get version(): number {
    return this.#changes;
  }

  /** Adds a contact, or replaces the one with its id, which keeps the time at which it appeared in the list. */
  set(contact: Contact, times: ContactTimes = {}): void {
    this.#keepPast(contact.id);
    const known = this.#find(contact.id);
    if (known !== undefined) {
      this.#unindex(known);
      this.#columns.set(known, contact, times);
      this.#index(known);
      this.#touch(known);
      return;
    }
    const slot = this.#columns.add(contact, times);
    this.#byId.add(slot, Number(contact.id));
    this.#index(slot);
    this.#orders.touchId(slot);
    this.#size += 1;
    this.#touch(slot);
  }

  /** Takes over what a list of Telegram lacks: notes and labels, and the times of its contacts; in steps. */
  *inherit(
    annotated: Iterable<AnnotatedUser>,
    timesOf: (contact: Listed) => ContactTimes,
  ): Steps<void> {
    yield* visitInSteps(annotated, (user) => this.annotate(user));
    yield* visitInSteps(this.#columns.slots(), (slot) => {
      const listed = { id: BigInt(this.#columns.idOf(slot)), mutual: this.#columns.isMutual(slot) };
      this.#columns.setTimes(slot, timesOf(listed));
      this.#orders.touch(slot);
    });
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
    this.#byId.remove(slot, Number(id));
    this.#unindex(slot);
    this.#orders.touchId(slot);
    this.#columns.free(slot);
    this.#size -= 1;
    this.#touch(slot);
  }

  /** Sets the note and labels of a user, who need not be a contact; without content, drops them. */
  annotate(annotated: AnnotatedUser): void {
    this.#annotations.set(annotated);
    const slot = this.#find(annotated.id);
    if (slot !== undefined) this.#queries.touchText(slot);
  }

  /** The note and labels of a user, contact or not. */
  annotationOf(id: bigint): VersionedAnnotation {
    return this.#annotations.get(id);
  }

  /** The users who have a note or labels, contacts or not. */
  annotated(): Iterable<AnnotatedUser> {
    return this.#annotations.all();
  }

  has(id: bigint): boolean {
    return this.#find(id) !== undefined;
  }

  get(id: bigint): Contact | undefined {
    const slot = this.#find(id);
    return slot === undefined ? undefined : this.#columns.read(slot);
  }

  /** Empty for users who are no contacts. */
  timesOf(id: bigint): ContactTimes {
    const slot = this.#find(id);
    return slot === undefined ? {} : this.#columns.timesOf(slot);
  }

  /** The hash by which Telegram knows whether the list changed; in steps. */
  *hash(savedCount: number): Steps<bigint> {
    const slots = yield* this.#orders.byId();
    const last = this.#lastHash;
    if (last?.slots === slots && last.savedCount === savedCount) return last.hash;
    const hash = yield* contactsHash(savedCount, this.#columns.idsOf(slots));
    this.#lastHash = { savedCount, slots, hash };
    return hash;
  }

  /** Whether the book has exactly this contact. */
  hasSame(contact: Contact): boolean {
    const slot = this.#find(contact.id);
    return slot !== undefined && this.#columns.isSame(slot, contact);
  }

  /** The contact with the first of these numbers that a contact has. */
  findByPhone(phones: readonly string[]): Contact | undefined {
    for (const phone of phones) {
      const found = this.#withPhone(phone);
      if (found) return found;
    }
    return undefined;
  }

  /** The contacts with these numbers, by number; in steps. */
  *withPhones(phones: Iterable<string>): Steps<ReadonlyMap<string, Contact>> {
    const found = new Map<string, Contact>();
    let steps = 0;
    for (const phone of phones) {
      const contact = this.#withPhone(phone);
      if (contact) found.set(phone, contact);
      if (++steps % perStep === 0) yield;
    }
    return found;
  }

  /** The ids of all contacts, the lowest first, as they are after the last step. */
  *ids(): Steps<Float64Array> {
    return this.#columns.idsOf(yield* this.#orders.byId());
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

  /** In steps. `username`: without the @, in any case. */
  *findByUsername(username: string): Steps<Contact | undefined> {
    return (yield* this.withUsernames([username])).get(username.toLowerCase());
  }

  /**
   * The contacts with these usernames, by the username in lower case; in steps.
   *
   * @param usernames without the @, in any case
   */
  *withUsernames(usernames: Iterable<string>): Steps<ReadonlyMap<string, Contact>> {
    const found = new Map<string, Contact>();
    let steps = 0;
    for (const username of usernames) {
      const wanted = username.toLowerCase();
      const slot = yield* this.#byUsername.find(wanted);
      if (slot !== undefined) found.set(wanted, this.#columns.read(slot));
      if (++steps % perStep === 0) yield;
    }
    return found;
  }

  /** A page of the contacts that the query selects. Equal queries on equal books give equal pages. */
  query(query: BookQuery, now: Date): Steps<BookPage> {
    return this.#queries.query(query, now);
  }

  /** The letters of the selected contacts, in order; none where they are not in the order of an alphabet. */
  letters(selection: BookSelection, now: Date): Steps<readonly ListLetter[]> {
    return this.#queries.letters(selection, now);
  }

  /** All contacts that match, best first, then by name. */
  search(words: string, now: Date): Steps<readonly Contact[]> {
    return this.#queries.search(words, now);
  }

  /** How many contacts pass each of the filters; one scan, in steps. */
  count<Filter extends BookFilter>(
    filters: readonly Filter[],
    now: Date,
    onceMutual?: ReadonlySet<bigint>,
  ): Steps<Readonly<Record<Filter, number>>> {
    return this.#queries.count(filters, now, onceMutual);
  }

  /** How many people were last seen when: the most recent group first, without empty ones; in steps. */
  countSeen(now: Date): Steps<ReadonlyMap<SeenGroup, number>> {
    return this.#queries.countSeen(now);
  }

  /** A page of the people of a group, the most recently seen first; in steps. */
  seenPage(group: SeenGroup, at: PageQuery, now: Date): Steps<BookPage> {
    return this.#queries.seenPage(group, at, now);
  }

  /** In steps. */
  withoutPhone(): Steps<readonly Contact[]> {
    return this.#queries.withoutPhone();
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

  #withPhone(phone: string): Contact | undefined {
    const hasPhone = (slot: number): boolean => this.#columns.phoneOf(slot) === phone;
    const slot = this.#byPhone.find(phoneKey(phone), hasPhone);
    return slot === undefined ? undefined : this.#columns.read(slot);
  }

  #find(id: bigint): number | undefined {
    const wanted = Number(id);
    return this.#byId.find(wanted, (slot) => this.#columns.idOf(slot) === wanted);
  }

  /** Call after a slot got its contact. */
  #index(slot: number): void {
    const phone = this.#columns.phoneOf(slot);
    if (phone !== undefined) this.#byPhone.add(slot, phoneKey(phone));
    this.#byUsername.add(slot);
  }

  /** Call before the contact of a slot changes or goes. */
  #unindex(slot: number): void {
    const phone = this.#columns.phoneOf(slot);
    if (phone !== undefined) this.#byPhone.remove(slot, phoneKey(phone));
    this.#byUsername.remove(slot);
  }

  /** Call before the contact with this id changes. */
  #keepPast(id: bigint): void {
    for (const past of this.#pasts) if (!past.has(id)) past.set(id, this.get(id));
  }

  #touch(slot: number): void {
    this.#orders.touch(slot);
    this.#queries.touchText(slot);
    this.#changes += 1;
  }
}

/** A phone number as a number, for an index: nearly all are a plus and digits. */
function phoneKey(phone: string): number {
  const key = Number(phone);
  return Number.isFinite(key) ? key : phone.length;
}
