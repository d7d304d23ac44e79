import type { MessageEntity } from '@grammyjs/types';
import { badRequest } from '../bot-api-error.ts';
import type { FormattedText } from '../chats/stored-message.ts';
import { parseHtml } from './parse-html.ts';

const MAX_TEXT = 4096;
const MAX_CAPTION = 1024;

/** In code points, unlike the UTF-16 units of entities (utf8_length in TDLib's MessageContent.cpp). */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

function checkRange({ offset, length }: MessageEntity, text: string): void {
  if (offset < 0) throw badRequest(`receive an entity with incorrect offset ${offset}`);
  if (length < 0) throw badRequest(`receive an entity with incorrect length ${length}`);
  if (offset > text.length) {
    throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
  }
  if (offset + length > text.length) {
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${offset + length}`,
    );
  }
}

/** Removes surrounding whitespace, as Telegram does, and adapts the entities. */
function trim({ text, entities }: FormattedText): FormattedText {
  const cut = text.length - text.trimStart().length;
  const kept = text.trim();
  const moved = entities.map((entity) => {
    const start = Math.max(entity.offset - cut, 0);
    const end = Math.min(entity.offset + entity.length - cut, kept.length);
    return { ...entity, offset: start, length: end - start };
  });
  return { text: kept, entities: moved.filter((entity) => entity.length > 0) };
}

function format(
  text: string,
  parseMode: string | undefined,
  entities: readonly MessageEntity[] = [],
): FormattedText {
  const mode = parseMode?.toLowerCase() ?? '';
  if (mode === 'html') return trim(parseHtml(text));
  if (mode === 'markdown' || mode === 'markdownv2') {
    throw badRequest(`this server does not parse ${parseMode}: use entities or HTML`);
  }
  if (mode !== '') throw badRequest('unsupported parse_mode');
  for (const entity of entities) checkRange(entity, text);
  return trim({ text, entities });
}

/**
 * Reads the text of a message with its entities or its HTML. The folder owns texts outside rich messages.
 * It leaves out Markdown.
 */
export function readMessageText(
  text: string | undefined,
  parseMode: string | undefined,
  entities: readonly MessageEntity[] | undefined,
): FormattedText {
  if (text === undefined || text === '') throw badRequest('message text is empty');
  const parsed = format(text, parseMode, entities);
  if (parsed.text === '') throw badRequest('text must be non-empty');
  if (lengthOf(parsed.text) > MAX_TEXT) throw badRequest('message is too long');
  return parsed;
}

export function readCaption(
  caption: string | undefined,
  parseMode: string | undefined,
  entities: readonly MessageEntity[] | undefined,
): FormattedText {
  const parsed = format(caption ?? '', parseMode, entities);
  if (lengthOf(parsed.text) > MAX_CAPTION) throw badRequest('message caption is too long');
  return parsed;
}
