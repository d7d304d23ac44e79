import { act } from './act.js';
import { openAttachMenu } from './attach.js';
import { commandList } from './command-list.js';
import { h } from './dom.js';
import { inlineList } from './inline-list.js';
import { jobStrip } from './jobs.js';
import { messages, onChange, part } from './feed.js';
import { icon } from './icons.js';
import { onLanguage, word } from './language.js';
import { replyKeyboard } from './reply-keyboard.js';
import { replyBar } from './reply-bar.js';

const MAX_HEIGHT_PX = 168;

/**
 * The input with the bot's menu, attachments and the reply keyboard, or a Start button when the chat is
 * empty or opened by a start link.
 */
export function composer() {
  const input = h('textarea', {
    rows: 1,
    placeholder: 'Message',
    'aria-label': 'Message',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-controls': 'commands',
    maxlength: 4096,
  });
  const send = h('button', { class: 'send round', 'aria-label': 'Send' }, icon('send'));
  const menuWord = h('span', {}, word('menu'));
  const menu = h(
    'button',
    { type: 'button', class: 'commands-button', 'aria-label': 'Commands' },
    icon('menu'),
    menuWord,
  );
  const attach = h(
    'button',
    { type: 'button', class: 'round', 'aria-label': 'Attach', 'aria-haspopup': 'menu' },
    icon('clip'),
  );
  const keyboard = replyKeyboard();
  const reply = replyBar(() => input.focus());
  const commands = commandList(input, (text) => void say(text));
  const inline = inlineList(input);
  const form = h('form', { class: 'writing' }, menu, input, keyboard.toggle, attach, send);
  const starting = startButton();
  const jobs = jobStrip();
  const bar = h(
    'div',
    { class: 'composer' },
    commands.list,
    inline.list,
    jobs.strip,
    reply.bar,
    form,
    starting,
    keyboard.keys,
  );

  const grow = () => {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, MAX_HEIGHT_PX)}px`;
    send.hidden = input.value.trim() === '';
  };
  /** @param {string} text */
  const say = async (text) => {
    input.value = '';
    grow();
    commands.close();
    await act({ do: 'say', text, ...reply.to() });
  };

  input.addEventListener('input', () => {
    grow();
    commands.suggest();
    inline.suggest();
  });
  input.addEventListener('keydown', (event) => {
    if (commands.takeKey(event) || event.key !== 'Enter' || event.shiftKey || event.isComposing) {
      return;
    }
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text !== '') void say(text);
  });
  menu.addEventListener('click', () => commands.toggle());
  attach.addEventListener('click', () => openAttachMenu(attach));
  const update = () => {
    reply.update();
    menu.hidden = (part('commands') ?? []).length === 0;
    input.placeholder = part('keyboard')?.input_field_placeholder ?? word('message');
    starting.hidden = !awaitsStart();
    form.hidden = awaitsStart();
    jobs.update({ isStarted: !awaitsStart() });
  };
  onChange(update);
  onLanguage(() => {
    menuWord.textContent = word('menu');
    starting.textContent = word('start');
  });
  update();
  send.hidden = true;
  return bar;
}

function awaitsStart() {
  return startPayload() !== null || messages().length === 0;
}

function startPayload() {
  return new URL(location.href).searchParams.get('start');
}

function startButton() {
  const press = async () => {
    const payload = startPayload();
    const done = await act({ do: 'start', ...(payload !== null && { payload }) });
    // A reload must not use the link again.
    if (done) history.replaceState(null, '', location.pathname);
    starting.hidden = awaitsStart();
    starting.previousElementSibling?.toggleAttribute('hidden', awaitsStart());
  };
  const starting = h(
    'button',
    { type: 'button', class: 'start filled', hidden: true, onclick: () => void press() },
    word('start'),
  );
  return starting;
}
