/** @import { PageState } from '../page-state.ts' */

// The token never leaves this page but in a header: the address bar and the history forget it.
const token = location.hash.slice(1) || sessionStorage.getItem('pairing') || '';
if (token) sessionStorage.setItem('pairing', token);
history.replaceState(null, '', location.pathname);
// A newer link opened in this tab changes nothing but the fragment, which loads no page by itself.
addEventListener('hashchange', () => location.reload());

// The link works in the browser that opened it first: this value, shared by its tabs, names the browser.
const browser = localStorage.getItem('browser') || makeBrowserName();
localStorage.setItem('browser', browser);

const problem = find('.problem', HTMLElement);
const audience = find('.audience', HTMLElement);
const picture = find('.qr', HTMLImageElement);
const phone = find('#phone', HTMLInputElement);

/** What is shown: where the attempt stands, or `phone`, which is a step of this page alone. */
let step = 'loading';
let version = '';
/** The sign-in that a question is about: an answer is for no other one. */
let signIn = '';

/** The sentences that the script shows, in the language of the page. */
const texts = find('main', HTMLElement).dataset;
const sentBy = {
  app: texts['sentApp'],
  sms: texts['sentSms'],
  call: texts['sentCall'],
  other: texts['sentOther'],
};

/** @param {string} name @param {string} place @param {string | number} value */
function sentence(name, place, value) {
  return (texts[name] ?? '').replace(`{${place}}`, () => String(value));
}

function makeBrowserName() {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * @template {HTMLElement} T
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T}
 */
function find(selector, kind) {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`There is no ${selector}`);
  return found;
}

/** @param {string} name */
function show(name) {
  if (step === name) return;
  step = name;
  for (const section of document.querySelectorAll('section')) {
    section.hidden = section.dataset['step'] !== name;
  }
  field()?.focus();
}

/** The input of the step that is shown. */
function field() {
  const input = document.querySelector(`[data-step="${step}"] input`);
  return input instanceof HTMLInputElement ? input : undefined;
}

/** @param {string} name @param {string} text */
function write(name, text) {
  find(`[data-text="${name}"]`, HTMLElement).textContent = text;
}

/** @param {string | undefined} sentence */
function complain(sentence) {
  problem.textContent = sentence ?? '';
  problem.hidden = !sentence;
}

/** @param {PageState} state */
function draw(state) {
  version = state.version;
  audience.hidden = ['paired', 'ended', 'elsewhere'].includes(state.kind);
  write('person', state.person);
  write('bot', state.bot);
  complain('problem' in state ? state.problem : undefined);
  if (state.kind === 'qr') picture.src = state.picture;
  if (state.kind === 'code') {
    const digits = state.length ? [sentence('length', 'length', state.length)] : [];
    const to = sentence('sentFor', 'phone', state.phone);
    write('sent', [sentBy[state.via], ...digits, to].join(' '));
    phone.value = state.phone;
  }
  if (state.kind === 'password')
    write('hint', state.hint ? sentence('hint', 'hint', state.hint) : '');
  if (state.kind === 'confirm') {
    write('account', state.name);
    signIn = state.signIn;
  }
  if (state.kind === 'paired') write('name', state.name);
  // Kept when paired: this page says so again when it is loaded again.
  if (state.kind === 'ended') sessionStorage.removeItem('pairing');
}

/**
 * @param {string} path
 * @param {object} body
 * @returns {Promise<PageState>}
 */
async function post(path, body) {
  const answer = await fetch(`/pair/${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${token}`,
      'X-Pairing-Browser': browser,
    },
    body: JSON.stringify(body),
  });
  if (answer.status === 410) return pageOnly('ended');
  if (answer.status === 409) return pageOnly('elsewhere');
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer.json();
}

/**
 * A state that the server does not send: the link is not good here.
 *
 * @param {'ended' | 'elsewhere'} kind
 */
function pageOnly(kind) {
  return { kind, version: kind, person: '', bot: '', problem: undefined };
}

/** @param {string} path @param {object} body */
async function act(path, body) {
  const buttons = document.querySelectorAll('button');
  for (const button of buttons) button.disabled = true;
  try {
    const state = await post(path, body);
    draw(state);
    // A number that was not taken is typed again where it was typed.
    if (!(step === 'phone' && state.kind === 'choose')) show(state.kind);
    field()?.select();
  } catch {
    complain(texts['unreachable']);
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void act(form.dataset['send'] ?? '', Object.fromEntries(new FormData(form)));
  });
}
for (const button of document.querySelectorAll('button')) {
  const { go } = button.dataset;
  if (!go) continue;
  button.addEventListener('click', () => {
    complain(undefined);
    if (go === 'phone') show('phone');
    else if (go === 'again') void act('phone', { phone: phone.value });
    else if (go === 'here') void goOnHere();
    else if (go === 'confirm') void act('confirm', { signIn });
    else void act(go, {});
  });
}

async function goOnHere() {
  version = '';
  show('loading');
  await watch();
}

/** Follows what happens elsewhere: a scanned code, a new one, a cancelled attempt. */
async function watch() {
  let pause = 1000;
  while (!['paired', 'ended', 'elsewhere'].includes(step)) {
    try {
      const state = await post('watch', { after: version });
      if (state.version !== version) {
        draw(state);
        // A person who went to type a phone number is not pulled back to where the attempt stands.
        if (!(step === 'phone' && (state.kind === 'choose' || state.kind === 'qr'))) {
          show(state.kind);
        }
      }
      pause = 1000;
    } catch {
      complain(texts['unreachableWatch']);
      version = '';
      await new Promise((resolve) => setTimeout(resolve, pause));
      pause = Math.min(pause * 2, 15_000);
    }
  }
}

if (token) void watch();
else show('ended');
