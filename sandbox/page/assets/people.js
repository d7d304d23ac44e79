import { act } from './act.js';
import { avatar, nameOf } from './avatar.js';
import { ask, askFor } from './dialog.js';
import { h, refill } from './dom.js';
import { onParts, part } from './feed.js';
import { icon } from './icons.js';
import { filter } from './pick-people.js';

/** @import { PagePerson } from '../page-parts.ts' */

/** The other people, and the actions that the visitor can do for them. */
export function peopleTab() {
  const list = h('div', { class: 'rows' });
  /** @type {HTMLElement[]} */
  const rows = [];
  const field = filter(rows);
  onParts(['people', 'book'], () => {
    rows.splice(0, rows.length, ...(part('people') ?? []).map(personRow));
    refill(list, rows);
    field.dispatchEvent(new Event('input'));
  });
  return h(
    'div',
    { class: 'tab-content' },
    h('p', { class: 'hint' }, 'The other people in this sandbox. Open one to act for them.'),
    h(
      'div',
      { class: 'person-acts' },
      button('Let a saved number join Telegram', { do: 'let_saved_number_join' }),
    ),
    field,
    list,
  );
}

/** @param {PagePerson} person */
function personRow(person) {
  const name = nameOf(person);
  const mine = part('book')?.contacts.some(({ id }) => id === person.id) ?? false;
  return h(
    'details',
    { class: 'person', 'data-key': `person-${person.id}` },
    h(
      'summary',
      { class: 'row', 'data-key': `open-${person.id}` },
      avatar(person.id, name, { online: person.online }),
      h(
        'span',
        { class: 'row-text' },
        h('strong', {}, h('bdi', {}, name)),
        h(
          'small',
          {},
          [person.phone, person.username && `@${person.username}`].filter(Boolean).join(', '),
        ),
      ),
      person.addedMe && h('span', { class: 'tag-pill' }, 'has you'),
      icon('right'),
    ),
    h('div', { class: 'person-acts' }, ...(person.deleted ? [] : actions(person, mine))),
  );
}

/**
 * @param {PagePerson} person
 * @param {boolean} mine whether the visitor has them as a contact
 */
function actions(person, mine) {
  const me = part('me');
  if (!me) return [];
  const { id, firstName, lastName } = person;
  const they = { person: id };
  const addsMe = {
    ...they,
    do: 'add',
    other: me.id,
    firstName: me.firstName,
    lastName: me.lastName,
  };
  const addedByMe = { person: me.id, do: 'add', other: id, firstName, lastName, sharePhone: false };
  return [
    person.addedMe
      ? button(`Let ${firstName} remove you`, { ...they, do: 'remove', other: me.id })
      : button(`Let ${firstName} add you`, { ...addsMe, sharePhone: false }, 'accent'),
    !person.addedMe &&
      button(`Let ${firstName} add you and share the number`, { ...addsMe, sharePhone: true }),
    mine
      ? button('Remove from your contacts', { person: me.id, do: 'remove', other: id })
      : button('Add to your contacts', addedByMe),
    button(`Let ${firstName} go ${person.online ? 'offline' : 'online'}`, {
      ...they,
      do: 'set_online',
      online: !person.online,
    }),
    asking(`Rename ${firstName}`, () =>
      askFor(
        `Rename ${nameOf(person)}`,
        [
          { name: 'firstName', label: 'First name', value: firstName, required: true },
          { name: 'lastName', label: 'Last name', value: lastName },
        ],
        'Rename',
        (values) => void act({ ...they, do: 'rename', ...values }),
      ),
    ),
    asking('Change the number', () =>
      askFor(
        `A new number for ${nameOf(person)}`,
        [
          {
            name: 'phone',
            label: 'Number',
            type: 'tel',
            value: person.phone ?? '',
            required: true,
          },
        ],
        'Change',
        (values) => void act({ ...they, do: 'change_phone', ...values }),
      ),
    ),
    asking(
      'Delete the account',
      () =>
        ask(`Delete the account of ${nameOf(person)}?`, 'This cannot be undone.', {
          confirm: 'Delete',
          danger: true,
          onConfirm: () => void act({ ...they, do: 'delete_account' }),
        }),
      'danger',
    ),
  ];
}

/**
 * @param {string} label
 * @param {{ do: string } & Record<string, unknown>} action
 * @param {string} [style]
 */
function button(label, action, style) {
  return asking(label, () => void act(action), style);
}

/**
 * @param {string} label
 * @param {() => void} onPress
 * @param {string} [style]
 */
function asking(label, onPress, style = '') {
  return h('button', { type: 'button', class: `act ${style}`, onclick: onPress }, label);
}
