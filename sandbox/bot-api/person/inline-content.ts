import type { InputMessageContent } from '@grammyjs/types';
import type { Content, FormattedText } from '../chats/stored-message.ts';
import type { FileStore, StoredFile } from '../files/file-store.ts';
import { readImageSize } from '../files/image-size.ts';
import { readStickerFormat } from '../files/sticker-format.ts';
import { readVoiceSeconds } from '../files/voice-seconds.ts';
import type { InlineResult } from '../person-chat.ts';
import { storeMedia } from '../rich/store-media.ts';
import { readCaption, readMessageText } from '../text/formatted-text.ts';

/** The message that a picked result becomes. */
export function inlineContent(files: FileStore, result: InlineResult): Content {
  if (result.input_message_content) return inputContent(files, result.input_message_content);
  switch (result.type) {
    case 'article':
      throw new Error('An article has a message.');
    case 'contact':
      return contactContent(result);
    case 'photo': {
      const file = storedFile(files, result.photo_file_id);
      const size = readImageSize(file.bytes) ?? { width: 0, height: 0 };
      return { kind: 'photo', file, size, caption: captionOf(result) };
    }
    case 'document': {
      const file = storedFile(files, result.document_file_id);
      return { kind: 'document', file, caption: captionOf(result) };
    }
    case 'sticker': {
      const file = storedFile(files, result.sticker_file_id);
      const format = readStickerFormat(file.bytes);
      if (!format) throw new Error('The file is no sticker.');
      return { kind: 'sticker', file, format };
    }
    case 'voice': {
      const file = storedFile(files, result.voice_file_id);
      const seconds = readVoiceSeconds(file.bytes) ?? 0;
      return { kind: 'voice', file, seconds, caption: captionOf(result) };
    }
  }
}

function storedFile(files: FileStore, id: string): StoredFile {
  const file = files.get(id);
  if (!file) throw new Error('There is no such file.');
  return file;
}

function captionOf(
  result: Extract<InlineResult, { type: 'photo' | 'document' | 'voice' }>,
): FormattedText {
  return readCaption(result.caption, result.parse_mode, result.caption_entities);
}

function inputContent(files: FileStore, given: InputMessageContent): Content {
  if ('message_text' in given) {
    const text = readMessageText(given.message_text, given.parse_mode, given.entities);
    return { kind: 'text', text };
  }
  if ('phone_number' in given) return contactContent(given);
  if ('rich_message' in given) {
    const { blocks = [], is_rtl: rtl = false } = given.rich_message;
    return { kind: 'rich', blocks: storeMedia(blocks, (_, id) => storedFile(files, id)), rtl };
  }
  throw new Error('This content is not simulated in inline mode.');
}

function contactContent(given: {
  readonly phone_number: string;
  readonly first_name: string;
  readonly last_name?: string;
  readonly vcard?: string;
}): Content {
  return {
    kind: 'contact',
    contact: {
      phone: given.phone_number,
      firstName: given.first_name,
      ...(given.last_name !== undefined && { lastName: given.last_name }),
      ...(given.vcard !== undefined && { vcard: given.vcard }),
    },
  };
}
