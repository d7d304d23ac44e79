import type { Document, PhotoSize, Sticker, Voice } from '@grammyjs/types';
import type { StoredFile } from './file-store.ts';
import type { ImageSize } from './image-size.ts';
import type { StickerFormat } from './sticker-format.ts';

export function toApiDocument(file: StoredFile): Document {
  return {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_name: file.name,
    mime_type: file.mime,
    file_size: file.bytes.length,
  };
}

/** Telegram makes smaller copies too. This server has only the original. */
export function toApiPhoto(file: StoredFile, size: ImageSize): PhotoSize[] {
  return [
    { file_id: file.id, file_unique_id: file.uniqueId, ...size, file_size: file.bytes.length },
  ];
}

export function toApiSticker(
  file: StoredFile,
  about: {
    readonly format: StickerFormat;
    readonly emoji?: string;
    readonly setName?: string;
  },
): Sticker {
  const { width, height, isAnimated, isVideo } = about.format;
  return {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    type: 'regular',
    width,
    height,
    is_animated: isAnimated,
    is_video: isVideo,
    ...(about.emoji !== undefined && { emoji: about.emoji }),
    ...(about.setName !== undefined && { set_name: about.setName }),
    file_size: file.bytes.length,
  };
}

export function toApiVoice(file: StoredFile, seconds: number): Voice {
  return {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    duration: seconds,
    mime_type: file.mime,
    file_size: file.bytes.length,
  };
}
