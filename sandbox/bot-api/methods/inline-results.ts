import type {
  InlineQueryResult,
  InlineQueryResultArticle,
  InlineQueryResultContact,
  InlineQueryResultsButton,
  InputContactMessageContent,
  InputMessageContent,
  InputRichMessageContent,
  InputTextMessageContent,
} from '@grammyjs/types';
import { badRequest } from '../bot-api-error.ts';
import { link } from '../keyboards/button-actions.ts';
import { inlineKeyboard } from '../keyboards/inline-keyboard.ts';
import { inputRichMessage } from '../rich/rich-message.ts';
import { object, optional, record, variants } from '../shape/object.ts';
import { refine, integer, list, oneOf, refused, text, type Shape } from '../shape/shape.ts';
import { readMessageText } from '../text/formatted-text.ts';
import { messageEntity } from '../text/message-entity.ts';
import { linkPreview } from './send.ts';
import { contactFields } from './sending.ts';

const textContent: Shape<InputTextMessageContent> = {
  read: (value, path) => {
    const content = object<InputTextMessageContent>({
      message_text: text(),
      parse_mode: optional(oneOf('HTML', 'MarkdownV2', 'Markdown')),
      entities: optional(list(messageEntity)),
      link_preview_options: optional(linkPreview),
    }).read(value, path);
    readMessageText(content.message_text, content.parse_mode, content.entities);
    return content;
  },
};

const content: Shape<InputMessageContent> = {
  read: (value, path) => {
    const source = record(value, path);
    if ('message_text' in source) return textContent.read(source, path);
    if ('rich_message' in source) {
      return object<InputRichMessageContent>({ rich_message: inputRichMessage }).read(source, path);
    }
    if ('phone_number' in source) {
      return object<InputContactMessageContent>(contactFields).read(source, path);
    }
    throw badRequest('only texts, rich messages and contacts are simulated in inline results');
  },
};

const id = refine(
  text(),
  (given) => given !== '' && Buffer.byteLength(given) <= 64,
  'RESULT_ID_INVALID',
);
const commonFields = {
  id,
  reply_markup: optional(inlineKeyboard),
  thumbnail_url: optional(link('inline result')),
  thumbnail_width: optional(integer(0)),
  thumbnail_height: optional(integer(0)),
};

/** The supported results: articles and contacts. */
export const inlineResult: Shape<InlineQueryResult> = variants<
  InlineQueryResultArticle | InlineQueryResultContact
>(
  {
    article: {
      ...commonFields,
      title: refine(text(), (title) => title !== '', 'ARTICLE_TITLE_EMPTY'),
      input_message_content: content,
      url: optional(link('inline result')),
      description: optional(text()),
    },
    contact: { ...commonFields, ...contactFields, input_message_content: optional(content) },
  },
  'only articles and contacts are simulated as inline results',
);

export const resultsButton = object<InlineQueryResultsButton>({
  text: text(),
  web_app: optional(refused('web apps are not simulated in inline mode')),
  start_parameter: optional(
    refine(text(), (given) => /^[\w-]{1,64}$/u.test(given), 'START_PARAM_INVALID'),
  ),
});
