import type { InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import {
  isTick,
  sectionTexts,
  type Block,
  type ButtonRows,
  type ListItem,
  type Screen,
  type Table,
} from './blocks.ts';
import type { Locale } from './locale.ts';
import { flatten, type PlainText } from './plain-text.ts';
import { numberOf, renderButtons, renderKeyboard } from './render-keyboard.ts';
import { bold, code, isEmpty, isolated, join, lines, type Text } from './text.ts';
import { say } from './words.ts';

/** A screen as a text with a keyboard, for `sendMessage`. */
export interface PlainMessage extends PlainText {
  readonly keyboard: InlineKeyboardButton[][];
  /** PNGs that go before the text. */
  readonly pictures: readonly Uint8Array[];
  /** Characters that did not fit, which the text says; a screen that is paged well leaves out none. */
  readonly leftOut: number;
}

/** Telegram's limit for the text of a message, in UTF-16 units. */
const maxText = 4096;
/** Length of `say('list-more')` with the largest number. */
const moreLength = 100;

/** A part of the text, with how it is set off from the part before it and the part after it. */
interface Part {
  readonly text: Text;
  readonly before: 'line' | 'gap';
  readonly after: 'line' | 'gap' | 'close';
}

export function renderPlain(screen: Screen, locale: Locale): PlainMessage {
  const fitting = fit(screen, locale);
  const { text, entities } = cutToFit(fitting, locale);
  return {
    text,
    entities,
    leftOut: Math.max(0, fitting.text.length - maxText),
    keyboard: renderKeyboard(screen, locale),
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
  const reply_markup = { inline_keyboard: renderButtons(buttons, locale) };
  return { caption, caption_entities: entities, reply_markup };
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

/** Ends a text that is too long after a line, and says so. */
function cutToFit(whole: PlainText, locale: Locale): PlainText {
  if (whole.text.length <= maxText) return whole;
  const note = locale.plain(say('screen-cut'));
  const room = whole.text.slice(0, maxText - note.length - 1);
  const lineEnd = room.lastIndexOf('\n');
  // Telegram refuses a text with half a character.
  const kept = lineEnd > 0 ? room.slice(0, lineEnd) : room.replace(/[\uD800-\uDBFF]$/, '');
  return {
    text: `${kept}\n${note}`,
    entities: whole.entities.filter(({ offset, length }) => offset + length <= kept.length),
  };
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
    case 'end':
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

/** With more rows, blank lines between them would not fit on a phone. */
const maxRowsApart = 6;

/** One line a row where there is one fact of each; the facts below the title on a line of their own otherwise. */
function rowTexts({ rows }: Table): Text[] {
  const factsOf = (facts: readonly Text[]): Text[] => facts.filter((fact) => !isEmpty(fact));
  const isShort = rows.every(
    ({ beside = [], below }) => factsOf([...beside, ...below.flat()]).length < 2,
  );
  return rows.flatMap((row, at) => {
    const { beside = [], below } = row;
    const tick = row.button && isTick(row.button) ? [row.button.text, ' '] : [];
    const title = [...tick, `${numberOf(row, at)}. `, bold(isolated(row.title)), row.marks ?? ''];
    const facts = factsOf(below.flat());
    const head = join([title, ...factsOf([...beside, ...(isShort ? facts : [])])], ' · ');
    if (isShort || facts.length === 0) return [head];
    const isApart = at > 0 && rows.length <= maxRowsApart;
    return [...(isApart ? [''] : []), head, ['    ', join(facts, ' · ')]];
  });
}
