import { h } from './dom.js';
import { icon } from './icons.js';
import { richButton } from './buttons.js';
import { documentRow, picture } from './media.js';
import { anchorId, codeBlock, expandableQuote, plainText, richText } from './rich-text.js';
import { table } from './table.js';

/** @import { RichBlockCaption, RichText } from '@grammyjs/types/rich.js' */
/** @import { PageMessage } from '../page-parts.ts' */
/** @typedef {NonNullable<PageMessage['rich']>['blocks'][number]} Block */

/**
 * Draws the blocks of a rich message.
 *
 * @param {readonly Block[]} blocks
 * @param {number} message
 * @returns {Node[]}
 */
export function richBlocks(blocks, message) {
  return blocks.map((block, at) => draw(block, message, `${message}/${at}`));
}

/**
 * @param {Block} block
 * @param {number} message
 * @param {string} key
 * @returns {Node}
 */
function draw(block, message, key) {
  switch (block.type) {
    case 'paragraph':
      return h('p', { dir: 'auto' }, ...richText(block.text, message));
    case 'heading':
      return h(`h${block.size}`, { dir: 'auto' }, ...richText(block.text, message));
    case 'pre':
      return codeBlock(richText(block.text, message), block.language);
    case 'footer':
      return h('footer', {}, ...richText(block.text, message));
    case 'divider':
      return h('hr');
    case 'mathematical_expression':
      return h('p', { class: 'math block' }, block.expression);
    case 'anchor':
      return h('span', { id: anchorId(message, block.name) });
    case 'list':
      return list(block.items, message);
    case 'blockquote':
      return h(
        'blockquote',
        {},
        ...richBlocks(block.blocks, message),
        credit(block.credit, message),
      );
    case 'expandable_blockquote':
      return expandableQuote([
        ...richText(block.text, message),
        ...credit(block.credit, message).childNodes,
      ]);
    case 'pullquote':
      return h(
        'aside',
        { class: 'pullquote' },
        ...richText(block.text, message),
        credit(block.credit, message),
      );
    case 'collage':
    case 'slideshow':
      return h(
        'figure',
        { class: block.type },
        h('div', { class: 'gallery' }, ...richBlocks(block.blocks, message)),
        caption(block.caption, message),
      );
    case 'table':
      return table(block, message);
    case 'details':
      return h(
        'details',
        { open: block.is_open, 'data-key': key },
        h('summary', {}, icon('right'), h('span', {}, ...richText(block.summary, message))),
        h('div', { class: 'details-body' }, ...richBlocks(block.blocks, message)),
      );
    case 'map': {
      const { latitude, longitude } = block.location;
      return file(`Map of ${latitude}, ${longitude}`, undefined, block.caption, message);
    }
    case 'photo':
      return h(
        'figure',
        {},
        picture(String(block.photo.media), plainText(block.caption?.text) || 'Picture'),
        caption(block.caption, message),
      );
    case 'document':
      return file('File', String(block.document.media), block.caption, message);
    case 'animation':
      return file('Animation', String(block.animation.media), block.caption, message);
    case 'audio':
      return file('Audio', String(block.audio.media), block.caption, message);
    case 'video':
      return file('Video', String(block.video.media), block.caption, message);
    case 'voice_note':
      return file('Voice message', String(block.voice_note.media), block.caption, message);
    case 'buttons':
      return h(
        'div',
        { class: `button-row ${block.align ?? 'fill'}` },
        ...block.buttons.map((button) =>
          richButton(button, richText(button.text, message), message),
        ),
      );
    case 'thinking':
      return h('p', { class: 'thinking' }, ...richText(block.text, message));
  }
}

/**
 * @param {Extract<Block, { type: 'list' }>['items']} items
 * @param {number} message
 */
function list(items, message) {
  const ordered = items.some((item) => item.type !== undefined || item.value !== undefined);
  return h(
    ordered ? 'ol' : 'ul',
    { class: items.some((item) => item.has_checkbox) ? 'checks' : undefined },
    ...items.map((item) =>
      h(
        'li',
        { value: item.value, type: item.type },
        item.has_checkbox && checkbox(item.is_checked === true),
        h('div', {}, ...richBlocks(item.blocks, message)),
      ),
    ),
  );
}

/** @param {boolean} checked */
function checkbox(checked) {
  return h(
    'span',
    {
      class: checked ? 'checkbox checked' : 'checkbox',
      role: 'img',
      'aria-label': checked ? 'Done' : 'Not done',
    },
    checked && icon('check'),
  );
}

/**
 * @param {string} what
 * @param {string | undefined} fileId
 * @param {RichBlockCaption | undefined} below
 * @param {number} message
 */
function file(what, fileId, below, message) {
  return h('figure', {}, documentRow({ name: what, fileId }), caption(below, message));
}

/**
 * @param {RichBlockCaption | undefined} below
 * @param {number} message
 */
function caption(below, message) {
  if (!below) return undefined;
  return h('figcaption', {}, ...richText(below.text, message), credit(below.credit, message));
}

/**
 * @param {RichText | undefined} text
 * @param {number} message
 * @returns {Node}
 */
function credit(text, message) {
  if (text === undefined) return document.createDocumentFragment();
  return h('cite', {}, ...richText(text, message));
}
