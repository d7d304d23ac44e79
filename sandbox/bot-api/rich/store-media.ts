import type { StoredFile } from '../files/file-store.ts';
import type { Block } from './rich-block.ts';

/** Replaces the media of photo and document blocks by the ids of stored files. */
export function storeMedia(
  blocks: readonly Block[],
  store: (kind: StoredFile['kind'], media: string) => StoredFile,
): Block[] {
  const inner = (nested: readonly Block[]): Block[] => storeMedia(nested, store);
  return blocks.map((block) => {
    switch (block.type) {
      case 'photo':
        return { ...block, photo: { ...block.photo, media: store('photo', block.photo.media).id } };
      case 'document': {
        const media = store('document', block.document.media).id;
        return { ...block, document: { ...block.document, media } };
      }
      case 'list': {
        const items = block.items.map((item) => ({ ...item, blocks: inner(item.blocks) }));
        return { ...block, items };
      }
      case 'blockquote':
      case 'details':
      case 'collage':
      case 'slideshow':
        return { ...block, blocks: inner(block.blocks) };
      default:
        return block;
    }
  });
}
