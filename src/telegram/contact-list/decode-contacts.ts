import type { BookRead } from '../../contacts/ports/address-book.ts';
import { ContactBook } from '../../contacts/book/contact-book.ts';
import type { Steps } from '../../contacts/steps.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { toContact } from '../tl/to-user.ts';
import { SchemaMismatchError, TlReader } from '../tl/tl-reader.ts';
import { decodeUser } from './decode-user.ts';
import { ListedIds } from './listed-ids.ts';
import { constructorIds } from './schema.ts';

/** Users between two steps, in a fifth of a millisecond. */
const usersPerStep = 100;
/** The same. */
const idsPerStep = 1000;

/** Of a `contact`: its constructor, the id and whether it is mutual. */
const bytesPerId = 16;

/** MTProto pads a message with 12 to 1024 bytes; an unpacked answer has no padding. */
const minPadding = 12;

/**
 * Decodes a `contacts.Contacts` in slices, between which the process handles other events.
 *
 * @param start where it begins in `bytes`; padding may follow it
 * @throws SchemaMismatchError or another error when the bytes do not follow the pinned schema
 */
export function decodeContacts(bytes: Buffer, start: number): Promise<BookRead> {
  return runInSlices(decodeInSteps(bytes, start));
}

function* decodeInSteps(bytes: Buffer, start: number): Steps<BookRead> {
  const reader = new TlReader(bytes, start);
  const constructor = reader.constructorId();
  if (constructor === constructorIds['contacts.contactsNotModified']) return { kind: 'unchanged' };
  if (constructor !== constructorIds['contacts.contacts']) {
    throw new SchemaMismatchError('contacts.Contacts', constructor);
  }
  const length = reader.vectorLength();
  // A list may claim to be longer than its message.
  const expected = Math.min(length, reader.remaining / bytesPerId);
  const listed = new ListedIds(expected);
  for (let remaining = length; remaining > 0; remaining--) {
    const contact = reader.constructorId();
    if (contact !== constructorIds.contact) throw new SchemaMismatchError('Contact', contact);
    listed.add(reader.long(), { mutual: reader.bool() });
    if (remaining % idsPerStep === 0) yield;
  }
  const savedCount = reader.int();
  // Contacts go into columns one by one: as objects, the garbage collector would copy all of them, in one piece.
  const contacts = new ContactBook(expected);
  for (let remaining = reader.vectorLength(); remaining > 0; remaining--) {
    const fields = decodeUser(reader);
    const isMutual = fields && listed.isMutual(fields.id);
    if (fields && isMutual !== undefined) contacts.set(toContact(fields, { mutual: isMutual }));
    if (remaining % usersPerStep === 0) yield;
  }
  if (reader.remaining < 0 || (reader.remaining > 0 && reader.remaining < minPadding)) {
    throw new Error(`The contact list ended ${reader.remaining} bytes before its message`);
  }
  return { kind: 'read', contacts, savedCount };
}
