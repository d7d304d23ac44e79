/** @import { PagePerson, PageParts } from '../page-parts.ts' */

/** How many of the visitor's contacts are in the file, and how many of the others. */
const CONTACTS = 6;
const OTHERS = 18;

/** Other names under which a phone has contacts. */
const NICKNAMES = ['(work)', '(gym)', 'Neighbor'];

/**
 * A vCard file as an iPhone exports it, from the people of this sandbox: contacts that are there, some under
 * other names, new people, and what real phone books hold besides.
 *
 * @param {readonly PagePerson[]} people
 * @param {PageParts['book'] | undefined} book
 */
export function phoneExport(people, book) {
  const mine = new Set(book?.contacts.map(({ id }) => id));
  const known = people.filter(({ phone, deleted }) => phone !== undefined && !deleted);
  const contacts = known.filter(({ id }) => mine.has(id)).slice(0, CONTACTS);
  const others = known.filter(({ id }) => !mine.has(id)).slice(0, OTHERS);
  const cards = [
    ...contacts.map(({ firstName, lastName, phone = '' }, at) =>
      vcard(firstName, NICKNAMES[at] ?? lastName, cell(phone)),
    ),
    ...others.map(({ firstName, lastName, phone = '' }) => vcard(firstName, lastName, cell(phone))),
    ...ofEveryPhone,
  ];
  const text = cards.map((lines) => `${lines.join('\r\n')}\r\n`).join('');
  return new File([text], 'iphone-contacts.vcf', { type: 'text/vcard' });
}

/** @param {string} phone */
function cell(phone) {
  return `TEL;type=CELL;type=VOICE;type=pref:${written(phone)}`;
}

/**
 * A number as people type it: some without the code of their own country, some with parentheses.
 *
 * @param {string} phone
 */
function written(phone) {
  return phone
    .replace(/^\+44(20)(\d{4})(\d{4})$/, '0$1 $2 $3')
    .replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 ($1) $2-$3');
}

/**
 * @param {string} firstName
 * @param {string} lastName
 * @param {...string} lines
 */
function vcard(firstName, lastName, ...lines) {
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'PRODID:-//Apple Inc.//iPhone OS 18.5//EN',
    `N:${lastName};${firstName};;;`,
    `FN:${[firstName, lastName].filter(Boolean).join(' ')}`,
    ...lines,
    'END:VCARD',
  ];
}

/** A landline, a number twice, a fax, an extension, a company, a card without a number, and one of an old phone. */
const ofEveryPhone = [
  vcard(
    'Nora',
    'Nguyen',
    'ORG:Harbor Dental;',
    'TEL;type=WORK;type=VOICE;type=pref:020 7946 0211',
    'TEL;type=WORK;type=FAX:020 7946 0212',
    'NOTE:Ask for the late appointments',
  ),
  vcard('Leo', 'Martin', cell('+12025550161'), 'BDAY:1988-04-12', 'CATEGORIES:Climbing'),
  vcard('Leo (old phone)', '', 'TEL;type=CELL:+1 202 555 0161'),
  vcard('Chez Margot', '', 'item1.TEL:+33 1 99 00 01 80', 'item1.X-ABLabel:Reservations'),
  vcard('Studio', 'Berlin', 'TEL;type=WORK:+49 (0)30 23125 042'),
  vcard('Mum', '', 'TEL;type=HOME:020 7946 0213', 'TEL;type=CELL:07700 900461'),
  vcard('Voicemail', '', 'TEL;type=CELL:121'),
  vcard('Book', 'Club', 'EMAIL;type=INTERNET:book.club@example.com'),
  [
    'BEGIN:VCARD',
    'VERSION:2.1',
    'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;',
    'TEL;CELL:+49 171 3920077',
    'END:VCARD',
  ],
];
