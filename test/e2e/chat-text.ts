import type { InlineKeyboardButton, RichText } from 'grammy/types';
import type { ShownMessage } from '../../sandbox/bot-api/person-chat.ts';

type Block = NonNullable<ShownMessage['rich']>['blocks'][number];

/** A button with the label a person reads; `data` where pressing it reaches the bot. */
export interface ShownButton {
  readonly label: string;
  readonly data: string | undefined;
  readonly url: string | undefined;
}

/** The text of a message, tables and captions included, without the buttons below it. */
export function textOf(message: ShownMessage): string {
  const blocks = message.rich?.blocks.map(blockText) ?? [];
  return [message.text, message.caption, ...blocks].filter(Boolean).join('\n');
}

/** All buttons of a message: in its text, in its tables, in rows, and below it. */
export function buttonsOf(message: ShownMessage): readonly ShownButton[] {
  return [...inside(message.rich?.blocks), ...inside(message.inlineKeyboard)];
}

/** The cells of the first table. */
export function tableOf(message: ShownMessage): readonly (readonly string[])[] {
  const table = message.rich?.blocks.find((block) => block.type === 'table');
  return table?.cells.map((row) => row.map(({ text }) => richText(text ?? ''))) ?? [];
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'table':
      return block.cells
        .map((row) => row.map(({ text }) => richText(text ?? '')).join(' | '))
        .join('\n');
    case 'list':
      return block.items
        .map(({ value, blocks }) => {
          const number = value === undefined ? '' : `${value}. `;
          return `${number}${blocks.map(blockText).join(' ')}`;
        })
        .join('\n');
    case 'details':
      return richText(block.summary);
    default:
      return 'text' in block ? richText(block.text) : '';
  }
}

function richText(text: RichText): string {
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.map(richText).join('');
  if (text.type === 'button') return richText(text.button.text);
  return 'text' in text ? richText(text.text) : '';
}

function inside(value: unknown): ShownButton[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isButton(value)) {
    return [
      {
        label: richText(value.text),
        data: 'callback_data' in value ? value.callback_data : undefined,
        url: 'url' in value ? value.url : undefined,
      },
    ];
  }
  return Object.values(value).flatMap(inside);
}

function isButton(value: object): value is InlineKeyboardButton {
  return ['callback_data', 'url', 'copy_text', 'disabled'].some((action) => action in value);
}
