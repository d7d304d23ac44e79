import type { User } from '@grammyjs/types';
import type { RichText } from '@grammyjs/types/rich.js';
import { link } from '../keyboards/button-actions.ts';
import { object, optional, variants } from '../shape/object.ts';
import { refine, flag, integer, lazy, text, literalTrue, type Shape } from '../shape/shape.ts';
import { richButtonOf } from './rich-button.ts';

type Formatted = Exclude<RichText, string | RichText[]>;
type DateTimeFormat = Extract<Formatted, { type: 'date_time' }>['date_time_format'];

/** core.telegram.org/bots/api#date-time-entity-formatting */
export const dateTimeFormat: Shape<DateTimeFormat> = {
  read: (value, path) => {
    const format = refine(
      text(),
      (given) => /^(?:r|w?[dD]?[tT]?)$/u.test(given),
      'invalid date_time_format specified',
    ).read(value, path);
    // The pattern above matches the strings of the type.
    return format as DateTimeFormat;
  },
};

export const user = object<User>({
  id: integer(),
  is_bot: flag(),
  first_name: text(),
  last_name: optional(text()),
  username: optional(text()),
  language_code: optional(text()),
  is_premium: optional(literalTrue()),
  added_to_attachment_menu: optional(literalTrue()),
});

const inner: Shape<RichText> = lazy(() => richText);

/** A button inside a text or in a button row. */
export const richButton = richButtonOf(inner);

const formatted = variants<Formatted>(
  {
    bold: { text: inner },
    italic: { text: inner },
    underline: { text: inner },
    strikethrough: { text: inner },
    spoiler: { text: inner },
    date_time: { text: inner, unix_time: integer(), date_time_format: dateTimeFormat },
    text_mention: { text: inner, user },
    subscript: { text: inner },
    superscript: { text: inner },
    marked: { text: inner },
    code: { text: inner },
    custom_emoji: { custom_emoji_id: text(), alternative_text: text() },
    mathematical_expression: { expression: text() },
    url: { text: inner, url: link('entity') },
    email_address: { text: inner, email_address: text() },
    phone_number: { text: inner, phone_number: text() },
    bank_card_number: { text: inner, bank_card_number: text() },
    mention: { text: inner, username: text() },
    hashtag: { text: inner, hashtag: text() },
    cashtag: { text: inner, cashtag: text() },
    bot_command: { text: inner, bot_command: text() },
    button: { button: richButton },
    anchor: { name: text() },
    anchor_link: { text: inner, anchor_name: text() },
    reference: { text: inner, name: text() },
    reference_link: { text: inner, reference_name: text() },
  },
  "Can't parse RichText: unsupported type specified",
);

/** A string, a list of rich texts or a formatted text, nested to any depth. */
export const richText: Shape<RichText> = {
  read: (value, path) => {
    if (typeof value === 'string') return value;
    if (Array.isArray(value)) {
      return value.map((one: unknown, at) => richText.read(one, `${path}[${at}]`));
    }
    return formatted.read(value, path);
  },
};
