import type {
  InlineQueryResultsButton,
  InputContactMessageContent,
  InputMessageContent,
  InputRichMessageContent,
  InputTextMessageContent,
} from '@grammyjs/types';
import { badRequest } from '../bot-api-error.ts';
import type { FileStore, StoredFile } from '../files/file-store.ts';
import { link, webAppAction } from '../keyboards/button-actions.ts';
import { inlineKeyboard } from '../keyboards/inline-keyboard.ts';
import type { InlineResult } from '../person-chat.ts';
import { inputRichMessage } from '../rich/rich-message.ts';
import { object, optional, record, variants } from '../shape/object.ts';
import { refine, flag, integer, list, oneOf, text, type Shape } from '../shape/shape.ts';
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
const commonFields = { id, reply_markup: optional(inlineKeyboard) };
const fileFields = { ...commonFields, input_message_content: optional(content) };
const captionFields = {
  caption: optional(text()),
  parse_mode: optional(oneOf('HTML', 'MarkdownV2', 'Markdown')),
  caption_entities: optional(list(messageEntity)),
};
const thumbnailFields = {
  thumbnail_url: optional(link('inline result')),
  thumbnail_width: optional(integer(0)),
  thumbnail_height: optional(integer(0)),
};

/** The results that are simulated: articles, contacts and files that the server has. */
export function inlineResult(files: FileStore): Shape<InlineResult> {
  const storedFile = (kind: StoredFile['kind']): Shape<string> =>
    refine(text(), (given) => files.get(given)?.kind === kind, 'wrong file identifier specified');
  return variants<InlineResult>(
    {
      article: {
        ...commonFields,
        ...thumbnailFields,
        title: refine(text(), (title) => title !== '', 'ARTICLE_TITLE_EMPTY'),
        input_message_content: content,
        url: optional(link('inline result')),
        description: optional(text()),
      },
      contact: {
        ...commonFields,
        ...thumbnailFields,
        ...contactFields,
        input_message_content: optional(content),
      },
      photo: {
        ...fileFields,
        ...captionFields,
        photo_file_id: storedFile('photo'),
        title: optional(text()),
        description: optional(text()),
        show_caption_above_media: optional(flag()),
      },
      document: {
        ...fileFields,
        ...captionFields,
        document_file_id: storedFile('document'),
        title: text(),
        description: optional(text()),
      },
      sticker: { ...fileFields, sticker_file_id: storedFile('sticker') },
      voice: { ...fileFields, ...captionFields, voice_file_id: storedFile('voice'), title: text() },
    },
    'only articles, contacts and stored files are simulated as inline results',
  );
}

export const resultsButton = refine(
  object<InlineQueryResultsButton>({
    text: text(),
    web_app: optional(webAppAction('inline query results button')),
    start_parameter: optional(
      refine(text(), (given) => /^[\w-]{1,64}$/u.test(given), 'START_PARAM_INVALID'),
    ),
  }),
  (button) => (button.web_app === undefined) !== (button.start_parameter === undefined),
  'exactly one of web_app and start_parameter must be specified',
);
