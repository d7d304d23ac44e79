import type { MessageEntity } from '@grammyjs/types';
import { badRequest } from '../bot-api-error.ts';
import type { FormattedText } from '../chats/stored-message.ts';
import { checkUrl } from '../keyboards/check-url.ts';

type Plain = Exclude<MessageEntity.CommonMessageEntity['type'], 'mention' | 'url'>;

const TAGS: Readonly<Record<string, Plain>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  blockquote: 'blockquote',
  code: 'code',
};

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function entityError(reason: string): Error {
  return badRequest(`Can't parse entities: ${reason}`);
}

function unescapeHtml(html: string): string {
  return html.replaceAll(
    /&(?:#x([\da-f]+)|#(\d+)|(lt|gt|amp|quot));/giu,
    (whole, hex, dec, name) => {
      if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? whole;
      return String.fromCodePoint(typeof hex === 'string' ? parseInt(hex, 16) : Number(dec));
    },
  );
}

interface OpenTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly offset: number;
}

function attributesOf(source: string): ReadonlyMap<string, string> {
  const found = source.matchAll(/([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu);
  return new Map(
    [...found].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      unescapeHtml(double ?? single ?? bare ?? ''),
    ]),
  );
}

function entityOf(tag: OpenTag, text: string): MessageEntity | undefined {
  const range = { offset: tag.offset, length: text.length - tag.offset };
  if (range.length === 0) return undefined;
  if (tag.name === 'a') {
    const url = tag.attributes.get('href') ?? text.slice(tag.offset);
    try {
      return { type: 'text_link', ...range, url: checkUrl('entity', url) };
    } catch {
      // In markup, unlike in `entities`, Telegram drops an invalid link.
      return undefined;
    }
  }
  if (tag.name === 'pre') return { type: 'pre', ...range };
  if (tag.name === 'tg-emoji') {
    const id = tag.attributes.get('emoji-id') ?? '';
    if (!/^\d+$/u.test(id)) throw entityError('Invalid custom emoji identifier specified');
    return { type: 'custom_emoji', ...range, custom_emoji_id: id };
  }
  const type = TAGS[tag.name];
  if (type === 'blockquote' && tag.attributes.has('expandable')) {
    return { type: 'expandable_blockquote', ...range };
  }
  return type && { type, ...range };
}

const KNOWN: readonly string[] = [...Object.keys(TAGS), 'a', 'pre', 'tg-emoji'];

/** Converts HTML to text with entities. Refuses what parse_html of `td/telegram/MessageEntity.cpp` does. */
export function parseHtml(html: string): FormattedText {
  let text = '';
  const open: OpenTag[] = [];
  const entities: MessageEntity[] = [];
  let at = 0;
  const bytesBefore = (index: number): number => Buffer.byteLength(html.slice(0, index));
  while (at < html.length) {
    const start = html.indexOf('<', at);
    text += unescapeHtml(html.slice(at, start < 0 ? undefined : start));
    if (start < 0) break;
    const end = html.indexOf('>', start);
    if (end < 0) throw entityError(`Unclosed start tag at byte offset ${bytesBefore(start)}`);
    const inside = html.slice(start + 1, end);
    at = end + 1;
    if (inside.startsWith('/')) {
      const found = inside.slice(1).trim().toLowerCase();
      const tag = open.pop();
      if (!tag) throw entityError(`Unexpected end tag at byte offset ${bytesBefore(start)}`);
      if (tag.name !== found) {
        throw entityError(
          `Unmatched end tag at byte offset ${bytesBefore(start)}, expected "</${tag.name}>", found "</${found}>"`,
        );
      }
      const entity = entityOf(tag, text);
      if (entity) entities.push(entity);
    } else {
      const [, name = ''] = /^([^\s>]*)/u.exec(inside) ?? [];
      if (!KNOWN.includes(name.toLowerCase())) {
        throw entityError(`Unsupported start tag "${name}" at byte offset ${bytesBefore(start)}`);
      }
      const attributes = attributesOf(inside.slice(name.length));
      open.push({ name: name.toLowerCase(), attributes, offset: text.length });
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) {
    throw entityError(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  }
  return { text, entities: entities.sort((one, other) => one.offset - other.offset) };
}
