import { compareNameKeys, compareValues, nameKey } from './compare.ts';
import { createContactSearch } from './contact-search.ts';
import { type Contact, fullName } from './contact.ts';
import { filterInSteps, mapInSteps, sortInSteps, visitInSteps, type Steps } from './steps.ts';
import type { SavedNumber } from './saved-number.ts';

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

/** Contacts that are found by their number. */
export interface ContactsByPhone {
  findByPhone(phones: readonly string[]): Contact | undefined;
}

/** Adds to each saved number the contact with that number. Telegram's list has no accounts. */
export function matchSaved(
  numbers: readonly SavedNumber[],
  contacts: ContactsByPhone,
): Steps<readonly SavedEntry[]> {
  return mapInSteps(numbers, (number) => ({
    ...number,
    contact: contacts.findByPhone([number.phone]),
  }));
}

/** How many of the numbers no contact has. */
export function* countWithout(
  numbers: readonly SavedNumber[],
  contacts: ContactsByPhone,
): Steps<number> {
  let count = 0;
  yield* visitInSteps(numbers, ({ phone }) => {
    if (!contacts.findByPhone([phone])) count += 1;
  });
  return count;
}

/** Filters and searches entries, and sorts them by saved name. Equal entries give equal results. */
export function* querySaved(
  entries: readonly SavedEntry[],
  { words, filter }: SavedQuery,
): Steps<readonly SavedEntry[]> {
  const matches = createContactSearch(words);
  // The saved name and the contact's name may differ.
  const isFound = (entry: SavedEntry): boolean =>
    matches({ ...entry, usernames: [] }) || (entry.contact ? matches(entry.contact) : false);
  const found = yield* filterInSteps(
    entries,
    (entry) => (filter === 'all' || (filter === 'with') === hasContact(entry)) && isFound(entry),
  );
  const named = yield* mapInSteps(found, (entry) => ({ entry, name: nameKey(fullName(entry)) }));
  const sorted = yield* sortInSteps(
    named,
    (a, b) => compareNameKeys(a.name, b.name) || compareValues(a.entry.phone, b.entry.phone),
  );
  return yield* mapInSteps(sorted, ({ entry }) => entry);
}

/** Whether two lists have the same numbers, names and contacts in the same order. */
export function* hasSameSaved(
  before: readonly SavedEntry[],
  after: readonly SavedEntry[],
): Steps<boolean> {
  if (before.length !== after.length) return false;
  let isSame = true;
  yield* visitInSteps(before, (entry, at) => {
    isSame &&= isSameEntry(entry, after[at]);
  });
  return isSame;
}

function isSameEntry(one: SavedEntry, other: SavedEntry | undefined): boolean {
  return (
    other !== undefined &&
    one.phone === other.phone &&
    fullName(one) === fullName(other) &&
    one.contact?.id === other.contact?.id
  );
}

export function hasContact({ contact }: SavedEntry): boolean {
  return contact !== undefined;
}
