import { avatar, nameOf } from './avatar.js';
import { openDialog } from './dialog.js';
import { h } from './dom.js';
import { part } from './feed.js';

/** @import { PagePerson } from '../page-parts.ts' */

/**
 * Opens a dialog to pick people. With `max` 1 the first press picks.
 *
 * @param {string} title
 * @param {number} max
 * @param {(ids: string[]) => void} onPick
 */
export function pickPeople(title, max, onPick) {
  const people = (part('people') ?? []).filter((person) => !person.deleted);
  /** @type {Set<string>} */
  const picked = new Set();
  openDialog(title, (close) => {
    const done = () => {
      close();
      onPick([...picked]);
    };
    const accept = h('button', { type: 'button', class: 'filled', onclick: done }, 'Choose');
    accept.disabled = true;
    const rows = people.map((person) => {
      const press = () => {
        if (picked.has(person.id)) picked.delete(person.id);
        else if (picked.size < max) picked.add(person.id);
        if (max === 1) return done();
        row.setAttribute('aria-pressed', String(picked.has(person.id)));
        accept.disabled = picked.size === 0;
        accept.textContent = `Choose ${picked.size} of ${max}`;
      };
      const row = personButton(person, press);
      if (max > 1) row.setAttribute('aria-pressed', 'false');
      return row;
    });
    return [
      filter(rows),
      h('div', { class: 'rows' }, ...rows),
      max > 1 && h('div', { class: 'dialog-actions' }, accept),
    ];
  });
}

/**
 * @param {PagePerson} person
 * @param {() => void} onPress
 */
export function personButton(person, onPress) {
  const name = nameOf(person);
  return h(
    'button',
    { type: 'button', class: 'row', onclick: onPress },
    avatar(person.id, name, { online: person.online }),
    h(
      'span',
      { class: 'row-text' },
      h('strong', {}, h('bdi', {}, name)),
      h('small', {}, person.phone ?? (person.username ? `@${person.username}` : 'no number')),
    ),
  );
}

/**
 * A search field that hides the rows without the typed words.
 *
 * @param {readonly HTMLElement[]} rows
 */
export function filter(rows) {
  const look = () => {
    const words = field.value.toLowerCase().split(/\s+/);
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
    }
  };
  const field = h('input', {
    type: 'search',
    class: 'search',
    placeholder: 'Search',
    'aria-label': 'Search',
    oninput: look,
  });
  return field;
}
