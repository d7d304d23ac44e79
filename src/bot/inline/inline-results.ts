import type { InlineQueryResult } from 'grammy/types';
import { fullName, type Contact } from '../../contacts/contact.ts';
import { displayName } from '../kit/contact-words.ts';
import type { Locale } from '../kit/locale.ts';

/**
 * A contact as a result of an inline query: with a number, a contact card; else, a link by the username.
 * Undefined for those without both, because nothing would reach them.
 */
export function inlineResult(contact: Contact, locale: Locale): InlineQueryResult | undefined {
  const { id, phone, firstName, lastName } = contact;
  const [username] = contact.usernames;
  const title = locale.plain(displayName(contact));
  if (phone !== undefined) {
    const name =
      firstName || lastName ? { firstName, lastName } : { firstName: title, lastName: '' };
    return {
      type: 'contact',
      id: String(id),
      phone_number: phone,
      // Telegram requires a first name.
      first_name: name.firstName || name.lastName,
      ...(name.firstName && name.lastName && { last_name: name.lastName }),
    };
  }
  if (username === undefined) return undefined;
  const link = `https://t.me/${username}`;
  return {
    type: 'article',
    id: String(id),
    title,
    description: `@${username}`,
    input_message_content: { message_text: [fullName(contact), link].filter(Boolean).join('\n') },
  };
}
