import type { Content } from '../chats/stored-message.ts';
import type { FileStore } from '../files/file-store.ts';
import { readImageSize, readWebpSize } from '../files/image-size.ts';
import { readStickerFormat } from '../files/sticker-format.ts';
import { readVoiceSeconds } from '../files/voice-seconds.ts';
import { findCommandEntities } from './command-entities.ts';

function captionOf(text = ''): Extract<Content, { kind: 'photo' }>['caption'] {
  return { text, entities: findCommandEntities(text) };
}

export function documentContent(
  files: FileStore,
  file: {
    readonly name: string;
    readonly mime: string;
    readonly bytes: Uint8Array;
    readonly caption?: string;
  },
): Content {
  const stored = files.add('document', file.name, Buffer.from(file.bytes), file.mime);
  return { kind: 'document', file: stored, caption: captionOf(file.caption) };
}

export function photoContent(files: FileStore, given: Uint8Array, caption?: string): Content {
  const bytes = Buffer.from(given);
  const size = readImageSize(bytes) ?? readWebpSize(bytes);
  if (!size) throw new Error('A photo is a JPEG, PNG or WebP file.');
  const file = files.add('photo', 'photo.jpg', bytes, 'image/jpeg');
  return { kind: 'photo', file, size, caption: captionOf(caption) };
}

export function stickerContent(
  files: FileStore,
  given: Uint8Array,
  about: { readonly emoji?: string; readonly setName?: string },
): Content {
  const bytes = Buffer.from(given);
  const format = readStickerFormat(bytes);
  if (!format) throw new Error('A sticker is a WebP, PNG, TGS or WebM file.');
  const file = files.add('sticker', `sticker${format.extension}`, bytes, format.mime);
  return { kind: 'sticker', file, format, ...about };
}

export function voiceContent(files: FileStore, given: Uint8Array, caption?: string): Content {
  const bytes = Buffer.from(given);
  const seconds = readVoiceSeconds(bytes);
  if (seconds === undefined) throw new Error('A voice message is an Ogg file.');
  const file = files.add('voice', 'voice.oga', bytes, 'audio/ogg');
  return { kind: 'voice', file, seconds, caption: captionOf(caption) };
}
