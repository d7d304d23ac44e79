import type { StoredMessage } from '../chats/stored-message.ts';
import { buttonsOf } from '../rich/contents.ts';

/** The data of every callback button below a message and inside a rich message. */
export function callbackDataOf(message: StoredMessage): readonly string[] {
  const below = message.inlineKeyboard?.inline_keyboard.flat() ?? [];
  const inside = message.content.kind === 'rich' ? buttonsOf(message.content.blocks) : [];
  return [...below, ...inside].flatMap((button) =>
    'callback_data' in button ? [button.callback_data] : [],
  );
}
