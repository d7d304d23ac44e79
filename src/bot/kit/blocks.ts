import type {
  InlineKeyboardButton,
  InputRichBlock,
  InputRichBlockListItem,
  RichBlockTableCell,
  RichText,
} from 'grammy/types';

/** A button that calls back, in the shape both of rich messages and of keyboards. */
export type Button = InlineKeyboardButton.CallbackButton;

/** The title of a message, or of a part of it. */
export function heading(text: RichText, size: 3 | 4 = 3): InputRichBlock {
  return { type: 'heading', size, text };
}

export function paragraphs(texts: readonly RichText[]): InputRichBlock[] {
  return texts.map((text) => ({ type: 'paragraph', text }));
}

export function buttonRows(
  rows: readonly (readonly Button[])[],
  align: 'left' | 'center' = 'center',
): InputRichBlock[] {
  return rows.map((row) => ({ type: 'buttons', buttons: [...row], align }));
}

/** Nothing of no items. */
export function listOf(items: readonly InputRichBlockListItem[]): InputRichBlock[] {
  return items.length === 0 ? [] : [{ type: 'list', items: [...items] }];
}

export function listItem(text: RichText): InputRichBlockListItem {
  return { blocks: paragraphs([text]) };
}

/** The same with its number in front, from 1. */
export function numberedItem(number: number, text: RichText): InputRichBlockListItem {
  return { ...listItem(text), value: number, type: '1' };
}

/** Without a text it is left out of sight, which suits one with nothing to say. */
export function cell(text: RichText): RichBlockTableCell {
  const empty = text === '' || (Array.isArray(text) && text.length === 0);
  return { ...(empty ? {} : { text }), align: 'left', valign: 'middle' };
}

/** Over so many columns: a cell without text is not drawn, and the header would end before the table. */
export function headerCell(text: RichText, colspan = 1): RichBlockTableCell {
  return { ...cell(text), is_header: true, ...(colspan > 1 && { colspan }) };
}
