import { compareNames, compareValues } from './compare.ts';
import { contactSearch } from './contact-search.ts';
import { type Contact, fullName } from './contact.ts';
import type { SavedNumber } from './takeout.ts';

/** `contact` has the number; undefined when no contact visibly has it. */
export interface SavedEntry extends SavedNumber {
  readonly contact: Contact | undefined;
}

export interface SavedQuery {
  /** The search text, for names and numbers. */
  readonly words: string;
  /** Entries with or without a contact. */
  readonly filter: 'all' | 'without' | 'with';
}

/** Adds to each saved number the contact with that number. Telegram's list has no accounts. */
export function matchSaved(
  numbers: readonly SavedNumber[],
  contacts: Iterable<Contact>,
): readonly SavedEntry[] {
  const byPhone = new Map([...contacts].map((contact) => [contact.phone, contact]));
  return numbers.map((number) => ({ ...number, contact: byPhone.get(number.phone) }));
}

/** Filters and searches entries, and sorts them by saved name. Equal entries give equal results. */
export function querySaved(
  entries: readonly SavedEntry[],
  { words, filter }: SavedQuery,
): readonly SavedEntry[] {
  const matches = contactSearch(words);
  // The saved name and the contact's name may differ.
  const isFound = (entry: SavedEntry): boolean =>
    matches({ ...entry, usernames: [] }) || (entry.contact ? matches(entry.contact) : false);
  return entries
    .filter(
      (entry) => (filter === 'all' || (filter === 'with') === hasContact(entry)) && isFound(entry),
    )
    .map((entry) => ({ entry, name: fullName(entry) }))
    .sort((a, b) => compareNames(a.name, b.name) || compareValues(a.entry.phone, b.entry.phone))
    .map(({ entry }) => entry);
}

export function hasContact({ contact }: SavedEntry): boolean {
  return contact !== undefined;
}
