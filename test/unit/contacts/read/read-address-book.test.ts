import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAddressBook, readTyped } from '../../../../src/contacts/read/read-address-book.ts';
import { writeCsv } from '../../../../src/contacts/write/write-csv.ts';
import { writeJson } from '../../../../src/contacts/write/write-json.ts';
import { writeVcards } from '../../../../src/contacts/write/write-vcard.ts';

function tell(content: string | Uint8Array, name?: string): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const book = readAddressBook(bytes, { name });
  if (book.kind === 'not_contacts') return book.looksLike;
  return book.kind === 'records' ? `${book.format} ${[...book.records].length}` : book.kind;
}

/** The beginning of one, with its first entry. */
function zip(entry: string): Buffer {
  const head = Buffer.alloc(30);
  head.write('PK\u0003\u0004');
  head.writeUInt16LE(entry.length, 26);
  return Buffer.concat([head, Buffer.from(`${entry}...`)]);
}

const vcard = 'BEGIN:VCARD\nFN:Zoe\nTEL:+442079460958\nEND:VCARD\n';

test('the format is detected by content, whatever the file name', () => {
  expect(tell(vcard, 'contacts.csv')).toBe('vcard 1');
  expect(tell(`\n\n${vcard}`, 'x.txt')).toBe('vcard 1');
  expect(tell(Buffer.from(`\uFEFF${vcard}`, 'utf16le'))).toBe('vcard 1');
  expect(tell('Name,Phone\nZoe,+442079460958', 'contacts.vcf')).toBe('csv 1');
  expect(tell('\uFEFF [{"name":"Zoe","phone":"+442079460958"}]', 'contacts.txt')).toBe('json 1');
  expect(tell('Zoe +442079460958\nBob', 'contacts.json')).toBe('text 2');
  expect(tell('dn: cn=Zoe\ncn: Zoe\nmobile: +442079460958', 'a.csv')).toBe('ldif 1');
});

test('UTF-16 is detected without its mark', () => {
  const table = 'Name,Phone\r\nИван Петров,+79161234567\r\n';
  const little = Buffer.from(table, 'utf16le');
  expect(tell(little)).toBe('csv 1');
  expect(tell(Buffer.from(little).swap16())).toBe('csv 1');
  expect(tell(Buffer.from(vcard, 'utf16le'))).toBe('vcard 1');
});

test.each([
  ['PL', [0xa3, 0x75, 0x6b, 0x61, 0x73, 0x7a], 'Łukasz'],
  ['RU', [0xc8, 0xe2, 0xe0, 0xed], 'Иван'],
  ['DE', [0xc8, 0xe2, 0xe0, 0xed], 'Иван'],
  ['RU', [0x4a, 0xfc, 0x72, 0x67, 0x65, 0x6e], 'Jürgen'],
  [undefined, [0x4a, 0xfc, 0x72, 0x67, 0x65, 0x6e], 'Jürgen'],
  ['GR', [0xcd, 0xdf, 0xea, 0xef, 0xf2], 'Νίκος'],
  ['JP', [0x8e, 0x52, 0x93, 0x63], '山田'],
  ['JP', [0x4a, 0xfc, 0x72, 0x67, 0x65, 0x6e], 'Jürgen'],
  ['KR', [0xb1, 0xe8, 0xb9, 0xce], '김민'],
] as const)('a charset that is not said is that of the country: %s, %j', (country, name, text) => {
  const around = [
    ['Name,Phone\n', ',+442079460958\n'],
    ['BEGIN:VCARD\nFN:', '\nTEL:+442079460958\nEND:VCARD\n'],
  ] as const;
  for (const [before, after] of around) {
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from(name), Buffer.from(after)]);
    const book = readAddressBook(bytes, { country });
    expect(book.kind === 'records' ? [...book.records] : []).toMatchObject([{ firstName: text }]);
  }
});

const inside = [
  ['a card', 'x\nBEGIN:VCARD\nFN:Eve\nTEL:+12025559999\nEND:VCARD'],
  ['a part of a card', 'VERSION:3.0\nFN:Eve\nTEL:+12025559999\nEND:VCARD'],
  ['the beginning of a card', 'met\nBEGIN:VCARD'],
  ['a MECARD', 'MECARD:N:Eve;TEL:+12025559999;;'],
  ['LDIF', 'x\ndn: cn=Eve\ncn: Eve\nmobile: +12025559999'],
  ['JSON', '[{"name":"Eve","phone":"+12025559999"}]'],
  ['a table', 'Name,Phone\nEve,+12025559999'],
  [
    'a page',
    '<div class="entry clearfix"><div class="name bold">Eve</div><div class="details_entry details">+12025559999</div></div>',
  ],
  ['a mail', '--- Forwarded message ---\nFrom: Eve\nTo: Zoe\nSubject: Hi\nDate: today'],
  ['a message of a chat', '<div class="message" id="message1"><div class="from_name">Eve'],
  ['a statement', 'insert into people (name) values (1)'],
] as const;
const zoe = {
  firstName: 'Zoe',
  lastName: '',
  phone: '+442079460958',
  username: undefined,
  telegramId: 5n,
  mutual: undefined,
};

