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
  const keys = numberKeysOf(message);
  const blocks = message.rich?.blocks.map((block) => blockText(block, keys)) ?? [];
  return [message.text, message.caption, ...blocks].filter(Boolean).join('\n');
}

/**
 * The buttons of a message: in its text, in its tables, and those below it that are not there already. Without
 * the way home, which nearly every message has.
 */
export function buttonsOf(message: ShownMessage): readonly ShownButton[] {
  const inText = inside(message.rich?.blocks);
  const isInText = ({ label, data }: ShownButton): boolean =>
    inText.some((one) => one.data === data && (one.label === label || number.test(label)));
  const keys = keysOf(message).filter((one) => !one.data?.startsWith(home) && !isInText(one));
  return [...inText, ...keys];
}

/** The buttons of the keyboard below a message. */
export function keysOf(message: ShownMessage): readonly ShownButton[] {
  return inside(message.inlineKeyboard);
}

/** The beginning of the data of a button that leads home. */
const home = '1:home:';
/** The label of a key for a row, with a sign in front. */
const number = /^(?:\S )?\d+(?:$|\. )/;

/** The cells of the first table. */
export function tableOf(message: ShownMessage): readonly (readonly string[])[] {
  const table = message.rich?.blocks.find((block) => block.type === 'table');
  return table ? cellsOf(table, numberKeysOf(message)) : [];
}

/** Without the numbers of rows that are keys below the message. */
function cellsOf(
  { cells }: Extract<Block, { type: 'table' }>,
  keys: ReadonlySet<string>,
): readonly (readonly string[])[] {
  return cells.map((row) =>
    row.map(({ text }, at) => {
      const shown = richText(text ?? '');
      const [whole = '', sign = '', place = ''] = /^(\S )?(\d+)\. /.exec(shown) ?? [];
      return at === 0 && keys.has(place) ? `${sign}${shown.slice(whole.length)}` : shown;
    }),
  );
}

function numberKeysOf(message: ShownMessage): ReadonlySet<string> {
  return new Set(keysOf(message).flatMap(({ label }) => /^(?:\S )?(\d+)$/.exec(label)?.[1] ?? []));
}

function blockText(block: Block, keys: ReadonlySet<string>): string {
  switch (block.type) {
    case 'table':
      return cellsOf(block, keys)
        .map((row) => row.join(' | '))
        .join('\n');
    case 'list':
      return block.items
        .map(({ value, blocks }) => {
          const number = value === undefined ? '' : `${value}. `;
          return `${number}${blocks.map((one) => blockText(one, keys)).join(' ')}`;
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
