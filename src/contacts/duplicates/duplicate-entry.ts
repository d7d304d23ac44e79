import { type Contact, fullName } from '../contact.ts';
import type { SavedNumber } from '../takeout.ts';

/** A contact or saved number that may have a duplicate. */
export type DuplicateEntry = ContactEntry | SavedNumberEntry;

interface Entry {
  /** Identifies the account or number, also after a rename. */
  readonly key: string;
  /** The saved name; for a deleted account the former name, where it is known. */
  readonly firstName: string;
  readonly lastName: string;
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

type Named = { readonly firstName: string; readonly lastName: string };

/**
 * Lists what may have duplicates, in an order that does not depend on that of the lists.
 *
 * @param formerNames by user id; Telegram removes the names of deleted accounts
 */
export function duplicateEntries(
  contacts: Iterable<Contact>,
  saved: readonly SavedNumber[],
  formerNames: ReadonlyMap<bigint, Named>,
): readonly DuplicateEntry[] {
  const list = [...contacts];
  const phones = new Set(list.flatMap(({ phone }) => phone ?? []));
  const entries: DuplicateEntry[] = list.map((contact) => contactEntry(contact, formerNames));
  for (const number of saved) {
    const { phone } = number;
    if (!phones.has(phone)) {
      entries.push({ kind: 'saved', key: `s${phone}`, phone, ...nameOf(number) });
    }
  }
  return entries.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
}

export function contactEntry(
  contact: Contact,
  formerNames?: ReadonlyMap<bigint, Named>,
): ContactEntry {
  const former = fullName(contact) === '' ? formerNames?.get(contact.id) : undefined;
  return { kind: 'contact', key: contactKey(contact.id), contact, ...nameOf(former ?? contact) };
}

export function contactKey(id: bigint): string {
  return `c${id}`;
}

function nameOf({ firstName, lastName }: Named): Named {
  return { firstName, lastName };
}
