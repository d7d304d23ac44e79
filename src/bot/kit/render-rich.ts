import { InputFile } from 'grammy';
import type {
  InputRichBlock,
  InputRichBlockListItem,
  RichBlockTableCell,
  RichMessageButton,
  RichText,
} from 'grammy/types';
import {
  isTick,
  sectionTexts,
  type Block,
  type Button,
  type ListItem,
  type Menu,
  type Sample,
  type Screen,
  type Table,
  type TableRow,
} from './blocks.ts';
import type { Locale } from './locale.ts';
import { hasNumberButton, numberOf } from './render-keyboard.ts';
import { bold, isEmpty, type Maybe, type Text } from './text.ts';

const plainTypes: ReadonlySet<Block['type']> = new Set(['notice', 'paragraph', 'buttons', 'end']);

/** Whether a screen has more than paragraphs and buttons, and so gains by being drawn. */
export function isRich(screen: Screen): boolean {
  return screen.some(({ type }) => !plainTypes.has(type));
}

/** A screen as a rich message, for `sendRichMessage`; its buttons are in the keyboard too (`renderKeyboard`). */
export function renderRich(screen: Screen, locale: Locale): InputRichBlock[] {
  return screen.flatMap((block) => draw(block, locale));
}

function draw(block: Block, locale: Locale): InputRichBlock[] {
  switch (block.type) {
    case 'heading':
      return [{ type: 'heading', size: 3, text: locale.rich(block.text) }];
    case 'subheading':
      return [{ type: 'heading', size: 4, text: locale.rich(block.text) }];
    case 'notice':
    case 'paragraph':
      return [paragraph(block.text, locale)];
    case 'pre':
    case 'divider':
      return [block];
    case 'list':
      return block.items.length === 0
        ? []
        : [{ type: 'list', items: block.items.map((item) => drawItem(item, locale)) }];
    case 'section':
      return sectionTexts(block).map((text) => paragraph(text, locale));
    case 'table':
      return block.rows.length === 0 ? [] : [drawTable(block, locale)];
    case 'menu':
      return block.entries.length === 0 ? [] : [drawMenu(block, locale)];
    case 'sample':
      return block.rows.length === 0 ? [] : [drawSample(block)];
    case 'buttons':
    case 'details':
    case 'end':
      return [];
    case 'picture': {
      const media = new InputFile(block.png, block.fileName);
      return [{ type: 'photo', photo: { type: 'photo', media } }];
    }
  }
}

function paragraph(text: Text, locale: Locale): InputRichBlock {
  return { type: 'paragraph', text: locale.rich(text) };
}

function drawItem({ text, number, button }: ListItem, locale: Locale): InputRichBlockListItem {
  const shown = button ? [locale.rich(text), ' ', inText(button, locale)] : locale.rich(text);
  return {
    blocks: [{ type: 'paragraph', text: shown }],
    ...(number !== undefined && { value: number, type: '1' }),
  };
}

function drawButton(button: Button, locale: Locale): RichMessageButton {
  return { ...button, text: locale.plain(button.text) };
}

function inText(button: Button, locale: Locale): RichText {
  return { type: 'button', button: drawButton(button, locale) };
}

function drawTable(table: Table, locale: Locale): InputRichBlock {
  const { headers } = table;
  const rows = table.rows.map((row, at) =>
    hasNumberButton(table, row) ? { ...row, number: numberOf(row, at) } : row,
  );
  const columns = Math.max(...rows.map(columnsOf)) + 1;
  return {
    type: 'table',
    is_compact: true,
    cells: [
      ...(headers.length > 0 ? [drawHeaders(headers, columns, locale)] : []),
      ...rows.flatMap((row) =>
        drawRow(row, locale, { button: needsButton(table, row) ? row.button : undefined }),
      ),
    ],
  };
}

/** A cell without text is not drawn: the last header spans the rest, or it would end too early. */
function drawHeaders(
  headers: readonly Text[],
  columns: number,
  locale: Locale,
): RichBlockTableCell[] {
  const rest = columns - headers.length + 1;
  return headers.map((text, at) => ({
    ...cell(locale.rich(text)),
    is_header: true,
    ...(at === headers.length - 1 && rest > 1 && { colspan: rest }),
  }));
}

/** Without the button's. */
function columnsOf({ beside = [], below }: TableRow): number {
  return Math.max(1 + beside.length, ...below.map((line) => line.length));
}

/** A tick stands before its title. In a wide table, titles do what the buttons would. */
function needsButton(table: Table, row: TableRow): boolean {
  const isOpened = row.opens !== undefined && hasNumberButton(table, row);
  return !isOpened || !(table.isWide || (row.button && isTick(row.button)));
}

/** `button`: the one at the end of the row. */
function drawRow(
  row: TableRow,
  locale: Locale,
  { button: own }: { readonly button: Maybe<Button> },
): RichBlockTableCell[][] {
  const { title, number, opens, marks = '', beside = [], below, button } = row;
  const rowspan = below.length + 1;
  const spans = below.every((line) => line.length < columnsOf(row));
  const text = locale.rich(title);
  const link: RichText =
    opens === undefined
      ? text
      : {
          type: 'button',
          button: { text: locale.plain(title), style: 'link', callback_data: opens },
        };
  const tick = button && !own && isTick(button) ? [button.text, ' '] : '';
  const place = number === undefined ? '' : `${number}. `;
  const parts = [locale.rich(tick), place, link, locale.rich(marks)];
  const first = parts.filter((part) => part !== '');
  return [
    [
      { ...cell(first.length === 1 ? first[0] : first), ...(spans && rowspan > 1 && { rowspan }) },
      ...beside.map((fact) => cell(locale.rich(fact))),
      { ...cell(own ? inText(own, locale) : ''), rowspan, align: 'center' },
    ],
    ...below.map((line) => line.map((fact) => cell(locale.rich(fact)))),
  ];
}

/** Its buttons are in the keyboard: below each other in the text, they would push it off a phone. */
function drawMenu({ entries }: Menu, locale: Locale): InputRichBlock {
  return {
    type: 'list',
    items: entries.map(({ button, text }) => ({
      blocks: [paragraph([bold(button.text), ' · ', text], locale)],
    })),
  };
}

function drawSample({ headers, rows }: Sample): InputRichBlock {
  const header = headers.map((text) => ({ ...cell(text), is_header: true as const }));
  return {
    type: 'table',
    is_bordered: true,
    cells: [...(header.length > 0 ? [header] : []), ...rows.map((row) => row.map(cell))],
  };
}

/** Without a text where there is nothing to say, which Telegram does not draw. */
function cell(text: RichText = ''): RichBlockTableCell {
  return { ...(isEmpty(text as Text) ? {} : { text }), align: 'left', valign: 'middle' };
}
