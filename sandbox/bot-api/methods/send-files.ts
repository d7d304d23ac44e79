import type { BotAccount } from '../account/bot-account.ts';
import { badRequest } from '../bot-api-error.ts';
import { fileInput, resolveFile } from '../files/resolve-file.ts';
import { readStickerFormat } from '../files/sticker-format.ts';
import type { Upload } from '../files/upload.ts';
import { readVoiceSeconds } from '../files/voice-seconds.ts';
import { optional } from '../shape/object.ts';
import { flag, integer, refused, text } from '../shape/shape.ts';
import { readCaption } from '../text/formatted-text.ts';
import { toFileContent } from './content.ts';
import { defineMethod, type Call, type Params } from './method.ts';
import { captionFields, postMessage, sendFields } from './sending.ts';

const fileFields = {
  ...sendFields,
  ...captionFields,
  reply_to_message_id: optional(refused('reply_to_message_id is gone: use reply_parameters')),
};

/** Methods that send or describe files. */
export function fileMethods(account: BotAccount) {
  return {
    sendPhoto: defineMethod<Params<'sendPhoto'>>(
      {
        ...fileFields,
        photo: { ...fileInput, missing: 'there is no photo in the request' },
        show_caption_above_media: optional(flag()),
        has_spoiler: optional(flag()),
      },
      (given, call) => postFile(account, 'photo', given.photo, given, call),
    ),
    sendDocument: defineMethod<Params<'sendDocument'>>(
      {
        ...fileFields,
        document: { ...fileInput, missing: 'there is no document in the request' },
        thumbnail: optional(refused('thumbnails are not simulated')),
        disable_content_type_detection: optional(flag()),
      },
      (given, call) => postFile(account, 'document', given.document, given, call),
    ),
    sendSticker: defineMethod<Params<'sendSticker'>>(
      {
        ...sendFields,
        reply_to_message_id: fileFields.reply_to_message_id,
        sticker: { ...fileInput, missing: 'there is no sticker in the request' },
        emoji: optional(text()),
      },
      (given, { attached }) => {
        const chat = account.chats.getWritable(given.chat_id);
        const file = resolveFile(account.files, 'sticker', given.sticker, attached);
        const format = readStickerFormat(file.bytes);
        if (!format) throw badRequest('STICKER_INVALID');
        const about = given.emoji === undefined ? {} : { emoji: given.emoji };
        return postMessage(account, chat, { kind: 'sticker', file, format, ...about }, given);
      },
    ),
    sendVoice: defineMethod<Params<'sendVoice'>>(
      {
        ...fileFields,
        voice: { ...fileInput, missing: 'there is no voice in the request' },
        duration: optional(integer(0)),
      },
      (given, { attached }) => {
        const chat = account.chats.getWritable(given.chat_id);
        const file = resolveFile(account.files, 'voice', given.voice, attached);
        const caption = readCaption(given.caption, given.parse_mode, given.caption_entities);
        const seconds = readVoiceSeconds(file.bytes) ?? given.duration ?? 0;
        return postMessage(account, chat, { kind: 'voice', file, seconds, caption }, given);
      },
    ),
    getFile: defineMethod<Params<'getFile'>>(
      { file_id: { ...text(), missing: 'file_id not specified' } },
      ({ file_id: id }) => account.files.describe(id),
    ),
  };
}

function postFile(
  account: BotAccount,
  kind: 'photo' | 'document',
  file: Upload | string,
  given: Params<'sendPhoto'> | Params<'sendDocument'>,
  call: Call,
): unknown {
  const chat = account.chats.getWritable(given.chat_id);
  const caption = readCaption(given.caption, given.parse_mode, given.caption_entities);
  return postMessage(account, chat, toFileContent(account, kind, file, caption, call), given);
}
