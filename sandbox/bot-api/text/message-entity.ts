import type { MessageEntity } from '@grammyjs/types';
import { link } from '../keyboards/button-actions.ts';
import { dateTimeFormat, user } from '../rich/rich-text.ts';
import { optional, variants, type Fields } from '../shape/object.ts';
import { integer, text, inContext, type Shape } from '../shape/shape.ts';

interface Range {
  readonly offset: number;
  readonly length: number;
}

const range: Fields<Range> = { offset: integer(), length: integer() };

/** The shape of one of the `entities`. Its range is checked together with the text. */
export const messageEntity: Shape<MessageEntity> = inContext(
  'MessageEntity',
  variants<MessageEntity>(
    {
      mention: range,
      hashtag: range,
      cashtag: range,
      bot_command: range,
      url: range,
      email: range,
      phone_number: range,
      bold: range,
      italic: range,
      underline: range,
      strikethrough: range,
      spoiler: range,
      blockquote: range,
      expandable_blockquote: range,
      code: range,
      pre: { ...range, language: optional(text()) },
      text_link: { ...range, url: link('entity') },
      text_mention: { ...range, user },
      custom_emoji: { ...range, custom_emoji_id: text() },
      date_time: { ...range, unix_time: integer(), date_time_format: dateTimeFormat },
    },
    "Can't parse MessageEntity: Unsupported type specified",
  ),
);
