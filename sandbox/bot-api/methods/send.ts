import type { LinkPreviewOptions } from '@grammyjs/types';
import type { BotAccount } from '../account/bot-account.ts';
import { badRequest } from '../bot-api-error.ts';
import { richMessage } from '../rich/rich-message.ts';
import { object, optional } from '../shape/object.ts';
import { checked, flag, integer, list, oneOf, refused, text } from '../shape/shape.ts';
import { messageText } from '../text/formatted-text.ts';
import { messageEntity } from '../text/message-entity.ts';
import { richContent } from './content.ts';
import { method, type Given } from './method.ts';
import { chatId, contactFields, post, sending } from './sending.ts';

export const linkPreview = object<LinkPreviewOptions>({
  is_disabled: optional(flag()),
  url: optional(text()),
  prefer_small_media: optional(flag()),
  prefer_large_media: optional(flag()),
  show_above_text: optional(flag()),
});

const ACTIONS = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
] as const;

const notZero = checked(integer(), (id) => id !== 0, 'draft_id must be non-zero');

/** Methods that put something into a chat, files apart. */
export function sendMethods(account: BotAccount) {
  return {
    sendMessage: method<Given<'sendMessage'>>(
      {
        ...sending,
        text: { ...text(), missing: 'message text is empty' },
        parse_mode: optional(text()),
        entities: optional(list(messageEntity)),
        link_preview_options: optional(linkPreview),
        reply_to_message_id: optional(refused('reply_to_message_id is gone: use reply_parameters')),
      },
      (given) => {
        const chat = account.chats.writable(given.chat_id);
        const written = messageText(given.text, given.parse_mode, given.entities);
        return post(account, chat, { kind: 'text', text: written }, given);
      },
    ),
    sendRichMessage: method<Given<'sendRichMessage'>>(
      { ...sending, rich_message: richMessage('message') },
      (given, call) => {
        const chat = account.chats.writable(given.chat_id);
        return post(account, chat, richContent(account, given.rich_message, call), given);
      },
    ),
    sendContact: method<Given<'sendContact'>>(
      {
        ...sending,
        ...contactFields,
        reply_to_message_id: optional(refused('reply_to_message_id is gone: use reply_parameters')),
      },
      (given) => {
        const contact = {
          phone: given.phone_number,
          firstName: given.first_name,
          ...(given.last_name !== undefined && { lastName: given.last_name }),
          ...(given.vcard !== undefined && { vcard: given.vcard }),
        };
        const chat = account.chats.writable(given.chat_id);
        return post(account, chat, { kind: 'contact', contact }, given);
      },
    ),
    sendChatAction: method<Given<'sendChatAction'>>(
      {
        chat_id: chatId,
        action: oneOf(...ACTIONS),
        business_connection_id: optional(refused('business connection not found')),
        message_thread_id: optional(refused('message thread not found')),
      },
      (given) => {
        account.chats.writable(given.chat_id).showAction(given.action);
        return true;
      },
    ),
    sendMessageDraft: method<Given<'sendMessageDraft'>>(
      {
        chat_id: integer(),
        message_thread_id: optional(refused('message thread not found')),
        draft_id: notZero,
        text: optional(text()),
        parse_mode: optional(text()),
        entities: optional(list(messageEntity)),
        can_stop: optional(flag()),
        keep_on_stop: optional(flag()),
      },
      (given) => {
        const chat = account.chats.writable(given.chat_id);
        const written = given.text
          ? messageText(given.text, given.parse_mode, given.entities)
          : { text: '', entities: [] };
        chat.showDraft({ id: given.draft_id, content: { kind: 'text', text: written } });
        return true;
      },
    ),
    sendRichMessageDraft: method<Given<'sendRichMessageDraft'>>(
      {
        chat_id: integer(),
        message_thread_id: optional(refused('message thread not found')),
        draft_id: notZero,
        rich_message: richMessage('draft'),
        can_stop: optional(flag()),
        keep_on_stop: optional(flag()),
      },
      (given) => {
        const chat = account.chats.writable(given.chat_id);
        const { blocks } = given.rich_message;
        if (blocks.some((block) => block.type === 'photo' || block.type === 'document')) {
          throw badRequest("media can't be used in a draft");
        }
        chat.showDraft({ id: given.draft_id, content: { kind: 'rich', ...given.rich_message } });
        return true;
      },
    ),
  };
}
