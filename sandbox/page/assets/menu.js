import { h } from './dom.js';
import { icon } from './icons.js';

/** @import { IconName } from './icons.js' */
/** @typedef {{ icon: IconName, label: string, note?: string, onPress: () => void }} MenuItem */

/**
 * Opens a small menu at its button. The arrow keys move; Escape and a press outside close it.
 *
 * @param {HTMLElement} anchor
 * @param {readonly MenuItem[]} items
 */
export function openMenu(anchor, items) {
  const menu = h('div', { class: 'menu-popover', role: 'menu', popover: 'auto' });
  for (const item of items) {
    const press = () => {
      menu.hidePopover();
      item.onPress();
    };
    menu.append(
      h(
        'button',
        { type: 'button', role: 'menuitem', onclick: press },
        icon(item.icon),
        h('span', {}, item.label, item.note && h('small', {}, item.note)),
      ),
    );
  }
  menu.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...menu.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons.at((at + step + buttons.length) % buttons.length)?.focus();
  });
  menu.addEventListener('toggle', (event) => {
    const open = event.newState === 'open';
    anchor.setAttribute('aria-expanded', String(open));
    if (open) menu.querySelector('button')?.focus();
    else menu.remove();
  });
  document.body.append(menu);
  menu.showPopover();
  const { top, right, bottom } = anchor.getBoundingClientRect();
  const above = top - menu.offsetHeight - 8;
  menu.style.left = `${Math.max(8, right - menu.offsetWidth)}px`;
  menu.style.top = `${above > 8 ? above : bottom + 8}px`;
}
