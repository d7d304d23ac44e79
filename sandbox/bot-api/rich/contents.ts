import type { RichBlockCaption, RichMessageButton, RichText } from '@grammyjs/types/rich.js';
import type { Block } from './rich-block.ts';

/** The direct contents of a block. */
export interface BlockContents {
  readonly texts: readonly RichText[];
  readonly blocks: readonly Block[];
  readonly buttons: readonly RichMessageButton[];
  /** The number of list items and table rows, which count as blocks too. */
  readonly lines: number;
}

const EMPTY: BlockContents = { texts: [], blocks: [], buttons: [], lines: 0 };

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

function captionTexts(caption: RichBlockCaption | undefined): readonly RichText[] {
  return caption ? [caption.text, ...present(caption.credit)] : [];
}

export function contentsOfBlock(block: Block): BlockContents {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pre':
    case 'footer':
    case 'thinking':
      return { ...EMPTY, texts: [block.text] };
    case 'expandable_blockquote':
    case 'pullquote':
      return { ...EMPTY, texts: [block.text, ...present(block.credit)] };
    case 'mathematical_expression':
      return { ...EMPTY, texts: [block.expression] };
    case 'list':
      return {
        ...EMPTY,
        blocks: block.items.flatMap((item) => item.blocks),
        lines: block.items.length,
      };
    case 'blockquote':
      return { ...EMPTY, texts: present(block.credit), blocks: block.blocks };
    case 'details':
      return { ...EMPTY, texts: [block.summary], blocks: block.blocks };
    case 'table': {
      const cells = block.cells.flat().flatMap((cell) => present(cell.text));
      return {
        ...EMPTY,
        texts: [...cells, ...present(block.caption)],
        lines: block.cells.length,
      };
    }
    case 'collage':
    case 'slideshow':
      return { ...EMPTY, texts: captionTexts(block.caption), blocks: block.blocks };
    case 'buttons':
      return { ...EMPTY, buttons: block.buttons };
    case 'divider':
    case 'anchor':
      return EMPTY;
    case 'map':
    case 'photo':
    case 'document':
    case 'animation':
    case 'audio':
    case 'video':
    case 'voice_note':
      return { ...EMPTY, texts: captionTexts(block.caption) };
  }
}

/** The direct contents of a rich text. */
export function contentsOfText(text: RichText): {
  readonly texts: readonly RichText[];
  readonly buttons: readonly RichMessageButton[];
} {
  if (typeof text === 'string') return { texts: [], buttons: [] };
  if (Array.isArray(text)) return { texts: text, buttons: [] };
  if (text.type === 'button') return { texts: [], buttons: [text.button] };
  return { texts: 'text' in text ? [text.text] : [], buttons: [] };
}

function buttonsInText(text: RichText): readonly RichMessageButton[] {
  const { texts, buttons } = contentsOfText(text);
  return [...buttons, ...texts.flatMap(buttonsInText)];
}

/** Every button of a rich message, in display order. */
export function buttonsOf(blocks: readonly Block[]): readonly RichMessageButton[] {
  return blocks.flatMap((block) => {
    const { texts, blocks: nested, buttons } = contentsOfBlock(block);
    return [...texts.flatMap(buttonsInText), ...buttons, ...buttonsOf(nested)];
  });
}
