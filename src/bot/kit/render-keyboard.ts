import type { InlineKeyboardButton } from 'grammy/types';
import {
  inRows,
  type Block,
  type Button,
  type ButtonRows,
  type Screen,
  type Table,
  type TableRow,
} from './blocks.ts';
import type { Locale } from './locale.ts';
import { isolated, present } from './text.ts';

/** As wide as a thumb needs them. */
const numbersInRow = 5;
const buttonsInRow = 2;
/** More would push the other buttons out of reach. */
const maxListButtons = 20;

/**
 * The keyboard below a screen, for `reply_markup`. It is the same below a text and below a rich message, and has
 * every button: some apps show a rich message blank, or without the buttons in it.
 */
export function renderKeyboard(screen: Screen, locale: Locale): InlineKeyboardButton[][] {
  return renderButtons(screen.flatMap(buttonsOf), locale);
}

export function renderButtons(rows: ButtonRows, locale: Locale): InlineKeyboardButton[][] {
  return rows
    .filter((row) => row.length > 0)
    .map((row) => row.map((button) => renderButton(button, locale)));
}

function renderButton(button: Button, locale: Locale): InlineKeyboardButton {
  const { leadsBack: _, ...rest } = button;
  return { ...rest, text: locale.plain(button.text) };
}

/** Whether a row has a button of the keyboard that shows its number alone. */
export function hasNumberButton(table: Table, row: TableRow): boolean {
  return table.numbersOpen !== 'both' && numberButton(table, row, 1).length > 0;
}

/** The number of a row; it is on its button in the keyboard. */
export function numberOf({ number }: TableRow, at: number): number {
  return number ?? at + 1;
}

function buttonsOf(block: Block): ButtonRows {
  switch (block.type) {
    case 'buttons':
      return block.rows;
    case 'details':
      return block.buttons;
    case 'section':
      return numbered(block.buttons ?? [], block.number);
    case 'list':
      return block.items
        .flatMap(({ button }) => (button ? [[button]] : []))
        .slice(0, maxListButtons);
    case 'table':
      return block.numbersOpen === 'both'
        ? block.rows.map((row, at) => titleButtons(row, numberOf(row, at)))
        : inRows(
            block.rows.flatMap((row, at) => numberButton(block, row, numberOf(row, at))),
            numbersInRow,
          );
    case 'menu':
      return inRows(
        block.entries.flatMap(({ button, more }) => [button, ...more]),
        buttonsInRow,
      );
    default:
      return [];
  }
}

/** Puts the number of a section on its first button; the others follow it. */
function numbered([first = [], ...rest]: ButtonRows, number: number | undefined): ButtonRows {
  const [button, ...others] = first;
  if (number === undefined || !button) return [first, ...rest];
  return [[{ ...button, text: [`${number}. `, button.text] }, ...others], ...rest];
}

function titleButtons({ title, opens, button }: TableRow, number: number): Button[] {
  return present([
    opens !== undefined && { text: [`${number}. `, isolated(title)], callback_data: opens },
    button,
  ]);
}

function numberButton(
  { numbersOpen }: Table,
  { opens, button }: TableRow,
  number: number,
): Button[] {
  if (numbersOpen === 'title' && opens !== undefined) {
    return [{ text: String(number), callback_data: opens }];
  }
  if (!button) return [];
  const sign = typeof button.text === 'string' ? `${button.text} ` : '';
  return [{ ...button, text: `${sign}${number}` }];
}
