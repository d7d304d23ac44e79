import { act, copy } from './act.js';
import { richButton } from './buttons.js';
import { detect } from './detect.js';
import { h, pressable } from './dom.js';
import { openLink, openUsername, showPerson } from './links.js';
import { formatDateTime, fullTime } from './time.js';

/** @import { InlineText } from './entities.js' */
/** @typedef {Exclude<InlineText, string | readonly unknown[]>} Marked */

/** Inside these nothing is detected, because they are links already or must stay unchanged. */
const UNDETECTED = ['url', 'code', 'pre', 'mention', 'text_mention', 'bot_command', 'button'];

/**
 * Draws a rich text, or a text with entities (`fromEntities`).
 *
 * @param {InlineText | undefined} text
 * @param {number} message the id of its message
 * @param {boolean} [open] whether to detect links and commands in plain text
 * @returns {Node[]}
 */
export function richText(text, message, open = true) {
  if (text === undefined || text === '') return [];
  if (typeof text === 'string') {
    if (!open) return [document.createTextNode(text)];
    return detect(text).flatMap((piece) => richText(piece, message, false));
  }
  if (!Array.isArray(text)) return [marked(text, message, open && !UNDETECTED.includes(text.type))];
  /** @type {Node[]} */
  const nodes = [];
  for (const piece of text) {
    const before = nodes.at(-1);
    const afterBlock = before instanceof HTMLPreElement || before instanceof HTMLQuoteElement;
    // The line break after a block belongs to the block.
    const drawn = afterBlock && typeof piece === 'string' ? piece.replace(/^\n/, '') : piece;
    nodes.push(...richText(drawn, message, open));
  }
  return nodes;
}

/**
 * The plain text of a rich text.
 *
 * @param {InlineText | undefined} text
 * @returns {string}
 */
export function plainText(text) {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.map((piece) => plainText(piece)).join('');
  if (text.type === 'custom_emoji') return text.alternative_text;
  return 'text' in text ? plainText(text.text) : '';
}

/**
 * @param {Marked} piece
 * @param {number} message
 * @param {boolean} open
 * @returns {Node}
 */
function marked(piece, message, open) {
  const inner = () => ('text' in piece ? richText(piece.text, message, open) : []);
  /** @param {() => void} onPress */
  const inlineLink = (onPress) =>
    h('button', { type: 'button', class: 'inline-link', onclick: onPress }, ...inner());
  /** @param {keyof HTMLElementTagNameMap} tag */
  const simple = (tag) => h(tag, {}, ...inner());

  switch (piece.type) {
    case 'bold':
      return simple('strong');
    case 'italic':
      return simple('em');
    case 'underline':
      return simple('u');
    case 'strikethrough':
      return simple('s');
    case 'subscript':
      return simple('sub');
    case 'superscript':
      return simple('sup');
    case 'marked':
      return simple('mark');
    case 'spoiler':
      return spoiler(inner());
    case 'code': {
      const code = h('code', { title: 'Copy' }, ...inner());
      return pressable(code, () => void copy(code.textContent, 'Copied'));
    }
    case 'pre':
      return codeBlock(inner(), piece.language);
    case 'blockquote':
      return h('blockquote', {}, ...inner());
    case 'expandable_blockquote':
      return expandableQuote(inner());
    case 'date_time':
      return dateTime(piece.unix_time, piece.date_time_format, inner());
    case 'url':
      return link(piece.url, inner());
    case 'email_address':
      return link(`mailto:${piece.email_address}`, inner());
    case 'phone_number':
      return inlineLink(() => void copy(piece.phone_number, 'Number copied'));
    case 'bank_card_number':
      return inlineLink(() => void copy(piece.bank_card_number, 'Card number copied'));
    case 'mention':
      return inlineLink(() => openUsername(piece.username));
    case 'text_mention':
      return inlineLink(() => showPerson(String(piece.user.id)));
    case 'bot_command':
      return inlineLink(() => void act({ do: 'say', text: piece.bot_command }));
    case 'hashtag':
    case 'cashtag':
      return h('span', { class: 'tag' }, ...inner());
    case 'custom_emoji':
      return document.createTextNode(piece.alternative_text);
    case 'mathematical_expression':
      return h('span', { class: 'math' }, piece.expression);
    case 'anchor':
      return h('span', { id: anchorId(message, piece.name) });
    case 'reference':
      return h('span', { id: anchorId(message, piece.name) }, ...inner());
    case 'anchor_link':
      return h('a', { href: `#${anchorId(message, piece.anchor_name)}` }, ...inner());
    case 'reference_link':
      return h(
        'sup',
        {},
        h('a', { href: `#${anchorId(message, piece.reference_name)}` }, ...inner()),
      );
    case 'button':
      return richButton(piece.button, richText(piece.button.text, message, open), message);
  }
}

/**
 * @param {number} message
 * @param {string} name
 */
export function anchorId(message, name) {
  return `m${message}-${name}`;
}

/**
 * @param {string} url
 * @param {Node[]} inner
 */
function link(url, inner) {
  const follow = (/** @type {Event} */ event) => {
    event.preventDefault();
    openLink(url);
  };
  return h('a', { href: url, title: url, rel: 'noopener noreferrer', onclick: follow }, ...inner);
}

/** @param {Node[]} inner */
function spoiler(inner) {
  const hidden = h(
    'span',
    { class: 'spoiler', 'aria-label': 'Hidden text, press to show' },
    ...inner,
  );
  return pressable(hidden, () => {
    hidden.classList.add('shown');
    hidden.removeAttribute('aria-label');
  });
}

/**
 * @param {number} unixTime
 * @param {string} pattern
 * @param {Node[]} inner
 */
function dateTime(unixTime, pattern, inner) {
  const date = new Date(unixTime * 1000);
  const text = formatDateTime(date, pattern, new Date());
  return h(
    'time',
    { datetime: date.toISOString(), title: fullTime(date), 'data-relative': pattern === 'r' },
    ...(text === undefined ? inner : [text]),
  );
}

/**
 * @param {Node[]} inner
 * @param {string | undefined} language
 */
export function codeBlock(inner, language) {
  const code = h('code', {}, ...inner);
  const press = () => void copy(code.textContent, 'Copied');
  return h(
    'pre',
    { class: 'code-block' },
    h('button', { type: 'button', class: 'code-copy', onclick: press }, language ?? 'copy'),
    code,
  );
}

/** @param {Node[]} inner */
export function expandableQuote(inner) {
  const quote = h('blockquote', { class: 'expandable', title: 'Show all' }, ...inner);
  return pressable(quote, () => quote.classList.toggle('open'));
}
