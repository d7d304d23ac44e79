import type { Text } from './text.ts';

/**
 * A message as blocks, written once. `renderRich` draws it for apps that know rich messages;
 * `renderPlain` makes a text with a keyboard of it.
 */
export type Screen = readonly Block[];

export type Block =
  | { readonly type: 'heading' | 'subheading' | 'paragraph'; readonly text: Text }
  /** Above the rest, set off by a blank line: the account, or the result of an action. */
  | { readonly type: 'notice'; readonly text: Text }
  /** Monowidth, for copying. */
  | { readonly type: 'pre'; readonly text: string }
  | { readonly type: 'divider' }
  | { readonly type: 'list'; readonly items: readonly ListItem[] }
  | Section
  | Table
  | Menu
  | Sample
  | { readonly type: 'buttons'; readonly rows: ButtonRows }
  | Details
  | { readonly type: 'picture'; readonly png: Uint8Array; readonly fileName: string };

type Style = 'danger' | 'success' | 'primary';

export type Button = { readonly text: Text; readonly style?: Style } & (
  | { readonly callback_data: string }
  | { readonly url: string }
  | { readonly copy_text: { readonly text: string } }
);

export type ButtonRows = readonly (readonly Button[])[];

/** One line of a list, with a bullet where it has no number. */
export interface ListItem {
  readonly text: Text;
  readonly number?: number | undefined;
  /** Behind the text in a rich message, below the message in a plain one. */
  readonly button?: Button | undefined;
}

/** Paragraphs that belong together, with their own buttons below them. */
interface Section {
  readonly type: 'section';
  readonly texts: readonly Text[];
  readonly buttons?: ButtonRows;
  /** Connects the texts to the buttons, which plain text has below the whole message. */
  readonly number?: number | undefined;
}

/**
 * Rows with a button each. In plain text rows are numbered and the buttons become number buttons: a
 * sign, a plain string, stays in front of the number; words are replaced by it.
 */
export interface Table {
  readonly type: 'table';
  /** The last header spans all columns that are left. */
  readonly headers: readonly Text[];
  /** Drawn only. */
  readonly caption?: Text | undefined;
  readonly rows: readonly TableRow[];
  /** Which button the number of a row stands for; the row's own button by default. */
  readonly numbersOpen?: 'title' | 'button';
}

export interface TableRow {
  /** Shown in both renderings where given; the place in the table is used otherwise, in plain text. */
  readonly number?: number;
  /** Spans the lines below it where these need fewer columns. */
  readonly title: Text;
  /** Callback data: makes the title a link. */
  readonly opens?: string | undefined;
  /** Signs behind the title. */
  readonly marks?: Text;
  /** Cells on the line of the title. */
  readonly beside?: readonly Text[];
  /** Further lines of cells: on a phone a name leaves little room for more columns. */
  readonly below: readonly (readonly Text[])[];
  readonly button: Button;
}

/** Entries to open, each with a fact about it and further buttons. */
export interface Menu {
  readonly type: 'menu';
  readonly entries: readonly {
    readonly button: Button;
    readonly text: Text;
    readonly more: readonly Button[];
  }[];
}

/** The first rows of a table in a file; `headers` may be empty. */
export interface Sample {
  readonly type: 'sample';
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Buttons that are folded away below a summary; in plain text they are shown. */
interface Details {
  readonly type: 'details';
  readonly summary: Text;
  readonly isOpen: boolean;
  readonly buttons: ButtonRows;
}

/** A text with a keyboard, which needs no rich message. */
export function message(text: Text, rows: ButtonRows = []): Screen {
  return [{ type: 'paragraph', text }, buttonRows(rows)];
}

/** The title of a message. */
export function heading(text: Text): Block {
  return { type: 'heading', text };
}

/** The title of a part of the message. */
export function subheading(text: Text): Block {
  return { type: 'subheading', text };
}

export function paragraphs(texts: readonly Text[]): Block[] {
  return texts.map((text) => ({ type: 'paragraph', text }));
}

export function bullets(texts: readonly Text[]): Block {
  return { type: 'list', items: texts.map((text) => ({ text })) };
}

export function buttonRows(rows: ButtonRows): Block {
  return { type: 'buttons', rows };
}

/** Puts the result of an action above a screen; undefined adds nothing. */
export function withNotice(text: Text | undefined, screen: Screen): Screen {
  return text === undefined ? screen : [{ type: 'notice', text }, ...screen];
}

/** Puts buttons above those of a screen. */
export function withButtons(rows: ButtonRows, screen: Screen): Screen {
  const at = screen.findIndex(({ type }) => type === 'buttons');
  return at < 0 ? [...screen, buttonRows(rows)] : screen.toSpliced(at, 0, buttonRows(rows));
}

/** Keys in rows of `size`: five numbers are as wide as a thumb needs them. */
export function inRows<T>(keys: readonly T[], size: number): T[][] {
  return keys.flatMap((_, at) => (at % size === 0 ? [keys.slice(at, at + size)] : []));
}

/** The texts of a section, the number in front. */
export function sectionTexts({ texts, number }: Section): readonly Text[] {
  const [first = '', ...rest] = texts;
  return number === undefined ? texts : [[`${number}. `, first], ...rest];
}

/** A button that calls back with `data` of an action. */
export function button(text: Text, data: string, style?: Style): Button {
  return { text, ...(style && { style }), callback_data: data };
}

export function tickButton(isTicked: boolean, data: string): Button {
  return isTicked ? button('☑', data, 'primary') : button('☐', data);
}

/** Whether it is one of `tickButton`. */
export function isTick({ text }: Button): boolean {
  return text === '☑' || text === '☐';
}
