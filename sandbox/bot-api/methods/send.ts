import type { LinkPreviewOptions } from '@grammyjs/types';
import type { BotAccount } from '../account/bot-account.ts';
import { badRequest } from '../bot-api-error.ts';
import { richMessage } from '../rich/rich-message.ts';
import { object, optional } from '../shape/object.ts';
import { refine, flag, integer, list, oneOf, refused, text } from '../shape/shape.ts';
import { readMessageText } from '../text/formatted-text.ts';
import { messageEntity } from '../text/message-entity.ts';
import { toRichContent } from './content.ts';
import { defineMethod, type Params } from './method.ts';
import { chatId, contactFields, postMessage, sendFields } from './sending.ts';

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

const draftId = refine(integer(), (id) => id !== 0, 'draft_id must be non-zero');

/** Methods that send to a chat, except files. */
export function sendMethods(account: BotAccount) {
  return {
    sendMessage: defineMethod<Params<'sendMessage'>>(
      {
        ...sendFields,
        text: { ...text(), missing: 'message text is empty' },
        parse_mode: optional(text()),
        entities: optional(list(messageEntity)),
        link_preview_options: optional(linkPreview),
        reply_to_message_id: optional(refused('reply_to_message_id is gone: use reply_parameters')),
      },
      (given) => {
        const chat = account.chats.getWritable(given.chat_id);
        const written = readMessageText(given.text, given.parse_mode, given.entities);
        return postMessage(account, chat, { kind: 'text', text: written }, given);
      },
    ),
    sendRichMessage: defineMethod<Params<'sendRichMessage'>>(
      { ...sendFields, rich_message: richMessage('message') },
      (given, call) => {
        const chat = account.chats.getWritable(given.chat_id);
        return postMessage(account, chat, toRichContent(account, given.rich_message, call), given);
      },
    ),
    sendContact: defineMethod<Params<'sendContact'>>(
      {
        ...sendFields,
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
        const chat = account.chats.getWritable(given.chat_id);
        return postMessage(account, chat, { kind: 'contact', contact }, given);
      },
    ),
    sendChatAction: defineMethod<Params<'sendChatAction'>>(
      {
        chat_id: chatId,
        action: oneOf(...ACTIONS),
        business_connection_id: optional(refused('business connection not found')),
        message_thread_id: optional(refused('message thread not found')),
      },
      (given) => {
        account.chats.getWritable(given.chat_id).showAction(given.action);
        return true;
      },
    ),
    sendMessageDraft: defineMethod<Params<'sendMessageDraft'>>(
      {
        chat_id: integer(),
        message_thread_id: optional(refused('message thread not found')),
        draft_id: draftId,
        text: optional(text()),
        parse_mode: optional(text()),
        entities: optional(list(messageEntity)),
        can_stop: optional(flag()),
        keep_on_stop: optional(flag()),
      },
      (given) => {
        const chat = account.chats.getWritable(given.chat_id);
        const written = given.text
          ? readMessageText(given.text, given.parse_mode, given.entities)
          : { text: '', entities: [] };
        chat.showDraft({ id: given.draft_id, content: { kind: 'text', text: written } });
        return true;
      },
    ),
    sendRichMessageDraft: defineMethod<Params<'sendRichMessageDraft'>>(
      {
        chat_id: integer(),
        message_thread_id: optional(refused('message thread not found')),
        draft_id: draftId,
        rich_message: richMessage('draft'),
        can_stop: optional(flag()),
        keep_on_stop: optional(flag()),
      },
      (given) => {
        const chat = account.chats.getWritable(given.chat_id);
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
