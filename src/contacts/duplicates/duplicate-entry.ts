import { compareValues } from '../compare.ts';
import { fullName, type Contact, type Name } from '../contact.ts';
import { sortInSteps, visitInSteps, type Steps } from '../steps.ts';
import type { SavedNumber } from '../saved-number.ts';

/** A contact or saved number that may have a duplicate. */
export type DuplicateEntry = ContactEntry | SavedNumberEntry;

/** The name is the saved one; for a deleted account it is the former name, where that is known. */
interface Entry extends Name {
  /** Identifies the account or number, also after a rename. */
  readonly key: string;
}

export interface ContactEntry extends Entry {
  readonly kind: 'contact';
  readonly contact: Contact;
}

/** A saved number that no contact visibly has. */
interface SavedNumberEntry extends Entry {
  readonly kind: 'saved';
  readonly phone: string;
}

/**
 * Lists what may have duplicates, in an order that does not depend on that of the lists.
 *
 * @param formerNames by user id; Telegram removes the names of deleted accounts
 */
export function* duplicateEntries(
  contacts: Iterable<Contact>,
  saved: readonly SavedNumber[],
  formerNames: ReadonlyMap<bigint, Name>,
): Steps<readonly DuplicateEntry[]> {
  const phones = new Set<string>();
  const entries: DuplicateEntry[] = [];
  yield* visitInSteps(contacts, (contact) => {
    if (contact.phone !== undefined) phones.add(contact.phone);
    entries.push(contactEntry(contact, formerNames));
  });
  yield* visitInSteps(saved, (number) => {
    const { phone } = number;
    if (!phones.has(phone)) {
      entries.push({ kind: 'saved', key: `s${phone}`, phone, ...nameOf(number) });
    }
  });
  return yield* sortInSteps(entries, (a, b) => compareValues(a.key, b.key));
}

export function contactEntry(
  contact: Contact,
  formerNames?: ReadonlyMap<bigint, Name>,
): ContactEntry {
  const former = fullName(contact) === '' ? formerNames?.get(contact.id) : undefined;
  return { kind: 'contact', key: contactKey(contact.id), contact, ...nameOf(former ?? contact) };
}

export function contactKey(id: bigint): string {
  return `c${id}`;
}

function nameOf({ firstName, lastName }: Name): Name {
  return { firstName, lastName };
}
