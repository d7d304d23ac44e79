import type { Contact as SharedContact } from 'grammy/types';
import type { LooseRecord } from '../../contacts/import/import-record.ts';
import { readVcards } from '../../contacts/read/vcard/vcard.ts';

/**
 * A contact that was shared: its number, and those its vCard adds. Numbers of accounts come from the Bot API
 * without their plus, those of an address book as they are written there: both are for the reader to tell.
 */
export function recordOfContact(contact: SharedContact): LooseRecord {
  const { phone_number: phone, user_id: userId } = contact;
  const cards = [...readVcards(Buffer.from(contact.vcard ?? ''))];
  const others = cards.flatMap(({ phones }) => phones);
  return {
    firstName: contact.first_name,
    lastName: contact.last_name ?? '',
    phones: [phone, ...others].filter((one) => one.trim() !== ''),
    leftOut: cards.flatMap(({ leftOut }) => leftOut),
    ...(cards[0] && { extras: cards[0].extras }),
    telegramId: userId === undefined ? undefined : BigInt(userId),
  };
}
