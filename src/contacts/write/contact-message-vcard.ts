import { nameOrStandIn, type ExportedContact } from './exported-contact.ts';
import { fitName } from '../name.ts';
import { writeVcard } from './write-vcard.ts';

/** Of `vcard` in sendContact (core.telegram.org/bots/api#sendcontact). */
const maxBytes = 2048;

const utf8 = new TextEncoder();

/**
 * The vCard of one contact, for a native contact message. Names are cut to Telegram's 64 characters,
 * which keeps any card Telegram can hold within the limit; should it not, the username goes, and never
 * the number. `at`: when the contact was as it is here.
 */
export function contactMessageVcard(contact: ExportedContact, at: Date): string {
  const named = {
    ...contact,
    // Whoever gets the message need not know.
    mutual: undefined,
    ...fitName(contact.firstName, contact.lastName, nameOrStandIn(contact)),
  };
  // Telegram's apps read 3.0 and less.
  const form = { version: '3.0', at } as const;
  const card = writeVcard(named, form);
  if (utf8.encode(card).length <= maxBytes) return card;
  return writeVcard({ ...named, username: undefined }, form);
}
