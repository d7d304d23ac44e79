import type { InlineKeyboardButton } from 'grammy/types';
import type { User } from '../../contacts/contact.ts';
import { label } from './words.ts';

/**
 * Opens the chat with a person, by username or by a number that I see. Undefined without either:
 * Telegram refuses buttons that link to people by id.
 */
export function chatKey(user: User): InlineKeyboardButton | undefined {
  const place = placeOf(user);
  return place ? { text: label('button-chat'), url: `https://t.me/${place}` } : undefined;
}

/** The path of a link, after core.telegram.org/api/links: `+` and digits is a phone number. */
function placeOf({ usernames: [username], phone, kind }: User): string | undefined {
  if (username) return username;
  return phone !== undefined && kind === 'person' ? `+${phone.replace(/\D/g, '')}` : undefined;
}
