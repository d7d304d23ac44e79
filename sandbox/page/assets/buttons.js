import { act, copy } from './act.js';
import { ask } from './dialog.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { openLink } from './links.js';
import { toast } from './toast.js';

/** @import { InlineKeyboardButton } from '@grammyjs/types' */
/** @import { RichMessageButton } from '@grammyjs/types/rich.js' */

/** The buttons that wait for the bot's answer, as `<message>:<data>`. */
const waiting = new Set();

/**
 * A button inside a rich message.
 *
 * @param {RichMessageButton} button
 * @param {Node[]} face its drawn text
 * @param {number} message
 */
export function richButton(button, face, message) {
  return draw(button, face, message, `rich-button ${button.style ?? 'default'}`);
}

/**
 * A button below a message.
 *
 * @param {InlineKeyboardButton} button
 * @param {number} message
 */
export function keyboardButton(button, message) {
  const face = [document.createTextNode(button.text)];
  return draw(button, face, message, `key ${button.style ?? 'default'}`);
}

/**
 * @param {RichMessageButton | InlineKeyboardButton} button
 * @param {Node[]} face
 * @param {number} message
 * @param {string} style
 */
function draw(button, face, message, style) {
  const inner = h('span', { class: 'face' }, ...face);
  const props = { type: 'button', class: style };
  if ('disabled' in button) return h('button', { ...props, disabled: true }, inner);
  if ('callback_data' in button) {
    const key = `${message}:${button.callback_data}`;
    const busy = waiting.has(key) && 'true';
    const press = () => void pressCallback(message, button.callback_data);
    return h('button', { ...props, 'data-key': key, 'aria-busy': busy, onclick: press }, inner);
  }
  const { mark, onPress } = other(button);
  return h(
    'button',
    { ...props, 'data-key': `${message}:${inner.textContent}`, onclick: onPress },
    inner,
    mark && h('span', { class: 'mark' }, icon(mark)),
  );
}

/**
 * @param {RichMessageButton | InlineKeyboardButton} button
 * @returns {{ mark?: 'link' | 'copy', onPress: () => void }}
 */
function other(button) {
  if ('copy_text' in button) {
    return { mark: 'copy', onPress: () => void copy(button.copy_text.text, 'Copied') };
  }
  if ('url' in button) return { mark: 'link', onPress: () => openLink(button.url) };
  if ('web_app' in button) return { mark: 'link', onPress: () => openLink(button.web_app.url) };
  if ('login_url' in button) return { mark: 'link', onPress: () => openLink(button.login_url.url) };
  return { onPress: () => toast('There is no inline mode in this sandbox') };
}

/**
 * @param {number} message
 * @param {string} data
 */
async function pressCallback(message, data) {
  const key = `${message}:${data}`;
  if (waiting.has(key)) return;
  waiting.add(key);
  showWaiting(key, true);
  const answer = await act({ do: 'press', message, data });
  waiting.delete(key);
  showWaiting(key, false);
  if (answer?.url) openLink(answer.url);
  else if (answer?.text && answer.alert) ask('Message', answer.text);
  else if (answer?.text) toast(answer.text);
}

/**
 * Finds the button by its key, because the message may be redrawn in the meantime.
 *
 * @param {string} key
 * @param {boolean} isWaiting
 */
function showWaiting(key, isWaiting) {
  for (const button of document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)) {
    if (isWaiting) button.setAttribute('aria-busy', 'true');
    else button.removeAttribute('aria-busy');
  }
}
