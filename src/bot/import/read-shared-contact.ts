import type { Contact as SharedContact } from 'grammy/types';
import type { LooseRecord } from '../../contacts/import/import-record.ts';
import { readVcards } from '../../contacts/read/vcard/vcard.ts';

/**
 * The record of a shared contact, with the numbers its vCard adds. The Bot API gives numbers of accounts
 * without the plus, and numbers of an address book as written there; the plan interprets both.
 */
export function readSharedContact(contact: SharedContact): LooseRecord {
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
