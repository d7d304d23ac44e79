import { compareNames } from './book-query.ts';
import { contactSearch } from './contact-search.ts';
import { type Contact, fullName } from './contact.ts';
import type { SavedNumber } from './takeout.ts';

/** `contact` has the number; undefined: none whose number I can see. */
export interface SavedEntry extends SavedNumber {
  readonly contact: Contact | undefined;
}

export interface SavedQuery {
  /** Searches names and numbers. */
  readonly words: string;
  readonly filter: 'all' | 'without' | 'with';
}

/** Puts to each saved number the contact who has it: Telegram's list names no accounts. */
export function matchSaved(
  numbers: readonly SavedNumber[],
  contacts: Iterable<Contact>,
): readonly SavedEntry[] {
  const byPhone = new Map([...contacts].map((contact) => [contact.phone, contact]));
  return numbers.map((number) => ({ ...number, contact: byPhone.get(number.phone) }));
}

/** By the name they are saved under; the same entries are always in the same order. */
export function querySaved(
  entries: readonly SavedEntry[],
  { words, filter }: SavedQuery,
): readonly SavedEntry[] {
  const matches = contactSearch(words);
  // Both the name in the list and what the contact is called now.
  const isMeant = (entry: SavedEntry): boolean =>
    matches({ ...entry, usernames: [] }) || (entry.contact ? matches(entry.contact) : false);
  return entries
    .filter(
      (entry) => (filter === 'all' || (filter === 'with') === hasContact(entry)) && isMeant(entry),
    )
    .map((entry) => ({ entry, name: fullName(entry) }))
    .sort((a, b) => compareNames(a.name, b.name) || byPhone(a.entry, b.entry))
    .map(({ entry }) => entry);
}

export function hasContact({ contact }: SavedEntry): boolean {
  return contact !== undefined;
}

function byPhone(a: SavedEntry, b: SavedEntry): number {
  return a.phone < b.phone ? -1 : Number(a.phone > b.phone);
}
