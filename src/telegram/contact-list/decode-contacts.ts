import { setImmediate } from 'node:timers/promises';
import type { BookRead } from '../../contacts/address-book.ts';
import type { Contact } from '../../contacts/contact.ts';
import { toContact } from '../tl/to-user.ts';
import { Cursor, SchemaMismatchError } from './tl-reader.ts';
import { decodeUser } from './decode-user.ts';
import { id } from './schema.ts';

/** About a millisecond of work: other people's updates are handled between two slices. */
const slice = 500;

/** MTProto pads a message with 12 to 1024 bytes; an unpacked answer has none. */
const minPadding = 12;

/** A `contacts.Contacts` at `start`. Throws on anything that the pinned layer does not say. */
export async function decodeContacts(bytes: Buffer, start: number): Promise<BookRead> {
  const at = new Cursor(bytes, start);
  const constructor = at.id();
  if (constructor === id['contacts.contactsNotModified']) return { kind: 'unchanged' };
  if (constructor !== id['contacts.contacts']) {
    throw new SchemaMismatchError('contacts.Contacts', constructor);
  }
  const mutual = new Map<bigint, boolean>();
  for (let left = at.vector(); left > 0; left--) {
    const contact = at.id();
    if (contact !== id.contact) throw new SchemaMismatchError('Contact', contact);
    mutual.set(at.long(), at.bool());
  }
  const savedCount = at.int();
  const contacts: Contact[] = [];
  for (let left = at.vector(); left > 0; left--) {
    const facts = decodeUser(at);
    const known = facts && mutual.get(facts.id);
    if (facts && known !== undefined) contacts.push(toContact(facts, known));
    if (left % slice === 0) await setImmediate();
  }
  if (at.left < 0 || (at.left > 0 && at.left < minPadding)) {
    throw new Error(`The list of contacts ended ${at.left} bytes before its message`);
  }
  return { kind: 'read', contacts, savedCount };
}
