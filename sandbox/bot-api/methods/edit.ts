import { isDeepStrictEqual } from 'node:util';
import type { InlineKeyboardMarkup, InputMediaDocument, InputMediaPhoto } from '@grammyjs/types';
import type { BotAccount } from '../account/bot-account.ts';
import { badRequest } from '../bot-api-error.ts';
import type { Chat } from '../chats/chat.ts';
import type { Content, StoredMessage } from '../chats/stored-message.ts';
import { fileInput } from '../files/resolve-file.ts';
import type { Upload } from '../files/upload.ts';
import { inlineKeyboard } from '../keyboards/inline-keyboard.ts';
import { richMessage } from '../rich/rich-message.ts';
import { optional, variants, type Fields } from '../shape/object.ts';
import { flag, list, refused, text, type Shape } from '../shape/shape.ts';
import { readCaption, readMessageText } from '../text/formatted-text.ts';
import { messageEntity } from '../text/message-entity.ts';
import { toFileContent, toRichContent } from './content.ts';
import { defineMethod, type Params } from './method.ts';
import { linkPreview } from './send.ts';
import { captionFields, chatId, messageId, withoutEmptyRows } from './sending.ts';

/** The parameters of every method that edits a message. */
type EditParams = Params<'editMessageReplyMarkup'>;

const editFields: Fields<EditParams> = {
  chat_id: optional(chatId),
  message_id: optional(messageId),
  business_connection_id: optional(refused('business connection not found')),
  inline_message_id: optional(text()),
  reply_markup: optional(inlineKeyboard),
};

type AnyMode<M> = Omit<M, 'parse_mode'> & { readonly parse_mode?: string };
type Media = AnyMode<InputMediaPhoto<Upload>> | AnyMode<InputMediaDocument<Upload>>;

const mediaFields = { ...captionFields, media: fileInput };

const media: Shape<Media> = variants<Media>(
  {
    photo: {
      ...mediaFields,
      show_caption_above_media: optional(flag()),
      has_spoiler: optional(flag()),
    },
    document: {
      ...mediaFields,
      thumbnail: optional(refused('thumbnails are not simulated')),
      disable_content_type_detection: optional(flag()),
    },
  },
  'only photos and documents are simulated in editMessageMedia',
);

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

/** Methods that edit a message of the bot. */
export function editMethods(account: BotAccount) {
  function edit(given: EditParams, change: (content: Content) => Content): unknown {
    const { chat, message } = find(given);
    const keyboard: InlineKeyboardMarkup | undefined = withoutEmptyRows(given.reply_markup);
    const content = change(message.content);
    if (
      isDeepStrictEqual(content, message.content) &&
      isDeepStrictEqual(keyboard, message.inlineKeyboard)
    ) {
      throw badRequest(NOT_MODIFIED);
    }
    const { inlineKeyboard: _replaced, ...rest } = message;
    const edited: StoredMessage = {
      ...rest,
      content,
      editDate: account.now(),
      ...(keyboard && { inlineKeyboard: keyboard }),
    };
    chat.put(edited);
    return given.inline_message_id === undefined ? account.toApiMessage(chat, edited) : true;
  }

  function find(given: EditParams): { readonly chat: Chat; readonly message: StoredMessage } {
    if (given.inline_message_id !== undefined) {
      const place = account.inlineMessages.get(given.inline_message_id);
      const message = place?.chat.message(place.messageId);
      if (!place || !message) throw badRequest('MESSAGE_ID_INVALID');
      return { chat: place.chat, message };
    }
    if (given.chat_id === undefined) throw badRequest('chat_id is empty');
    if (given.message_id === undefined) throw badRequest('message identifier is not specified');
    const chat = account.chats.getWritable(given.chat_id);
    const message = chat.message(given.message_id);
    if (!message) throw badRequest('message to edit not found');
    if (message.from !== 'bot' || message.setsKeyboard) throw badRequest("message can't be edited");
    return { chat, message };
  }

  return {
    editMessageText: defineMethod<Params<'editMessageText'>>(
      {
        ...editFields,
        text: optional(text()),
        parse_mode: optional(text()),
        entities: optional(list(messageEntity)),
        link_preview_options: optional(linkPreview),
        rich_message: optional(richMessage('message')),
      },
      (given, call) =>
        edit(given, (content) => {
          if (content.kind !== 'text' && content.kind !== 'rich') {
            throw badRequest('there is no text in the message to edit');
          }
          if (given.rich_message && given.text !== undefined) {
            throw badRequest('exactly one of text and rich_message must be specified');
          }
          if (given.rich_message) return toRichContent(account, given.rich_message, call);
          return {
            kind: 'text',
            text: readMessageText(given.text, given.parse_mode, given.entities),
          };
        }),
    ),
    editMessageCaption: defineMethod<Params<'editMessageCaption'>>(
      {
        ...editFields,
        ...captionFields,
        show_caption_above_media: optional(flag()),
      },
      (given) =>
        edit(given, (content) => {
          if (content.kind !== 'photo' && content.kind !== 'document' && content.kind !== 'voice') {
            throw badRequest('there is no caption in the message to edit');
          }
          const caption = readCaption(given.caption, given.parse_mode, given.caption_entities);
          return { ...content, caption };
        }),
    ),
    editMessageMedia: defineMethod<EditParams & { media: Media }>(
      { ...editFields, media },
      (given, call) =>
        edit(given, (content) => {
          if (content.kind === 'contact' || content.kind === 'sticker')
            throw badRequest("message can't be edited");
          const {
            type,
            media: file,
            caption,
            parse_mode: mode,
            caption_entities: entities,
          } = given.media;
          return toFileContent(account, type, file, readCaption(caption, mode, entities), call);
        }),
    ),
    editMessageReplyMarkup: defineMethod<Params<'editMessageReplyMarkup'>>(editFields, (given) =>
      edit(given, (content) => content),
    ),
  };
}
