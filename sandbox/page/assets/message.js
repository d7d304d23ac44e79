import { act } from './act.js';
import { richBlocks } from './blocks.js';
import { keyboardButton } from './buttons.js';
import { h } from './dom.js';
import { fromEntities } from './entities.js';
import { part } from './feed.js';
import { icon } from './icons.js';
import { word } from './language.js';
import { contactCard, documentRow, picture, shownSize, stickerView, voicePlayer } from './media.js';
import { richText } from './rich-text.js';
import { SCANNED } from './scan.js';
import { clockTime, fullTime } from './time.js';
import { toast } from './toast.js';

/** @import { PageMessage } from '../page-parts.ts' */

/**
 * The contents of a message's element: the bubble and the buttons below it.
 *
 * @param {PageMessage} message
 * @returns {Node[]}
 */
export function messageContent(message) {
  const { id, inlineKeyboard = [] } = message;
  const kind = message.rich ? 'rich' : message.photo ? 'photo' : 'simple';
  const rows = inlineKeyboard.map((row) =>
    h('div', { class: 'key-row' }, ...row.map((button) => keyboardButton(button, id))),
  );
  const bubble = h(
    'div',
    { class: `bubble ${kind}`, dir: message.rich?.rtl ? 'rtl' : undefined },
    ...body(message),
    meta(message),
  );
  if (message.photo) {
    bubble.style.setProperty('--photo-width', `${shownSize(message.photo).width}px`);
  }
  return [
    bubble,
    ...(message.qr !== undefined ? [scanButton(id)] : []),
    ...(rows.length > 0 ? [h('div', { class: 'keyboard' }, ...rows)] : []),
  ];
}

/** @param {PageMessage} message */
function body(message) {
  const { id, from, rich, photo, sticker, voice, contact, text, caption } = message;
  const { document: file } = message;
  /** @type {Node[]} */
  const nodes = [];
  if (rich) nodes.push(...richBlocks(rich.blocks, id));
  if (photo) nodes.push(picture(photo.fileId, caption ?? 'Picture', photo));
  if (sticker) nodes.push(stickerView(sticker));
  if (voice) nodes.push(voicePlayer(voice));
  if (file) nodes.push(documentRow(file));
  if (contact) nodes.push(contactCard(contact));
  if (text !== undefined) nodes.push(words(shownText(text, from), message.entities, id));
  if (caption !== undefined) nodes.push(words(caption, message.captionEntities, id));
  if (nodes.length === 0) nodes.push(serviceLine(from));
  return nodes;
}

/**
 * Hides the payload of a start link, as the apps do.
 *
 * @param {string} text
 * @param {PageMessage['from']} from
 */
function shownText(text, from) {
  return from === 'person' ? text.replace(/^\/start [\w-]+$/, '/start') : text;
}

/**
 * The line for picked people and pinned messages, which have no content.
 *
 * @param {PageMessage['from']} from
 */
function serviceLine(from) {
  const words = from === 'person' ? 'You chose people for the bot' : word('pinned');
  return h('span', { class: 'service-line' }, words);
}

/**
 * @param {string} text
 * @param {PageMessage['entities']} entities
 * @param {number} message
 */
function words(text, entities, message) {
  return h(
    'div',
    { class: 'text', dir: 'auto' },
    ...richText(fromEntities(text, entities), message),
  );
}

/** @param {PageMessage} message */
function meta({ date, edited, from, viaBot }) {
  const sent = new Date(date);
  return h(
    'span',
    { class: 'meta' },
    viaBot && h('span', {}, `via @${part('bot')?.username}`),
    edited && h('span', {}, word('edited')),
    h('time', { datetime: date, title: fullTime(sent) }, clockTime(sent)),
    from === 'person' && icon('check'),
  );
}

/**
 * The button that scans a login code with the simulated phone.
 *
 * @param {number} message
 */
function scanButton(message) {
  const scan = async () => {
    button.setAttribute('aria-busy', 'true');
    const done = await act({ do: 'scan', message });
    button.removeAttribute('aria-busy');
    if (done) toast(SCANNED);
  };
  const button = h(
    'button',
    { type: 'button', class: 'scan', 'data-key': `scan-${message}`, onclick: () => void scan() },
    icon('scan'),
    h('span', { class: 'face' }, 'Scan with your phone'),
  );
  return button;
}
