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

const markup = refused('rich_message must be given as blocks: this server parses no markup');

const message = object<InputRichMessage<never>>({
  blocks: optional(list(richBlock)),
  html: optional(markup),
  markdown: optional(markup),
  media: optional(markup),
  is_rtl: optional(flag()),
  skip_entity_detection: optional(flag()),
});

function requireBlocks({ blocks }: InputRichMessage<never>): readonly Block[] {
  if (!blocks) throw badRequest('exactly one of html, markdown, or blocks must be used');
  checkRichLimits(blocks);
  return blocks;
}

/** The shape of a `rich_message` within the limits, unchanged. */
export const inputRichMessage: Shape<InputRichMessage<never>> = {
  read: (value, path) => {
    const read = message.read(value, path);
    requireBlocks(read);
    return read;
  },
};

/**
 * The shape of a `rich_message` within the limits, parsed. Only drafts may have `thinking` blocks. The
 * folder owns blocks, rich texts and their limits. It leaves out HTML and Markdown for rich messages.
 */
export function richMessage(use: 'message' | 'draft'): Shape<RichContent> {
  return {
    read: (value, path) => {
      const read = message.read(value, path);
      const blocks = requireBlocks(read);
      if (use === 'message' && blocks.some((block) => block.type === 'thinking')) {
        throw badRequest('thinking blocks may be used only in sendRichMessageDraft');
      }
      return { blocks, rtl: read.is_rtl ?? false };
    },
  };
}
