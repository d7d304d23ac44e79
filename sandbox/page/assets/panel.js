import { avatar, nameOf } from './avatar.js';
import { bookTab } from './book.js';
import { devicesTab } from './devices.js';
import { h, refill } from './dom.js';
import { onParts, part } from './feed.js';
import { icon } from './icons.js';
import { peopleTab } from './people.js';
import { serviceTab } from './service.js';

/** @import { IconName } from './icons.js' */

/** From this width the panel is beside the chat. On narrower screens it slides over the chat. */
const BESIDE = matchMedia('(min-width: 1100px)');

/**
 * The visitor's simulated phone: their account as the server stores it.
 *
 * @param {(unread: number) => void} onUnread
 */
export function accountPanel(onUnread) {
  const head = h('div', { class: 'panel-me' });
  const service = serviceTab({
    isSeen: () => selected === 0 && (BESIDE.matches || panel.classList.contains('open')),
    onUnread: (unread) => {
      badge.textContent = unread > 0 ? String(unread) : '';
      onUnread(unread);
    },
    show: () => {
      select(0);
      open();
    },
  });
  const badge = h('span', { class: 'badge' });
  /** @type {readonly { name: string, icon: IconName, body: HTMLElement, badge?: HTMLElement }[]} */
  const tabs = [
    { name: 'Telegram', icon: 'plane', body: service.body, badge },
    { name: 'Contacts', icon: 'book', body: bookTab() },
    { name: 'Devices', icon: 'device', body: devicesTab() },
    { name: 'People', icon: 'users', body: peopleTab() },
  ];
  const bodies = tabs.map(({ name, body }, at) =>
    h(
      'div',
      { class: 'tab-body', id: `tab-${at}`, role: 'tabpanel', 'aria-label': name, hidden: at > 0 },
      body,
    ),
  );
  const buttons = tabs.map((tab, at) =>
    h(
      'button',
      {
        type: 'button',
        role: 'tab',
        'aria-controls': `tab-${at}`,
        'aria-selected': String(at === 0),
        tabindex: at === 0 ? 0 : -1,
        onclick: () => select(at),
      },
      icon(tab.icon),
      h('span', {}, tab.name),
      tab.badge,
    ),
  );
  let selected = 0;
  const select = (/** @type {number} */ at) => {
    selected = at;
    for (const [index, button] of buttons.entries()) {
      button.setAttribute('aria-selected', String(index === at));
      button.tabIndex = index === at ? 0 : -1;
      bodies[index]?.toggleAttribute('hidden', index !== at);
    }
    service.look();
  };
  const list = h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Your phone' }, ...buttons);
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    select((selected + step + tabs.length) % tabs.length);
    buttons[selected]?.focus();
  });

  const scrim = h('div', { class: 'scrim', onclick: () => close() });
  const closer = h(
    'button',
    { type: 'button', class: 'round panel-close', 'aria-label': 'Close', onclick: () => close() },
    icon('close'),
  );
  const panel = h(
    'aside',
    { class: 'panel', id: 'panel', 'aria-label': 'Your phone' },
    h('header', { class: 'panel-head' }, head, closer),
    list,
    ...bodies,
  );
  /** @type {HTMLElement | undefined} */
  let openedFrom;
  const open = () => {
    if (BESIDE.matches || panel.classList.contains('open')) return;
    openedFrom = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    panel.classList.add('open');
    panel.inert = false;
    buttons[selected]?.focus();
    service.look();
  };
  const close = () => {
    panel.classList.remove('open');
    panel.inert = !BESIDE.matches;
    openedFrom?.focus();
  };
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  BESIDE.addEventListener('change', close);
  close();

  onParts(['me'], () => refill(head, describeMe()));
  return { panel, scrim, open };
}

function describeMe() {
  const me = part('me');
  if (!me) return [];
  return [
    avatar(me.id, nameOf(me), { online: me.online }),
    h(
      'div',
      { class: 'row-text' },
      h('strong', {}, h('bdi', {}, nameOf(me))),
      h('small', {}, me.deleted ? 'account deleted' : `your phone, ${me.phone ?? ''}`),
    ),
  ];
}
