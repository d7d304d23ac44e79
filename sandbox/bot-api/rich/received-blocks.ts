import type { RichBlock, RichBlockListItem } from '@grammyjs/types/rich.js';
import { toApiDocument, toApiPhoto } from '../files/api-file.ts';
import type { StoredFile } from '../files/file-store.ts';
import { readImageSize } from '../files/image-size.ts';
import type { Block } from './rich-block.ts';

type List = Extract<Block, { type: 'list' }>;

function label(item: List['items'][number]): string {
  return item.value === undefined ? '•' : `${item.value}.`;
}

/** Converts sent blocks to those the bot receives: lists have labels, files have descriptions. */
export function toReceivedBlocks(
  blocks: readonly Block[],
  fileOf: (id: string) => StoredFile | undefined,
): RichBlock[] {
  const inner = (nested: readonly Block[]): RichBlock[] => toReceivedBlocks(nested, fileOf);
  const stored = (id: string): StoredFile => {
    const file = fileOf(id);
    if (!file) throw new Error('A message has a file that is not stored.');
    return file;
  };
  return blocks.map((block): RichBlock => {
    switch (block.type) {
      case 'list': {
        const items = block.items.map((item): RichBlockListItem => ({
          ...item,
          label: label(item),
          blocks: inner(item.blocks),
        }));
        return { ...block, items };
      }
      case 'blockquote':
      case 'details':
      case 'collage':
      case 'slideshow':
        return { ...block, blocks: inner(block.blocks) };
      case 'photo': {
        const { photo, ...rest } = block;
        const file = stored(photo.media);
        const size = readImageSize(file.bytes) ?? { width: 0, height: 0 };
        return {
          ...rest,
          photo: toApiPhoto(file, size),
          ...(photo.has_spoiler && { has_spoiler: true as const }),
        };
      }
      case 'document':
        return { ...block, document: toApiDocument(stored(block.document.media)) };
      case 'map':
        return { ...block, zoom: clampZoom(block.zoom) };
      case 'animation':
      case 'audio':
      case 'video':
      case 'voice_note':
        throw new Error(`The sandbox does not store a ${block.type}.`);
      default:
        return block;
    }
  });
}

type Zoom = Extract<RichBlock, { type: 'map' }>['zoom'];
const ZOOMS: readonly Zoom[] = [13, 14, 15, 16, 17, 18, 19, 20];

/** Sent as 0-24, received as 13-20 (core.telegram.org/bots/api#richblockmap). */
function clampZoom(zoom: number): Zoom {
  return ZOOMS.find((one) => one >= zoom) ?? 20;
}
