import { act } from './act.js';
import { ask } from './dialog.js';
import { h } from './dom.js';
import { onParts, part } from './feed.js';
import { icon } from './icons.js';
import { openLink } from './links.js';
import { pickPeople } from './pick-people.js';
import { toast } from './toast.js';

/** @import { KeyboardButton } from '@grammyjs/types' */

/** The reply keyboard below the input, and the button that hides it. */
export function replyKeyboard() {
  const keys = h('div', { class: 'reply-keys', hidden: true });
  const toggle = h(
    'button',
    { type: 'button', class: 'round', 'aria-label': "The bot's keyboard", hidden: true },
    icon('keys'),
  );
  let shown = false;

  const show = (/** @type {boolean} */ isShown) => {
    shown = isShown;
    const keyboard = part('keyboard');
    keys.hidden = !keyboard || !shown;
    toggle.hidden = !keyboard || (keyboard.is_persistent === true && shown);
    toggle.setAttribute('aria-expanded', String(shown));
  };
  const update = () => {
    keys.replaceChildren(
      ...(part('keyboard')?.keyboard ?? []).map((row) =>
        h('div', { class: 'reply-row' }, ...row.map(key)),
      ),
    );
    show(true);
  };
  toggle.addEventListener('click', () => show(!shown));
  onParts(['keyboard'], update);
  return { keys, toggle };
}

/** @param {KeyboardButton} given */
function key(given) {
  const button = typeof given === 'string' ? { text: given } : given;
  const press = () => choose(button);
  const style = 'style' in button ? (button.style ?? 'default') : 'default';
  return h('button', { type: 'button', class: `reply-key ${style}`, onclick: press }, button.text);
}

/** @param {Exclude<KeyboardButton, string>} button */
function choose(button) {
  if ('request_contact' in button && button.request_contact) {
    const { firstName = 'the bot' } = part('bot') ?? {};
    ask('Share your phone number?', `${firstName} will see the number of this account.`, {
      confirm: 'Share',
      onConfirm: () => void act({ do: 'share_own_contact' }),
    });
  } else if ('request_users' in button) {
    const { request_id: request, max_quantity: max = 1 } = button.request_users;
    pickPeople(button.text, max, (users) => void act({ do: 'pick_users', request, users }));
  } else if ('web_app' in button) openLink(button.web_app.url);
  else if (Object.keys(button).some((field) => field.startsWith('request_'))) {
    toast('In this sandbox only people and contacts can be shared');
  } else void act({ do: 'say', text: button.text });
}
