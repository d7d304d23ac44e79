import type { InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import {
  inRows,
  isTick,
  sectionTexts,
  type Block,
  type Button,
  type ButtonRows,
  type ListItem,
  type Screen,
  type Table,
  type TableRow,
} from './blocks.ts';
import type { Locale } from './locale.ts';
import { flatten, type PlainText } from './plain-text.ts';
import { bold, code, isEmpty, isolated, join, lines, present, type Text } from './text.ts';
import { say } from './words.ts';

/** A screen as a text with a keyboard, for `sendMessage`. */
export interface PlainMessage extends PlainText {
  readonly keyboard: InlineKeyboardButton[][];
  /** PNGs that go before the text. */
  readonly pictures: readonly Uint8Array[];
}

/** Telegram's limit for the text of a message, in UTF-16 units. */
const maxText = 4096;
/** Length of `say('list-more')` with the largest number. */
const moreLength = 100;
/** As wide as a thumb needs them. */
const numbersInRow = 5;
const buttonsInRow = 2;
/** More would push the other buttons out of reach. */
const maxListButtons = 20;

/** A part of the text, with how it is set off from the part before it and the part after it. */
interface Part {
  readonly text: Text;
  readonly before: 'line' | 'gap';
  readonly after: 'line' | 'gap' | 'close';
}

export function renderPlain(screen: Screen, locale: Locale): PlainMessage {
  const { text, entities } = fit(screen, locale);
  return {
    text: text.length > maxText ? `${cut(text, maxText - 1)}…` : text,
    entities: entities.filter(({ offset, length }) => offset + length < maxText),
    keyboard: keyboardOf(screen.flatMap(buttonsOf), locale),
    pictures: screen.flatMap((block) => (block.type === 'picture' ? [block.png] : [])),
  };
}

/** A caption with buttons, as `sendPhoto` and `sendDocument` take it. */
export function renderCaption(
  text: Text,
  buttons: ButtonRows,
  locale: Locale,
): {
  readonly caption: string;
  readonly caption_entities: MessageEntity[];
  readonly reply_markup: InlineKeyboardMarkup;
} {
  const { text: caption, entities } = flatten(locale.rich(text));
  const reply_markup = { inline_keyboard: keyboardOf(buttons, locale) };
  return { caption, caption_entities: entities, reply_markup };
}

function keyboardOf(rows: ButtonRows, locale: Locale): InlineKeyboardButton[][] {
  return rows
    .filter((row) => row.length > 0)
    .map((row) => row.map((button) => ({ ...button, text: locale.plain(button.text) })));
}

/** Shortens the list of a screen that is too long. The blocks after the list stay. */
function fit(screen: Screen, locale: Locale): PlainText {
  const whole = flatten(locale.rich(textOf(screen)));
  if (whole.text.length <= maxText) return whole;
  const fitting = screen.map((block): Block => {
    if (block.type !== 'list') return block;
    let excess = whole.text.length + moreLength - maxText;
    const count = block.items.findLastIndex(
      (item) => (excess -= locale.plain(itemText(item)).length + 1) <= 0,
    );
    const left = block.items.length - Math.max(0, count);
    const items = block.items.slice(0, block.items.length - left);
    return { ...block, items: [...items, { text: say('list-more', { count: left }) }] };
  });
  return flatten(locale.rich(textOf(fitting)));
}

/** Telegram refuses a text that ends in half a character. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

function textOf(screen: Screen): Text {
  const parts = screen.flatMap(partOf);
  return parts.flatMap(({ text, before }, at): Text[] => {
    const above = parts[at - 1];
    if (!above) return [text];
    const isClose = above.after !== 'gap' && (before === 'line' || above.after === 'close');
    return [isClose ? '\n' : '\n\n', text];
  });
}

function partOf(block: Block): Part[] {
  switch (block.type) {
    case 'heading':
      return [{ text: bold(block.text), before: 'line', after: 'line' }];
    case 'notice':
      return [{ text: block.text, before: 'line', after: 'gap' }];
    case 'subheading':
      return [{ text: bold(block.text), before: 'gap', after: 'close' }];
    case 'paragraph':
      return [{ text: block.text, before: 'line', after: 'line' }];
    case 'pre':
      return [{ text: code(block.text), before: 'line', after: 'line' }];
    case 'list':
      return setOff(block.items.map(itemText));
    case 'section':
      return setOff(sectionTexts(block));
    case 'table':
      return setOff(rowTexts(block));
    case 'menu':
      return setOff(block.entries.map(({ button, text }) => [button.text, ': ', text]));
    case 'sample':
      return setOff([block.headers, ...block.rows].flatMap(sampleText));
    case 'divider':
    case 'buttons':
    case 'details':
    case 'picture':
      return [];
  }
}

function setOff(texts: readonly Text[]): Part[] {
  return texts.length === 0 ? [] : [{ text: lines(...texts), before: 'gap', after: 'gap' }];
}

function itemText({ text, number }: ListItem): Text {
  return [number === undefined ? '• ' : `${number}. `, text];
}

function sampleText(cells: readonly string[]): Text[] {
  const texts = cells.filter((text) => text !== '');
  return texts.length === 0 ? [] : [join(texts.map(isolated), ' · ')];
}

/** One line a row where there is one fact of each; two lines and a gap otherwise. */
function rowTexts({ rows }: Table): Text[] {
  const facts = rows.map(({ beside = [], below }) =>
    [...beside, ...below.flat()].filter((fact) => !isEmpty(fact)),
  );
  const isShort = facts.every(({ length }) => length < 2);
  return rows.flatMap((row, at) => {
    const known = join(facts[at] ?? [], ' · ');
    const tick = row.button && isTick(row.button) ? [row.button.text, ' '] : [];
    const head = [...tick, `${numberOf(row, at)}. `, bold(isolated(row.title)), row.marks ?? ''];
    if (isEmpty(known)) return [head];
    if (isShort) return [[...head, ' · ', known]];
    return [...(at > 0 ? [''] : []), head, ['    ', known]];
  });
}

function numberOf({ number }: TableRow, at: number): number {
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
