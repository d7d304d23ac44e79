import { act, upload } from './act.js';
import { nameOf } from './avatar.js';
import { askFor, openDialog } from './dialog.js';
import { h } from './dom.js';
import { part } from './feed.js';
import { icon } from './icons.js';
import { openMenu } from './menu.js';
import { filter, personButton, pickPeople } from './pick-people.js';
import { phoneExport } from './phone-export.js';

/** From the range for fiction (0100-0199) of the North American plan, so no one has the number. */
const NO_ACCOUNT = { phone: '+12025550198', firstName: 'Nora', lastName: 'Nobody' };

/** @param {HTMLElement} anchor */
export function openAttachMenu(anchor) {
  openMenu(anchor, [
    {
      icon: 'user',
      label: 'Contact',
      note: 'from your phone, or typed in',
      onPress: chooseContact,
    },
    {
      icon: 'file',
      label: 'File',
      note: 'vCard, CSV, anything',
      onPress: () => chooseFile('file'),
    },
    {
      icon: 'scan',
      label: 'Photo',
      note: 'shown as a picture',
      onPress: () => chooseFile('photo'),
    },
    {
      icon: 'star',
      label: 'Sticker',
      note: 'WebP, TGS, WebM',
      onPress: () => chooseFile('sticker'),
    },
    { icon: 'device', label: 'Voice message', note: 'Ogg', onPress: () => chooseFile('voice') },
    {
      icon: 'book',
      label: 'Your phone’s export',
      note: 'a vCard of some 30 people',
      onPress: () => void upload(phoneExport(part('people') ?? [], part('book'))),
    },
    { icon: 'forward', label: 'Forwarded message', note: 'from another person', onPress: forward },
  ]);
}

function chooseContact() {
  const people = (part('people') ?? []).filter((person) => person.phone !== undefined);
  openDialog('Share a contact', (close) => {
    /** @param {{ phone: string, firstName: string, lastName?: string, userId?: string }} contact */
    const share = (contact) => {
      close();
      void act({ do: 'share_contact', contact });
    };
    const rows = people.map((person) =>
      personButton(person, () => {
        const { phone = '', firstName, lastName, id } = person;
        share({ phone, firstName, lastName, userId: id });
      }),
    );
    const typeIn = () => {
      close();
      typeContact();
    };
    return [
      filter(rows),
      h(
        'div',
        { class: 'rows' },
        plainRow('A number nobody has', NO_ACCOUNT.phone, () => share(NO_ACCOUNT)),
        plainRow('Type a contact', 'any name and number', typeIn),
        ...rows,
      ),
    ];
  });
}

/**
 * @param {string} title
 * @param {string} note
 * @param {() => void} onPress
 */
function plainRow(title, note, onPress) {
  return h(
    'button',
    { type: 'button', class: 'row', onclick: onPress },
    h('span', { class: 'avatar plain' }, icon('user')),
    h('span', { class: 'row-text' }, h('strong', {}, title), h('small', {}, note)),
  );
}

function typeContact() {
  askFor(
    'A contact',
    [
      { name: 'firstName', label: 'First name', required: true },
      { name: 'lastName', label: 'Last name' },
      { name: 'phone', label: 'Phone number', type: 'tel', required: true },
    ],
    'Share',
    (contact) => void act({ do: 'share_contact', contact }),
  );
}

const ACCEPTED = {
  file: '',
  photo: 'image/png,image/jpeg',
  sticker: 'image/webp,image/png,.tgs,video/webm',
  voice: 'audio/ogg,.oga',
};

/** @param {keyof typeof ACCEPTED} kind */
function chooseFile(kind) {
  const field = h('input', { type: 'file', accept: ACCEPTED[kind] });
  field.addEventListener('change', () => {
    for (const file of field.files ?? []) void upload(file, { kind });
  });
  field.click();
}

function forward() {
  pickPeople('A message from whom?', 1, ([from = '']) => {
    const person = part('people')?.find(({ id }) => id === from);
    askFor(
      `What ${person ? nameOf(person) : 'they'} once wrote`,
      [{ name: 'text', label: 'Message', required: true }],
      'Forward',
      ({ text }) => void act({ do: 'forward', from, text, hidden: false }),
    );
  });
}
