import type { AddressBook } from '../../src/contacts/ports/address-book.ts';
import { ContactBook } from '../../src/contacts/book/contact-book.ts';
import type { Contact } from '../../src/contacts/contact.ts';
import { finish } from './finish.ts';

/** The list that Telegram has now, which differs from the one with this hash. */
export async function readList(
  book: Pick<AddressBook, 'readContacts'>,
  knownHash?: bigint,
): Promise<{ readonly contacts: readonly Contact[]; readonly savedCount: number }> {
  const read = await book.readContacts(knownHash);
  if (read.kind !== 'read') throw new Error(`The list is ${read.kind}`);
  return { contacts: [...read.contacts.values()], savedCount: read.savedCount };
}

export function bookOf(contacts: Iterable<Contact>): ContactBook {
  return finish(ContactBook.from(contacts));
}