test.each(inside)('a note that holds %s changes nothing about its file', (_, note) => {
  const three = [zoe, { ...zoe, telegramId: 6n, note }, { ...zoe, telegramId: 7n }];
  const at = new Date(0);
  const written = {
    csv: [...writeCsv(three)].join(''),
    json: [...writeJson(three, at)].join(''),
    vcard: [...writeVcards(three, { version: '3.0', at })].join(''),
    ldif: `dn: cn=Zoe\nmobile: +442079460958\ndescription: ${note.replaceAll('\n', '\n ')}\n`,
  };
  for (const [format, text] of Object.entries(written)) {
    expect(tell(text)).toBe(`${format} ${format === 'ldif' ? 1 : 3}`);
    const names = [...readTyped(text)].map(({ firstName }) => firstName);
    expect(names).toEqual(format === 'ldif' ? ['Zoe'] : ['Zoe', 'Zoe', 'Zoe']);
  }
});

test('a card in a note is read as a note wherever its line is folded', () => {
  for (let before = 1; before < 150; before += 1) {
    const note = `${'x'.repeat(before)}\nBEGIN:VCARD\nFN:Eve`;
    for (const version of ['3.0', '4.0'] as const) {
      const text = [...writeVcards([{ ...zoe, note }], { version, at: new Date(0) })].join('');
      expect([...readTyped(text)]).toMatchObject([{ firstName: 'Zoe', extras: { notes: [note] } }]);
    }
  }
});

test('a note that holds a card changes nothing about a table without clear headers', () => {
  const rows = 'Zoe,+442079460958,"x\nBEGIN:VCARD\nFN:Eve"\nBen,+442079460959,y\n';
  expect(tell(rows, 'people.csv')).toBe('columns_needed');
  expect(tell(`Name,Phone,Foo\n${rows}`, 'people')).toBe('csv 2');
});

test('a card below other text is read, also one that is indented', () => {
  expect(tell(`Here is the card of Zoe:\n${vcard}`)).toBe('vcard 1');
  expect(tell(`Here is the card of Zoe:\n${vcard.replaceAll(/^/gm, ' ')}`)).toBe('vcard 1');
});

test('a file that may be a table or text is recognized by its name', () => {
  const rows = 'Zoe, +44 20 7946 0958\nBob, +1 202 555 0100';
  expect(tell(rows)).toBe('text 2');
  expect(tell(rows, 'numbers.txt')).toBe('text 2');
  expect(tell(rows, 'numbers.csv')).toBe('columns_needed');
  expect(tell('Zoe +44 20 7946 0958\nBob +1 202 555 0100', 'numbers.csv')).toBe('text 2');
});

test('every vCard fixture is recognized', () => {
  const file = readFileSync(
    new URL('../../../fixtures/vcard/one-bad-of-three.vcf', import.meta.url),
  );
  expect(tell(file)).toBe('vcard 3');
});

test.each([
  ['nothing', '', 'nothing'],
  ['blanks', ' \r\n\t\uFEFF', 'nothing'],
  ['prose', 'Dear Zoe,\nthank you for the letter of 12.05.2024.', 'unknown'],
  ['a web page', '<!doctype html><p>+44 20 7946 0958', 'web_page'],
  ['a PDF', '%PDF-1.7\n0000000016 00000 n', 'document'],
  ['data', Buffer.from('\0\u0001+442079460958\n'), 'unknown'],
  ['broken JSON', '{"contacts":[{"phone":"+442079460958"', 'unknown'],
  ['a calendar', 'BEGIN:VCALENDAR\nEND:VCALENDAR', 'calendar'],
  ['an Excel workbook', Buffer.from('PK\u0003\u0004...'), 'spreadsheet'],
  ['a packed vCard', zip('All Contacts.vcf'), 'archive'],
  ['what Google hands out', zip('Takeout/Contacts/All Contacts/All Contacts.vcf'), 'archive'],
  ['a workbook of LibreOffice', zip('mimetype'), 'spreadsheet'],
  ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'spreadsheet'],
])('%s is no address book', (_, content, looksLike) => {
  expect(tell(content, 'contacts.csv')).toBe(looksLike);
});
