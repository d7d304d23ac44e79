import { act } from './act.js';
import { ask, askFor } from './dialog.js';
import { h, refill } from './dom.js';
import { onParts, part } from './feed.js';
import { icon } from './icons.js';
import { scanElsewhere } from './scan.js';

/** @import { PageParts } from '../page-parts.ts' */

const PRIVACY = {
  phone_number: 'Who sees my number',
  added_by_phone: 'Who finds me by number',
  last_seen: 'Who sees when I was online',
};
const LANGUAGES = Object.fromEntries(
  ['en', 'ru', 'es', 'de', 'fa', 'ar'].map((tag) => [
    tag,
    new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag,
  ]),
);
const AUDIENCES = { everybody: 'Everybody', contacts: 'My contacts', nobody: 'Nobody' };

/** The visitor's devices and the settings of their account. */
export function devicesTab() {
  const box = h('div', { class: 'tab-content' });
  onParts(['devices', 'me'], () => {
    const me = part('me');
    const devices = part('devices') ?? [];
    if (!me) return;
    refill(box, [
      h('h3', { class: 'rows-title' }, 'Signed in', h('span', { class: 'count' }, devices.length)),
      ...devices.map(deviceRow),
      devices.length === 0 &&
        h('p', { class: 'nothing' }, 'No device besides this phone is signed in to this account.'),
      h(
        'button',
        { type: 'button', class: 'row', 'data-key': 'scan', onclick: scanElsewhere },
        h('span', { class: 'avatar plain' }, icon('scan')),
        h('span', { class: 'row-text' }, h('strong', {}, 'Scan a login code')),
      ),
      h('h3', { class: 'rows-title' }, 'This account'),
      ...settings(me),
      h('h3', { class: 'rows-title' }, 'Privacy'),
      ...privacy(me),
    ]);
  });
  return box;
}

/** @param {PageParts['devices'][number]} one */
function deviceRow({ keyId, device, app }) {
  const end = () =>
    ask(`End the session on ${device}?`, 'It is signed out at once.', {
      confirm: 'End session',
      danger: true,
      onConfirm: () => void act({ do: 'terminate', key: keyId }),
    });
  return h(
    'div',
    { class: 'row still' },
    h('span', { class: 'avatar plain' }, icon('device')),
    h('span', { class: 'row-text' }, h('strong', {}, device), h('small', {}, app)),
    h(
      'button',
      { type: 'button', class: 'plain danger', 'data-key': `end-${keyId}`, onclick: end },
      'End',
    ),
  );
}

/** @param {PageParts['me']} me */
function settings(me) {
  const person = me.id;
  const password = () =>
    askFor(
      'Two-step password',
      [
        { name: 'password', label: 'Password', hint: 'Leave it empty to have none.' },
        { name: 'hint', label: 'Hint' },
      ],
      'Save',
      (values) => void act({ do: 'set_password', ...values }),
    );
  const name = () =>
    askFor(
      'Your name',
      [
        { name: 'firstName', label: 'First name', value: me.firstName, required: true },
        { name: 'lastName', label: 'Last name', value: me.lastName },
      ],
      'Save',
      (values) => void act({ do: 'rename', person, ...values }),
    );
  const username = () =>
    askFor(
      'Username',
      [{ name: 'username', label: 'Username', value: me.username ?? '' }],
      'Save',
      (values) => void act({ do: 'set_username', person, ...values }),
    );
  const phone = () =>
    askFor(
      'Your number',
      [{ name: 'phone', label: 'New number', type: 'tel', value: me.phone ?? '', required: true }],
      'Change',
      (values) => void act({ do: 'change_phone', person, ...values }),
    );
  const online = () => void act({ do: 'set_online', person, online: !me.online });
  return [
    setting('Two-step password', me.password ? 'on' : 'off', password),
    setting('Online', me.online ? 'yes' : 'no', online),
    setting('Name', `${me.firstName} ${me.lastName}`, name),
    setting('Username', me.username ? `@${me.username}` : 'none', username),
    setting('Number', me.phone ?? 'none', phone),
    choice('Language', 'language', me.language, LANGUAGES, (language) => ({
      do: 'set_language',
      person,
      language,
    })),
  ];
}

/**
 * @param {string} label
 * @param {string} value
 * @param {() => void} onPress
 */
function setting(label, value, onPress) {
  return h(
    'button',
    { type: 'button', class: 'row setting', 'data-key': `setting-${label}`, onclick: onPress },
    h('span', {}, label),
    h('bdi', { class: 'setting-value' }, value),
  );
}

/** @param {PageParts['me']} me */
function privacy(me) {
  return Object.entries(me.privacy).map(([key, chosen]) =>
    choice(PRIVACY[/** @type {keyof typeof PRIVACY} */ (key)], key, chosen, AUDIENCES, (rule) => ({
      do: 'set_privacy',
      person: me.id,
      key,
      rule,
    })),
  );
}

/**
 * @param {string} label
 * @param {string} key
 * @param {string} chosen
 * @param {Record<string, string>} options the label of each value
 * @param {(value: string) => { do: string } & Record<string, unknown>} action
 */
function choice(label, key, chosen, options, action) {
  const change = (/** @type {Event} */ event) => {
    if (event.target instanceof HTMLSelectElement) void act(action(event.target.value));
  };
  return h(
    'label',
    { class: 'row setting still' },
    h('span', {}, label),
    h(
      'select',
      { 'data-key': `choice-${key}`, onchange: change },
      ...Object.entries(options).map(([value, name]) =>
        h('option', { value, selected: value === chosen }, name),
      ),
    ),
  );
}
