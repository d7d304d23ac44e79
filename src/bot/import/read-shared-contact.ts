import type { Contact as SharedContact } from 'grammy/types';
import type { UnindexedRecord } from '../../contacts/import/import-record.ts';
import { digitsOf } from '../../contacts/phone/fold-digits.ts';
import { readVcards } from '../../contacts/read/vcard/vcard.ts';

/**
 * The record of a shared contact, with the numbers its vCard adds. The Bot API gives numbers of accounts
 * without the plus, and numbers of an address book as written there; the plan interprets both. The Bot API does
 * not say what kind of number it gives: the vCard may say that it is a fax or another person's.
 */
export function readSharedContact(contact: SharedContact): UnindexedRecord {
  const { phone_number: phone, user_id: userId } = contact;
  const cards = [...readVcards(Buffer.from(contact.vcard ?? ''))];
  const others = cards.flatMap(({ phones }) => phones);
  const leftOut = cards.flatMap((card) => card.leftOut);
  const isOwn = userId !== undefined || !leftOut.some(({ text }) => hasSameDigits(text, phone));
  return {
    firstName: contact.first_name,
    lastName: contact.last_name ?? '',
    phones: [...(isOwn ? [phone] : []), ...others].filter((one) => one.trim() !== ''),
    leftOut,
    ...(cards[0] && { extras: cards[0].extras }),
    telegramId: userId === undefined ? undefined : BigInt(userId),
  };
}

function hasSameDigits(one: string, other: string): boolean {
  const digits = digitsOf(one);
  return digits !== '' && digits === digitsOf(other);
}
