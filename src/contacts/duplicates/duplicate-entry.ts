import { type Contact, fullName } from '../contact.ts';
import type { SavedNumber } from '../takeout.ts';

/** Somebody or something that may stand in a book twice. */
export type DuplicateEntry = ContactEntry | SavedNumberEntry;

interface Entry {
  /** The same as long as the account or the number is the same. */
  readonly key: string;
  /** What it is called; of a deleted account what it was called before, where that is known. */
  readonly firstName: string;
  readonly lastName: string;
}

export interface ContactEntry extends Entry {
  readonly kind: 'contact';
  readonly contact: Contact;
}

/** A saved number that no contact has, as far as I see their numbers. */
interface SavedNumberEntry extends Entry {
  readonly kind: 'saved';
  readonly phone: string;
}

type Named = { readonly firstName: string; readonly lastName: string };

/**
 * In a fixed order, whatever the order of the lists. `formerNames`: Telegram tells no names of deleted
 * accounts, so they are what somebody remembered.
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
