import { nameOrStandIn, type ExportedContact } from './exported-contact.ts';
import { fitName } from '../name.ts';
import { writeVcard } from './write-vcard.ts';

/** The limit of `vcard` in sendContact (core.telegram.org/bots/api#sendcontact). */
const maxBytes = 2048;

const utf8 = new TextEncoder();

/**
 * The vCard for a native contact message. Names are cut to Telegram's 64 characters, which keeps the card
 * within the limit; if it still exceeds it, the username is left out.
 *
 * @param at when the contact was read
 */
export function contactMessageVcard(contact: ExportedContact, at: Date): string {
  const named = {
    ...contact,
    // The recipient need not know.
    mutual: undefined,
    ...fitName(contact.firstName, contact.lastName, nameOrStandIn(contact)),
  };
  // Telegram's apps do not read version 4.0.
  const form = { version: '3.0', at } as const;
  const card = writeVcard(named, form);
  if (utf8.encode(card).length <= maxBytes) return card;
  return writeVcard({ ...named, username: undefined }, form);
}
