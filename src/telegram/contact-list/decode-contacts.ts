import { setImmediate } from 'node:timers/promises';
import type { BookRead } from '../../contacts/address-book.ts';
import type { Contact } from '../../contacts/contact.ts';
import { toContact } from '../tl/to-user.ts';
import { SchemaMismatchError, TlReader } from '../tl/tl-reader.ts';
import { decodeUser } from './decode-user.ts';
import { constructorIds } from './schema.ts';

/** About a millisecond of work; the process handles other events between two slices. */
const usersPerSlice = 500;
/** The same. */
const idsPerSlice = 5000;

/** MTProto pads a message with 12 to 1024 bytes; an unpacked answer has no padding. */
const minPadding = 12;

/**
 * Decodes a `contacts.Contacts`.
 *
 * @param start where it begins in `bytes`; padding may follow it
 * @throws SchemaMismatchError or another error when the bytes do not follow the pinned schema
 */
export async function decodeContacts(bytes: Buffer, start: number): Promise<BookRead> {
  const reader = new TlReader(bytes, start);
  const constructor = reader.constructorId();
  if (constructor === constructorIds['contacts.contactsNotModified']) return { kind: 'unchanged' };
  if (constructor !== constructorIds['contacts.contacts']) {
    throw new SchemaMismatchError('contacts.Contacts', constructor);
  }
  const mutual = new Map<bigint, boolean>();
  for (let remaining = reader.vectorLength(); remaining > 0; remaining--) {
    const contact = reader.constructorId();
    if (contact !== constructorIds.contact) throw new SchemaMismatchError('Contact', contact);
    mutual.set(reader.long(), reader.bool());
    if (remaining % idsPerSlice === 0) await setImmediate();
  }
  const savedCount = reader.int();
  const contacts: Contact[] = [];
  for (let remaining = reader.vectorLength(); remaining > 0; remaining--) {
    const fields = decodeUser(reader);
    const isMutual = fields && mutual.get(fields.id);
    if (fields && isMutual !== undefined) contacts.push(toContact(fields, { mutual: isMutual }));
    if (remaining % usersPerSlice === 0) await setImmediate();
  }
  if (reader.remaining < 0 || (reader.remaining > 0 && reader.remaining < minPadding)) {
    throw new Error(`The contact list ended ${reader.remaining} bytes before its message`);
  }
  return { kind: 'read', contacts, savedCount };
}
