import type { Contact as SharedContact } from 'grammy/types';
import type { LooseRecord } from '../../contacts/import/import-record.ts';
import { readPhone } from '../../contacts/phone.ts';
import { readVcards } from '../../contacts/read/vcard.ts';

/** A contact that was shared: the number Telegram shows, and what its vCard adds. */
export function recordOfContact(contact: SharedContact): LooseRecord {
  const { phone_number: phone, user_id: userId } = contact;
  // The Bot API leaves out the plus of numbers that Telegram knows.
  const abroad = `+${phone}`;
  const complete = /^[1-9]\d+$/.test(phone) && readPhone(abroad).kind === 'phone';
  const others = [...readVcards(Buffer.from(contact.vcard ?? ''))].flatMap(({ phones }) => phones);
  return {
    firstName: contact.first_name,
    lastName: contact.last_name ?? '',
    phones: [complete ? abroad : phone, ...others].filter((one) => one.trim() !== ''),
    telegramId: userId === undefined ? undefined : BigInt(userId),
  };
}
