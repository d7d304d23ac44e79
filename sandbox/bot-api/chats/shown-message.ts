import type { ShownMessage } from '../person-chat.ts';
import type { Content, FormattedText, StoredMessage } from './stored-message.ts';

export type ShownContent = Omit<
  ShownMessage,
  'id' | 'date' | 'from' | 'edited' | 'viaBot' | 'inlineKeyboard' | 'asksReply'
>;

function toShownCaption({ text, entities }: FormattedText): ShownContent {
  if (text === '') return {};
  return { caption: text, ...(entities.length > 0 && { captionEntities: entities }) };
}

export function toShownContent(content: Content): ShownContent {
  switch (content.kind) {
    case 'text': {
      const { text, entities } = content.text;
      return { text, ...(entities.length > 0 && { entities }) };
    }
    case 'rich':
      return { rich: { blocks: content.blocks, rtl: content.rtl } };
    case 'photo':
      return {
        photo: { fileId: content.file.id, ...content.size },
        ...toShownCaption(content.caption),
      };
    case 'document': {
      const { id, name, mime, bytes } = content.file;
      return {
        document: { fileId: id, name, mime, size: bytes.length },
        ...toShownCaption(content.caption),
      };
    }
    case 'sticker': {
      const { file, format, emoji } = content;
      const { width, height, isAnimated, isVideo } = format;
      return {
        sticker: {
          fileId: file.id,
          width,
          height,
          ...(emoji !== undefined && { emoji }),
          isStill: !isAnimated && !isVideo,
        },
      };
    }
    case 'voice':
      return {
        voice: { fileId: content.file.id, seconds: content.seconds },
        ...toShownCaption(content.caption),
      };
    case 'contact':
      return { contact: content.contact };
    case 'users':
      return { service: 'users_shared' };
    case 'pinned':
      return { service: 'pinned' };
  }
}

/** An edit replaces the stored message, so each is converted once. */
const converted = new WeakMap<StoredMessage, ShownMessage>();

export function toShownMessage(message: StoredMessage): ShownMessage {
  const known = converted.get(message);
  if (known) return known;
  const shown = convert(message);
  converted.set(message, shown);
  return shown;
}

function convert(message: StoredMessage): ShownMessage {
  return {
    id: message.id,
    date: message.date,
    from: message.from,
    edited: message.editDate !== undefined,
    ...toShownContent(message.content),
    ...(message.viaBot && { viaBot: true }),
    ...(message.inlineKeyboard && { inlineKeyboard: message.inlineKeyboard.inline_keyboard }),
    ...(message.inlineKeyboard?.force_reply && { asksReply: true }),
  };
}
