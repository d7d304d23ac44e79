import type { RichTextCode, RichTextDateTime, RichTextPhoneNumber } from 'grammy/types';
import { formatPhone, type Country } from '../../contacts/phone.ts';

/**
 * A text for a person, in no language yet: a `Locale` turns it into what Telegram takes. Strings are
 * the same in every language: names, numbers, signs.
 */
export type Text = string | LocalizedText | Formatted | readonly Text[];

/** A message of `locales/` with its arguments. Made by `say`, which checks both. */
export interface LocalizedText {
  readonly type: 'localized';
  readonly key: string;
  readonly args: Readonly<Record<string, Text | number>>;
}

type Formatted =
  | { readonly type: 'bold'; readonly text: Text }
  | { readonly type: 'country'; readonly country: Country }
  | RichTextCode
  | RichTextDateTime
  | RichTextPhoneNumber;

const textTypes: Readonly<Record<(LocalizedText | Formatted)['type'], true>> = {
  localized: true,
  bold: true,
  country: true,
  code: true,
  date_time: true,
  phone_number: true,
};

/** Whether a part of a screen is a text; blocks have other types. */
export function isText(part: Text | { readonly type: string }): part is Text {
  return (
    typeof part === 'string' || Array.isArray(part) || ('type' in part && part.type in textTypes)
  );
}

export function bold(text: Text): Text {
  return { type: 'bold', text };
}

/** The name of a country. */
export function countryText(country: Country): Text {
  return { type: 'country', country };
}

/** Monowidth; apps copy it at a tap. */
export function code(text: string): Text {
  return { type: 'code', text };
}

/** An E.164 number, which apps offer to call. */
export function phoneNumber(phone: string): Text {
  return { type: 'phone_number', text: formatPhone(phone), phone_number: phone };
}

/**
 * A time that each person's app writes by their own clock and language. `r` is relative ("2 hours
 * ago"), `D` the day alone; apps that do not know the entity show the UTC time instead.
 */
export function time(at: Date, format: 'r' | 'Dt' | 'D' | 't' = 'r'): Text {
  const utc = at.toISOString().slice(0, 16).replace('T', ' ');
  return {
    type: 'date_time',
    text: format === 'D' ? utc.slice(0, 10) : `${utc} UTC`,
    unix_time: Math.floor(at.getTime() / 1000),
    date_time_format: format,
  };
}

/** Right-to-left scripts, which would reorder the words around a name. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}]/u;

/**
 * Goes around right-to-left text. The mark at the start keeps a line that begins with a name left to
 * right, because some apps derive the direction of the line from inside the isolate.
 */
export const isolation = { start: '\u200E\u2068', end: '\u2069' } as const;

/** A name next to other words on its line. Arguments of `say` are isolated already. */
export function isolated(text: string): string;
export function isolated(text: Text): Text;
export function isolated(text: Text): Text {
  if (typeof text !== 'string' || !isRightToLeft(text)) return text;
  return `${isolation.start}${text}${isolation.end}`;
}

export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** A part that is left out where its condition is false, or where it is undefined. */
export type Maybe<T> = T | false | undefined;

/** The parts that are neither left out nor empty. */
export function present<T>(parts: readonly Maybe<T>[]): T[] {
  return parts.filter(isPresent);
}

function isPresent<T>(part: Maybe<T>): part is T {
  if (Array.isArray(part)) return part.length > 0;
  return part !== undefined && part !== false && part !== '';
}

/** Puts pieces on lines of their own. An empty string is a blank line. */
export function lines(...pieces: readonly Maybe<Text>[]): Text {
  return separate(
    pieces.filter((piece): piece is Text => piece === '' || isPresent(piece)),
    '\n',
  );
}

export function join(pieces: readonly Maybe<Text>[], between: string): Text {
  return separate(present(pieces), between);
}

function separate(pieces: readonly Text[], between: string): Text {
  return pieces.flatMap((piece, at) => (at === 0 ? [piece] : [between, piece]));
}

export function isEmpty(text: Text): boolean {
  return text === '' || (Array.isArray(text) && text.length === 0);
}
