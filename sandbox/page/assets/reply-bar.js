import { h } from './dom.js';
import { messages } from './feed.js';
import { icon } from './icons.js';

/**
 * Shows that the next message replies to the bot's last one, when that asks for a reply. The visitor can
 * close the bar.
 *
 * @param {() => void} onAsked called when the bot asks for a reply
 */
export function replyBar(onAsked) {
  const text = h('span', {});
  const close = h(
    'button',
    { type: 'button', class: 'round', 'aria-label': 'Do not reply' },
    icon('close'),
  );
  const bar = h('div', { class: 'replying', hidden: true }, h('b', {}, 'Reply'), text, close);
  /** @type {number | undefined} */
  let asked;
  /** @type {number | undefined} */
  let closed;

  const update = () => {
    const last = messages().at(-1);
    const now = last?.asksReply && last.id !== closed ? last.id : undefined;
    if (now === asked) return;
    asked = now;
    text.textContent = last?.text?.split('\n')[0] ?? '';
    bar.hidden = asked === undefined;
    if (asked !== undefined) onAsked();
  };
  close.addEventListener('click', () => {
    closed = asked;
    update();
  });
  return { bar, update, to: () => (asked === undefined ? {} : { replyTo: asked }) };
}
