import type { BotAccount } from '../account/bot-account.ts';
import { badRequest } from '../bot-api-error.ts';
import type { Chat } from '../chats/chat.ts';
import type { StoredMessage } from '../chats/stored-message.ts';
import { optional } from '../shape/object.ts';
import { flag, integer, list, refused } from '../shape/shape.ts';
import { defineMethod, type Params } from './method.ts';
import { chatId, messageId } from './sending.ts';

/** core.telegram.org/bots/api#deletemessage */
const DELETABLE_MS = 48 * 60 * 60 * 1000;

const businessConnection = optional(refused('business connection not found'));

/** Methods that delete or pin messages. */
export function removeMethods(account: BotAccount) {
  function remove(chat: Chat, message: StoredMessage): void {
    if (account.now().getTime() - message.date.getTime() > DELETABLE_MS) {
      throw badRequest("message can't be deleted for everyone");
    }
    chat.delete(message.id);
  }

  return {
    deleteMessage: defineMethod<Params<'deleteMessage'>>(
      { chat_id: chatId, message_id: messageId },
      (given) => {
        const chat = account.chats.getWritable(given.chat_id);
        const message = chat.message(given.message_id);
        if (!message) throw badRequest('message to delete not found');
        remove(chat, message);
        return true;
      },
    ),
    deleteMessages: defineMethod<Params<'deleteMessages'>>(
      { chat_id: chatId, message_ids: list(integer(), 1, 100) },
      (given) => {
        const chat = account.chats.getWritable(given.chat_id);
        // "If some of the specified messages can't be found, they are skipped."
        for (const id of given.message_ids) {
          const message = chat.message(id);
          if (message) remove(chat, message);
        }
        return true;
      },
    ),
    pinChatMessage: defineMethod<Params<'pinChatMessage'>>(
      {
        chat_id: chatId,
        message_id: messageId,
        disable_notification: optional(flag()),
        business_connection_id: businessConnection,
      },
      (given) => {
        const chat = account.chats.getWritable(given.chat_id);
        const { message_id: id } = given;
        if (!chat.message(id)) throw badRequest('message to pin not found');
        chat.pinned = [...chat.pinned.filter((one) => one !== id), id];
        chat.put({
          id: account.chats.nextMessageId(),
          date: account.now(),
          from: 'bot',
          content: { kind: 'pinned', messageId: id },
        });
        return true;
      },
    ),
    unpinChatMessage: defineMethod<Params<'unpinChatMessage'>>(
      {
        chat_id: chatId,
        message_id: optional(messageId),
        business_connection_id: businessConnection,
      },
      (given) => {
        const chat = account.chats.getWritable(given.chat_id);
        const id = given.message_id ?? chat.pinned.at(-1);
        if (id === undefined || !chat.pinned.includes(id)) {
          throw badRequest('message to unpin not found');
        }
        chat.pinned = chat.pinned.filter((one) => one !== id);
        return true;
      },
    ),
    unpinAllChatMessages: defineMethod<Params<'unpinAllChatMessages'>>(
      { chat_id: chatId },
      (given) => {
        account.chats.getWritable(given.chat_id).pinned = [];
        return true;
      },
    ),
  };
}
