import type { InlineKeyboardButton } from 'grammy/types';
import type { User } from '../../contacts/contact.ts';
import { label } from '../chat/words.ts';

/**
 * Opens the chat with somebody. Undefined without a username: Telegram refuses buttons that link to
 * people by id, and a number has no place in a link.
 */
export function chatKey({ usernames: [username] }: User): InlineKeyboardButton | undefined {
  return username ? { text: label('button-chat'), url: `https://t.me/${username}` } : undefined;
}
