import { h } from './dom.js';
import { icon } from './icons.js';

/** @import { Child } from './dom.js' */

/**
 * Opens a modal dialog, which is a bottom sheet on phones. Escape, the close button and a press outside
 * close it.
 *
 * @param {string} title
 * @param {(close: () => void) => readonly Child[]} content
 * @param {{ wide?: boolean }} [options]
 */
export function openDialog(title, content, { wide = false } = {}) {
  const dialog = h('dialog', { class: wide ? 'dialog wide' : 'dialog', 'aria-label': title });
  const close = () => dialog.close();
  dialog.append(
    h(
      'header',
      { class: 'dialog-head' },
      h('h2', {}, title),
      h(
        'button',
        { type: 'button', class: 'round', 'aria-label': 'Close', onclick: close },
        icon('close'),
      ),
    ),
    h('div', { class: 'dialog-body' }, ...content(close)),
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * @param {string} title
 * @param {string} text
 * @param {{ confirm?: string, danger?: boolean, onConfirm?: () => void }} [options] without `confirm`
 *   the only button is OK
 */
export function ask(title, text, { confirm, danger = false, onConfirm } = {}) {
  openDialog(title, (close) => {
    const accept = () => {
      close();
      onConfirm?.();
    };
    return [
      h('p', { class: 'dialog-text' }, text),
      h(
        'div',
        { class: 'dialog-actions' },
        confirm !== undefined &&
          h('button', { type: 'button', class: 'plain', onclick: close }, 'Cancel'),
        h(
          'button',
          {
            type: 'button',
            class: danger ? 'filled danger' : 'filled',
            autofocus: true,
            onclick: accept,
          },
          confirm ?? 'OK',
        ),
      ),
    ];
  });
}

/**
 * @typedef {{ name: string, label: string, value?: string, type?: string, required?: boolean,
 *   hint?: string }} Field
 */

/**
 * Opens a dialog with text fields.
 *
 * @param {string} title
 * @param {readonly Field[]} fields
 * @param {string} submit
 * @param {(values: Record<string, string>) => void} onSubmit
 */
export function askFor(title, fields, submit, onSubmit) {
  openDialog(title, (close) => {
    const form = h(
      'form',
      { class: 'fields', method: 'dialog' },
      ...fields.map(({ name, label, value = '', type = 'text', required = false, hint }) =>
        h(
          'label',
          { class: 'field' },
          h('span', {}, label),
          h('input', { name, type, value, required, autocomplete: 'off' }),
          hint && h('small', {}, hint),
        ),
      ),
      h(
        'div',
        { class: 'dialog-actions' },
        h('button', { type: 'button', class: 'plain', onclick: close }, 'Cancel'),
        h('button', { type: 'submit', class: 'filled' }, submit),
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      close();
      const inputs = [...form.querySelectorAll('input')];
      onSubmit(Object.fromEntries(inputs.map((input) => [input.name, input.value])));
    });
    return [form];
  });
}
