import { isText, present, type Maybe, type Text } from './text.ts';

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
  /** No way leads on but the buttons of the screen: it is a question, or the end of somebody's access. */
  | { readonly type: 'end' }
  | { readonly type: 'picture'; readonly png: Uint8Array; readonly fileName: string };

type Style = 'danger' | 'success' | 'primary';

export type Button = {
  readonly text: Text;
  readonly style?: Style;
  /** One step back; it stands beside the way home. */
  readonly leadsBack?: true;
} & (
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
 * Rows with at most a button each. In plain text rows are numbered and the buttons become number buttons: a
 * sign, a plain string, stays in front of the number; words are replaced by it.
 */
export interface Table {
  readonly type: 'table';
  /** The last header spans all columns that are left. */
  readonly headers: readonly Text[];
  readonly rows: readonly TableRow[];
  /**
   * Which button the number of a row stands for; the row's own button by default. With `both`, a row has
   * its title and its own button instead of a number.
   */
  readonly numbersOpen?: 'title' | 'button' | 'both';
  /** A phone has no room for the buttons of rows: titles do the same, and so do the numbers in the keyboard. */
  readonly isWide?: true;
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
  readonly button?: Maybe<Button>;
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

/** Buttons that are folded away behind one, which has a summary of them. */
export interface Details {
  readonly type: 'details';
  readonly summary: Text;
  /** Callback data that shows the same screen with the buttons. */
  readonly opens: string;
  readonly isOpen: boolean;
  readonly buttons: ButtonRows;
}

/** Rows of buttons, some of which may be left out. */
export type DraftRows = readonly Maybe<readonly Maybe<Button>[]>[];

/** A text with a keyboard, which needs no rich message. */
export function message(text: Text, rows: DraftRows = []): Screen {
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

/** Blocks below each other; a text is a paragraph. */
export function layOut(parts: readonly Maybe<Block | Text>[]): Screen {
  return present(parts).map((part) => (isText(part) ? { type: 'paragraph', text: part } : part));
}

export function bullets(texts: readonly Maybe<Text>[]): Block {
  return { type: 'list', items: present(texts).map((text) => ({ text })) };
}

export function buttonRows(rows: DraftRows): Block {
  return { type: 'buttons', rows: presentRows(rows) };
}

/** The rows that have buttons. */
export function presentRows(rows: DraftRows): Button[][] {
  return present(rows.map((row) => row && present(row)));
}

/** A screen that leads nowhere but by its own buttons. */
export function asEnd(screen: Screen): Screen {
  return [...screen, { type: 'end' }];
}

/** Puts the result of an action above a screen; undefined adds nothing. */
export function withNotice(text: Text | undefined, screen: Screen): Screen {
  return text === undefined ? screen : [{ type: 'notice', text }, ...screen];
}

/** Puts buttons above those of a screen. */
export function withButtons(rows: DraftRows, screen: Screen): Screen {
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

/** A button that leads to the screen one step above. */
export function backButton(text: Text, data: string): Button {
  return { ...button(text, data), leadsBack: true };
}

/** A button for each option; the chosen one stands out. */
export function optionButtons<T>(
  options: readonly T[],
  chosen: T | undefined,
  buttonOf: (option: T) => readonly [text: Text, data: string],
): Button[] {
  return options.map((option) =>
    button(...buttonOf(option), option === chosen ? 'primary' : undefined),
  );
}

export function tickButton(data: string, { isTicked }: { readonly isTicked: boolean }): Button {
  return isTicked ? button('☑', data, 'primary') : button('☐', data);
}

/** Whether it is one of `tickButton`. */
export function isTick({ text }: Button): boolean {
  return text === '☑' || text === '☐';
}
