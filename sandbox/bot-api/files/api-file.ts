import type { Document, PhotoSize } from '@grammyjs/types';
import type { StoredFile } from './file-store.ts';
import type { ImageSize } from './image-size.ts';

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
