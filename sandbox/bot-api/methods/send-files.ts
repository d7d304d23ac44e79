import type { BotAccount } from '../account/bot-account.ts';
import { fileInput } from '../files/resolve-file.ts';
import type { Upload } from '../files/upload.ts';
import { optional } from '../shape/object.ts';
import { flag, list, refused, text } from '../shape/shape.ts';
import { captionText } from '../text/formatted-text.ts';
import { messageEntity } from '../text/message-entity.ts';
import { fileContent } from './content.ts';
import { method, type Call, type Given } from './method.ts';
import { post, sending } from './sending.ts';

const captioned = {
  caption: optional(text()),
  parse_mode: optional(text()),
  caption_entities: optional(list(messageEntity)),
  reply_to_message_id: optional(refused('reply_to_message_id is gone: use reply_parameters')),
};

/** Methods that carry files, in both directions. */
export function fileMethods(account: BotAccount) {
  return {
    sendPhoto: method<Given<'sendPhoto'>>(
      {
        ...sending,
        ...captioned,
        photo: { ...fileInput, missing: 'there is no photo in the request' },
        show_caption_above_media: optional(flag()),
        has_spoiler: optional(flag()),
      },
      (given, call) => postFile(account, 'photo', given.photo, given, call),
    ),
    sendDocument: method<Given<'sendDocument'>>(
      {
        ...sending,
        ...captioned,
        document: { ...fileInput, missing: 'there is no document in the request' },
        thumbnail: optional(refused('thumbnails are not simulated')),
        disable_content_type_detection: optional(flag()),
      },
      (given, call) => postFile(account, 'document', given.document, given, call),
    ),
    getFile: method<Given<'getFile'>>(
      { file_id: { ...text(), missing: 'file_id not specified' } },
      ({ file_id: id }) => account.files.describe(id),
    ),
  };
}

function postFile(
  account: BotAccount,
  kind: 'photo' | 'document',
  file: Upload | string,
  given: Given<'sendPhoto'> | Given<'sendDocument'>,
  call: Call,
): unknown {
  const chat = account.chats.writable(given.chat_id);
  const caption = captionText(given.caption, given.parse_mode, given.caption_entities);
  return post(account, chat, fileContent(account, kind, file, caption, call), given);
}
