import type { InputRichMessage } from '@grammyjs/types/rich.js';
import { badRequest } from '../bot-api-error.ts';
import { object, optional } from '../shape/object.ts';
import { flag, list, refused, type Shape } from '../shape/shape.ts';
import { richBlock, type Block } from './rich-block.ts';
import { checkRichLimits } from './rich-limits.ts';

export interface RichContent {
  readonly blocks: readonly Block[];
  readonly rtl: boolean;
}

const notParsed = refused('rich_message must be given as blocks: this server parses no markup');

const message = object<InputRichMessage<never>>({
  blocks: optional(list(richBlock)),
  html: optional(notParsed),
  markdown: optional(notParsed),
  media: optional(notParsed),
  is_rtl: optional(flag()),
  skip_entity_detection: optional(flag()),
});

function checkedBlocks({ blocks }: InputRichMessage<never>): readonly Block[] {
  if (!blocks) throw badRequest('exactly one of html, markdown, or blocks must be used');
  checkRichLimits(blocks);
  return blocks;
}

/** A `rich_message` within the limits, as the bot wrote it. */
export const inputRichMessage: Shape<InputRichMessage<never>> = {
  read: (value, path) => {
    const read = message.read(value, path);
    checkedBlocks(read);
    return read;
  },
};

/** What a `rich_message` within the limits holds. `thinking` blocks are for drafts alone. */
export function richMessage(use: 'message' | 'draft'): Shape<RichContent> {
  return {
    read: (value, path) => {
      const read = message.read(value, path);
      const blocks = checkedBlocks(read);
      if (use === 'message' && blocks.some((block) => block.type === 'thinking')) {
        throw badRequest('thinking blocks may be used only in sendRichMessageDraft');
      }
      return { blocks, rtl: read.is_rtl ?? false };
    },
  };
}
