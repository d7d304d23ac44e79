import { upload } from './act.js';
import { avatar } from './avatar.js';
import { chatView } from './chat.js';
import { composer } from './composer.js';
import { h } from './dom.js';
import { onParts, openFeed, part } from './feed.js';
import { icon } from './icons.js';
import { onLanguage, word } from './language.js';
import { accountPanel } from './panel.js';
import { keepTimesFresh } from './time.js';

/*
 * The entry of the page. It assembles the chat, the input and the phone. The folder draws what the
 * server sends by `/events` and posts the visitor's actions; it keeps no state of the account.
 */

/** Actions without a word of their own are shown by their names. */
const ACTIONS = {
  typing: () => word('typing'),
  upload_document: () => word('upload_document'),
  upload_photo: () => word('upload_photo'),
  choose_sticker: () => 'choosing a sticker',
  find_location: () => 'looking for a place',
};

const unread = h('span', { class: 'badge' });
const phone = accountPanel((count) => {
  unread.textContent = count > 0 ? String(count) : '';
});
const status = h('small', { class: 'status', role: 'status' }, 'connecting');
const name = h('h1', {}, '');
const face = h('span', { class: 'face-slot' });
const welcomeFace = h('span', { class: 'face-slot' });
const welcomeName = h('strong');
const description = h('p');
const welcome = h('div', { class: 'welcome' }, welcomeFace, welcomeName, description);
let connected = false;

const header = h(
  'header',
  { class: 'chat-head' },
  face,
  h('div', { class: 'row-text' }, name, status),
  h(
    'button',
    {
      type: 'button',
      class: 'round phone-button',
      'aria-label': 'Your phone',
      'aria-controls': 'panel',
      onclick: () => phone.open(),
    },
    icon('phone'),
    unread,
  ),
);
const chat = h('main', { class: 'chat' }, header, chatView(welcome), composer());

chat.addEventListener('dragover', (event) => event.preventDefault());
chat.addEventListener('drop', (event) => {
  event.preventDefault();
  for (const file of event.dataTransfer?.files ?? []) void upload(file);
});
document.body.append(chat, phone.scrim, phone.panel);

function showStatus() {
  const action = part('action');
  const doing = action && (ACTIONS[/** @type {keyof typeof ACTIONS} */ (action)]?.() ?? action);
  status.classList.toggle('doing', connected && Boolean(doing));
  status.textContent = connected ? doing || word('bot') : 'waiting for the sandbox';
}

onParts(['action'], showStatus);
onLanguage(showStatus);
onParts(['title'], () => {
  document.title = part('title') ?? '';
});
onParts(['description'], () => {
  description.textContent = part('description') || 'No messages yet. Press Start to begin.';
});
onParts(['bot'], () => {
  const bot = part('bot');
  if (!bot) return;
  name.textContent = bot.firstName;
  welcomeName.textContent = bot.firstName;
  face.replaceChildren(avatar(bot.id, bot.firstName));
  welcomeFace.replaceChildren(avatar(bot.id, bot.firstName, { size: 'large' }));
});
keepTimesFresh(() => new Date());
openFeed((is) => {
  connected = is;
  showStatus();
});
