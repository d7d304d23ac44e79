import { act } from './act.js';
import { avatar, nameOf } from './avatar.js';
import { h, refill } from './dom.js';
import { onParts, part } from './feed.js';
import { icon } from './icons.js';
import { openMenu } from './menu.js';

/** @import { PageParts } from '../page-parts.ts' */
/** @typedef {PageParts['book']['contacts'][number]} Contact */

/** The longest list that is drawn. The search finds the rest. */
const MAX_ROWS = 300;

/** The contacts as the server stores them. Changed rows light up. */
export function bookTab() {
  const field = h('input', {
    type: 'search',
    class: 'search',
    placeholder: 'Search contacts',
    'aria-label': 'Search contacts',
    oninput: () => update(),
  });
  const list = h('div', { class: 'rows' });
  /** @type {Map<string, string> | undefined} */
  let before;

  const update = () => {
    const book = part('book');
    if (!book) return;
    const words = field.value.toLowerCase().split(/\s+/);
    const fits = (/** @type {string} */ text) =>
      words.every((word) => text.toLowerCase().includes(word));
    const contacts = book.contacts
      .filter((one) => fits(`${nameOf(one)} ${one.phone ?? ''}`))
      .toSorted((one, other) => nameOf(one).localeCompare(nameOf(other)));
    const saved = book.saved.filter((one) => fits(`${nameOf(one)} ${one.phone}`));
    const news = changed(book.contacts);
    refill(list, [
      heading('Contacts', contacts.length),
      ...contacts.slice(0, MAX_ROWS).map((one) => contactRow(one, book, news.has(one.id))),
      contacts.length === 0 && h('p', { class: 'nothing' }, 'No contacts here.'),
      contacts.length > MAX_ROWS &&
        h('p', { class: 'nothing' }, `and ${contacts.length - MAX_ROWS} more: search for them`),
      h(
        'details',
        { class: 'saved', 'data-key': 'saved' },
        h('summary', {}, icon('right'), heading('Saved numbers', saved.length)),
        h('p', { class: 'hint' }, 'Every number ever imported, with or without an account.'),
        ...saved.slice(0, MAX_ROWS).map(savedRow),
      ),
      book.blocked.length > 0 && h('p', { class: 'hint' }, `${book.blocked.length} blocked`),
    ]);
  };
  /** @param {PageParts['book']['contacts']} contacts */
  const changed = (contacts) => {
    const now = new Map(contacts.map((one) => [one.id, JSON.stringify(one)]));
    const old = before;
    before = now;
    return new Set(old ? [...now.keys()].filter((id) => old.get(id) !== now.get(id)) : []);
  };
  onParts(['book', 'people'], update);
  return h(
    'div',
    { class: 'tab-content' },
    h('p', { class: 'hint' }, 'The address book as the server holds it, live.'),
    field,
    list,
  );
}

/**
 * @param {string} title
 * @param {number} count
 */
function heading(title, count) {
  return h('h3', { class: 'rows-title' }, title, h('span', { class: 'count' }, count));
}

/**
 * @param {Contact} contact
 * @param {PageParts['book']} book
 * @param {boolean} isNew
 */
function contactRow(contact, book, isNew) {
  const name = nameOf(contact);
  const me = part('me')?.id;
  const online = part('people')?.find(({ id }) => id === contact.id)?.online ?? false;
  const press = () =>
    openMenu(button, [
      {
        icon: 'close',
        label: 'Remove from contacts',
        onPress: () => void act({ do: 'remove', person: me, other: contact.id }),
      },
      {
        icon: 'block',
        label: `Block ${contact.firstName}`,
        onPress: () => void act({ do: 'block', person: me, other: contact.id }),
      },
    ]);
  const button = h(
    'button',
    {
      type: 'button',
      class: isNew ? 'row new' : 'row',
      'data-key': `contact-${contact.id}`,
      'aria-haspopup': 'menu',
      onclick: press,
    },
    avatar(contact.id, name, { online }),
    h(
      'span',
      { class: 'row-text' },
      h('strong', {}, h('bdi', {}, name)),
      h('small', {}, contact.phone ?? 'number hidden'),
    ),
    book.closeFriends.includes(contact.id) && tag('close friend'),
    book.blocked.includes(contact.id) && tag('blocked'),
    contact.mutual && tag('mutual'),
  );
  return button;
}

/** @param {{ phone: string, firstName: string, lastName: string }} one */
function savedRow(one) {
  return h(
    'div',
    { class: 'row still' },
    h('span', { class: 'row-text' }, h('strong', {}, nameOf(one)), h('small', {}, one.phone)),
  );
}

/** @param {string} text */
function tag(text) {
  return h('span', { class: 'tag-pill' }, text);
}
