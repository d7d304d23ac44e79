import type { ReadonlyBook } from '../book/contact-book.ts';
import type { Contact, Name } from '../contact.ts';
import type { SavedNumber } from '../saved-number.ts';
import { filterInSteps, type Steps } from '../steps.ts';
import {
  contactEntry,
  savedNumberEntry,
  type DuplicateEntries,
  type DuplicateEntry,
} from './duplicate-entry.ts';

/** Where the entries come from. */
export interface EntrySource {
  readonly contacts: ReadonlyBook;
  /** The owner of the account, who is no entry: the owner is never merged with a contact. */
  readonly owner: Pick<Contact, 'id' | 'phone'>;
  readonly saved: Iterable<SavedNumber>;
  /** By user id; Telegram removes the names of deleted accounts. */
  readonly formerNames: ReadonlyMap<bigint, Name>;
}

/**
 * The contacts of a book as they are now, by id, then the saved numbers that no contact visibly has; dispose of it.
 * Makes each entry when it is asked for, so that not all are in memory together.
 */
export function* openBookEntries(source: EntrySource): Steps<DuplicateEntries & Disposable> {
  const { contacts, owner, formerNames } = source;
  const isEntry = (number: SavedNumber): boolean => isNumberEntry(number, source);
  const saved = yield* filterInSteps(source.saved, isEntry);
  const ids = yield* contacts.ids();
  const past = contacts.asOfNow();
  return {
    length: ids.length + saved.length,
    at(index) {
      const number = saved[index - ids.length];
      if (number) return savedNumberEntry(number);
      const contact = past.get(BigInt(ids[index] ?? 0));
      return contact && contact.id !== owner.id ? contactEntry(contact, formerNames) : undefined;
    },
    [Symbol.dispose]: () => past[Symbol.dispose](),
  };
}

/** The entries of these contacts and of the saved numbers of the source, by key. */
export function entriesByKey(
  ids: readonly bigint[],
  source: EntrySource,
): ReadonlyMap<string, DuplicateEntry> {
  const others = ids.filter((id) => id !== source.owner.id);
  const contacts = others.flatMap((id) => source.contacts.get(id) ?? []);
  const numbers = [...source.saved].filter((number) => isNumberEntry(number, source));
  const entries: readonly DuplicateEntry[] = [
    ...contacts.map((contact) => contactEntry(contact, source.formerNames)),
    ...numbers.map(savedNumberEntry),
  ];
  return new Map(entries.map((entry) => [entry.key, entry]));
}

function isNumberEntry({ phone }: SavedNumber, { owner, contacts }: EntrySource): boolean {
  return phone !== owner.phone && contacts.findByPhone([phone]) === undefined;
}
