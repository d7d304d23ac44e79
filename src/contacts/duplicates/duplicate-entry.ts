import { fullName, type Contact, type Name } from '../contact.ts';
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

/** A list of entries, each of which may be made when it is asked for; undefined for one that is gone. */
export type DuplicateEntries = Pick<readonly (DuplicateEntry | undefined)[], 'length' | 'at'>;

/** @param formerNames by user id; Telegram removes the names of deleted accounts */
export function contactEntry(
  contact: Contact,
  formerNames?: ReadonlyMap<bigint, Name>,
): ContactEntry {
  const former = fullName(contact) === '' ? formerNames?.get(contact.id) : undefined;
  return { kind: 'contact', key: contactKey(contact.id), contact, ...nameOf(former ?? contact) };
}

export function savedNumberEntry(number: SavedNumber): SavedNumberEntry {
  const { phone } = number;
  return { kind: 'saved', key: `s${phone}`, phone, ...nameOf(number) };
}

export function contactKey(id: bigint): string {
  return `c${id}`;
}

/** The user id or the saved number that a key of an entry stands for. */
export function parseEntryKey(key: string): { readonly id: bigint } | { readonly phone: string } {
  const rest = key.slice(1);
  return key.startsWith('c') ? { id: BigInt(rest) } : { phone: rest };
}

function nameOf({ firstName, lastName }: Name): Name {
  return { firstName, lastName };
}
