import type {
  InlineKeyboardMarkup,
  InputContactMessageContent,
  Message,
  ReplyParameters,
} from '@grammyjs/types';
import type { BotAccount } from '../account/bot-account.ts';
import { badRequest } from '../bot-api-error.ts';
import type { Chat } from '../chats/chat.ts';
import type { Content } from '../chats/stored-message.ts';
import { replyMarkup } from '../keyboards/reply-markup.ts';
import { object, optional, type Fields } from '../shape/object.ts';
import { refine, flag, integer, list, refused, text, type Shape } from '../shape/shape.ts';
import { messageEntity } from '../text/message-entity.ts';
import type { Params } from './method.ts';

export const chatId: Shape<number | string> = {
  plain: true,
  missing: 'chat_id is empty',
  read: (value, path) =>
    typeof value === 'number' ? integer().read(value, path) : text().read(value, path),
};

export const messageId: Shape<number> = {
  ...integer(),
  missing: 'message identifier is not specified',
};

const unsupported = refused('quotes and replies to other chats are not simulated');

const replyParameters = object<ReplyParameters>({
  message_id: optional(integer()),
  allow_sending_without_reply: optional(flag()),
  chat_id: optional(unsupported),
  ephemeral_message_id: optional(unsupported),
  checklist_task_id: optional(unsupported),
  poll_option_id: optional(unsupported),
  quote: optional(unsupported),
  quote_parse_mode: optional(unsupported),
  quote_entities: optional(unsupported),
  quote_position: optional(unsupported),
});

/** The fields of a contact in a request. */
export const contactFields: Fields<InputContactMessageContent> = {
  phone_number: refine(text(), (phone) => phone !== '', 'PHONE_NUMBER_INVALID'),
  first_name: refine(text(), (name) => name !== '', 'FIRSTNAME_INVALID'),
  last_name: optional(text()),
  vcard: optional(refine(text(), (card) => Buffer.byteLength(card) <= 2048, 'vCard is too long')),
};

/** The parameters of a caption. */
export const captionFields = {
  caption: optional(text()),
  parse_mode: optional(text()),
  caption_entities: optional(list(messageEntity)),
};

/** The parameters of every method that sends a message. */
export type SendParams = Omit<Params<'sendRichMessage'>, 'rich_message'>;

export const sendFields: Fields<SendParams> = {
  chat_id: chatId,
  business_connection_id: optional(refused('business connection not found')),
  message_thread_id: optional(refused('message thread not found')),
  direct_messages_topic_id: optional(refused('the chat is not a direct messages chat')),
  ephemeral_message_parameters: optional(refused('ephemeral messages are for groups')),
  suggested_post_parameters: optional(
    refused('suggested posts can be sent only to channel direct messages'),
  ),
  message_effect_id: optional(refused('EFFECT_ID_INVALID')),
  allow_paid_broadcast: optional(refine(flag(), (paid) => !paid, 'FLOODSKIP_NOT_ALLOWED')),
  disable_notification: optional(flag()),
  protect_content: optional(flag()),
  reply_parameters: optional(replyParameters),
  reply_markup: optional(replyMarkup),
};

function findRepliedMessage(
  chat: Chat,
  { reply_parameters: reply }: SendParams,
): number | undefined {
  if (!reply) return undefined;
  if (reply.message_id === undefined) throw badRequest(`Can't find field "message_id"`);
  if (chat.message(reply.message_id)) return reply.message_id;
  if (reply.allow_sending_without_reply) return undefined;
  throw badRequest('message to be replied not found');
}

/** Returns the keyboard without empty rows; undefined when no buttons are left. */
export function withoutEmptyRows(
  markup: InlineKeyboardMarkup | undefined,
): InlineKeyboardMarkup | undefined {
  const rows = markup?.inline_keyboard.filter((row) => row.length > 0) ?? [];
  return markup && rows.length > 0 ? { ...markup, inline_keyboard: rows } : undefined;
}

/** Adds the bot's message to the chat and returns it in the Bot API's format. */
export function postMessage(
  account: BotAccount,
  chat: Chat,
  content: Content,
  given: SendParams,
): Message {
  const replyTo = findRepliedMessage(chat, given);
  const markup = given.reply_markup;
  const inlineKeyboard =
    markup && 'inline_keyboard' in markup ? withoutEmptyRows(markup) : undefined;
  if (markup && 'keyboard' in markup) chat.keyboard = markup;
  if (markup && 'remove_keyboard' in markup) chat.keyboard = undefined;
  const message = {
    id: account.chats.nextMessageId(),
    date: account.now(),
    from: 'bot' as const,
    content,
    ...(inlineKeyboard && { inlineKeyboard }),
    ...(markup && !('inline_keyboard' in markup) && { setsKeyboard: true }),
    ...(replyTo !== undefined && { replyTo }),
    ...(given.protect_content && { isProtected: true }),
  };
  chat.put(message);
  return account.toApiMessage(chat, message);
}
