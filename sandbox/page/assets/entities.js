/** @import { MessageEntity } from '@grammyjs/types' */
/** @import { RichText } from '@grammyjs/types/rich.js' */

/**
 * A rich text of the Bot API, or one of the block entities that only plain texts have.
 *
 * @typedef {{ type: 'pre', text: InlineText, language?: string }
 *   | { type: 'blockquote' | 'expandable_blockquote', text: InlineText }} BlockEntity
 * @typedef {RichText | BlockEntity | InlineText[]} InlineText
 */

/**
 * Converts a text with entities to nested rich text, so that both are drawn by the same code.
 *
 * @param {string} text
 * @param {readonly MessageEntity[]} [entities]
 * @returns {InlineText}
 */
export function fromEntities(text, entities = []) {
  const outerFirst = entities.toSorted(
    (one, other) => one.offset - other.offset || other.length - one.length,
  );
  return nest(text, 0, text.length, outerFirst);
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {readonly MessageEntity[]} entities the ones that start in this range
 * @returns {InlineText[]}
 */
function nest(text, start, end, entities) {
  /** @type {InlineText[]} */
  const nodes = [];
  let at = start;
  let rest = entities;
  for (let entity = rest[0]; entity; entity = rest[0]) {
    const stop = Math.min(entity.offset + entity.length, end);
    const inside = rest.slice(1).filter(({ offset }) => offset < stop);
    nodes.push(text.slice(at, entity.offset));
    nodes.push(
      node(entity, text.slice(entity.offset, stop), nest(text, entity.offset, stop, inside)),
    );
    at = stop;
    rest = rest.slice(1 + inside.length);
  }
  nodes.push(text.slice(at, end));
  return nodes;
}

/**
 * @param {MessageEntity} entity
 * @param {string} plain
 * @param {InlineText[]} text
 * @returns {InlineText}
 */
function node(entity, plain, text) {
  // An entity contains only entities that rich text has too.
  const inner = /** @type {RichText} */ (text);
  switch (entity.type) {
    case 'url':
      return { type: 'url', text: inner, url: plain };
    case 'text_link':
      return { type: 'url', text: inner, url: entity.url };
    case 'email':
      return { type: 'email_address', text: inner, email_address: plain };
    case 'phone_number':
      return { type: 'phone_number', text: inner, phone_number: plain };
    case 'mention':
      return { type: 'mention', text: inner, username: plain };
    case 'text_mention':
      return { type: 'text_mention', text: inner, user: entity.user };
    case 'hashtag':
      return { type: 'hashtag', text: inner, hashtag: plain };
    case 'cashtag':
      return { type: 'cashtag', text: inner, cashtag: plain };
    case 'bot_command':
      return { type: 'bot_command', text: inner, bot_command: plain };
    case 'date_time':
      return {
        type: 'date_time',
        text: inner,
        unix_time: entity.unix_time,
        date_time_format: entity.date_time_format,
      };
    case 'custom_emoji':
      return inner;
    case 'pre':
      return { type: 'pre', text, ...(entity.language && { language: entity.language }) };
    default:
      return { type: entity.type, text: inner };
  }
}
