import { act, copy } from './act.js';
import { avatar, nameOf } from './avatar.js';
import { ask, openDialog } from './dialog.js';
import { h } from './dom.js';
import { part } from './feed.js';
import { toast } from './toast.js';

/** @import { PagePerson } from '../page-parts.ts' */

const OPENABLE = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * Opens a link. Links into this chat work here. Other links are first shown in full, as in Telegram's
 * apps, because their text may differ.
 *
 * @param {string} url
 */
export function openLink(url) {
  const link = URL.parse(url) ?? URL.parse(`https://${url}`);
  if (!link) return;
  const bot = part('bot');
  if (link.protocol === 'tg:' && link.hostname === 'user') {
    showPerson(link.searchParams.get('id') ?? '');
    return;
  }
  if (link.hostname === 't.me' && link.pathname.slice(1) === bot?.username) {
    const payload = link.searchParams.get('start');
    void act({ do: 'start', ...(payload !== null && { payload }) });
    return;
  }
  if (!OPENABLE.includes(link.protocol)) {
    toast(`This page cannot open ${link.protocol} links`);
    return;
  }
  ask('Open this link?', link.href, {
    confirm: 'Open',
    onConfirm: () => window.open(link.href, '_blank', 'noopener'),
  });
}

/** @param {string} username */
export function openUsername(username) {
  const wanted = username.replace(/^@/, '').toLowerCase();
  const person = allPeople().find((one) => one.username?.toLowerCase() === wanted);
  if (person) showPerson(person.id);
  else toast(`No one in this sandbox has the username @${wanted}`);
}

/** @param {string} id */
export function showPerson(id) {
  const person = allPeople().find((one) => one.id === id);
  if (!person) {
    toast(`No one in this sandbox has the id ${id}`);
    return;
  }
  openDialog(nameOf(person), () => [
    h(
      'div',
      { class: 'person-card' },
      avatar(person.id, nameOf(person), { online: person.online, size: 'large' }),
      fact('Number', person.phone),
      fact('Username', person.username && `@${person.username}`),
      fact('Id', person.id),
    ),
  ]);
}

/** @returns {PagePerson[]} */
function allPeople() {
  const me = part('me');
  return [...(part('people') ?? []), ...(me ? [me] : [])];
}

/**
 * @param {string} label
 * @param {string | undefined} value
 */
function fact(label, value) {
  if (!value) return undefined;
  const press = () => void copy(value, `${label} copied`);
  return h(
    'button',
    { type: 'button', class: 'fact', onclick: press },
    h('small', {}, label),
    value,
  );
}
