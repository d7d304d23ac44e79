import { h } from './dom.js';

const SHOWN_MS = 4500;

const region = h('div', { class: 'toasts', role: 'status', popover: 'manual' });

/**
 * Shows a sentence for a few seconds. Screen readers read it.
 *
 * @param {string} text
 * @param {{ kind?: 'error' | 'note', action?: { label: string, onPress: () => void } }} [options]
 * @returns {() => void} removes the toast early
 */
export function toast(text, { kind = 'note', action } = {}) {
  if (!region.isConnected) document.body.append(region);
  const remove = () => {
    one.remove();
    if (!region.hasChildNodes()) region.hidePopover();
  };
  const press = () => {
    remove();
    action?.onPress();
  };
  const one = h(
    'div',
    { class: `toast ${kind}` },
    h('span', {}, text),
    action && h('button', { type: 'button', onclick: press }, action.label),
  );
  // Reopening the popover puts it above dialogs that were opened earlier.
  if (region.matches(':popover-open')) region.hidePopover();
  region.append(one);
  while (region.childElementCount > 3) region.firstElementChild?.remove();
  region.showPopover();
  let timer = setTimeout(remove, SHOWN_MS);
  one.addEventListener('pointerenter', () => clearTimeout(timer));
  one.addEventListener('pointerleave', () => {
    timer = setTimeout(remove, SHOWN_MS);
  });
  return remove;
}
