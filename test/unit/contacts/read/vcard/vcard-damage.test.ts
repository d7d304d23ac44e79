import { expect, test } from 'vitest';
import { isReachable } from '../../../is-reachable.ts';
import { readAddressBook } from '../../../../../src/contacts/read/read-address-book.ts';
import { readVcards } from '../../../../../src/contacts/read/vcard/vcard.ts';
import { readLines, readOneCard } from './read-one-card.ts';

const tel = 'TEL:+447911123456';
const phones = ['+447911123456'];

test.each([
  ['N', ['N:Doe;Joe'], { firstName: 'Joe', lastName: 'Doe' }],
  ['n in a file in lower case', ['n:Doe;Joe'], { firstName: 'Joe', lastName: 'Doe' }, 'fn'],
  ['a grouped number', ['item1.TEL:+442079460111', 'item1.X-ABLabel:x'], {}],
  ['a number with parameters', ['TEL;CELL;X-A="b:c":+442079460111'], {}],
  ['a custom property', ['X-CUSTOM:y'], {}],
  ['an address', ['ADR;HOME:;;1 Road'], { extras: { kinds: ['address'] } }],
  ['a note', ['NOTE:hello'], { extras: { notes: ['hello'] } }],
  ['the end of the card', [], {}],
])('a careless = at the end of a line does not swallow %s', (_, lines, wanted, fn = 'FN') => {
  const record = readOneCard(`${fn};ENCODING=QUOTED-PRINTABLE:=4A=6F=65=`, ...lines, tel);
  expect(record).toMatchObject({ firstName: 'Joe', ...wanted });
  expect(record.phones.at(-1)).toBe(phones[0]);
  expect(record.leftOut).toEqual([]);
});

test('words of a text that look like a property stay text', () => {
  const record = readOneCard(
    'NOTE;ENCODING=QUOTED-PRINTABLE:Ask for =',
    'Tel: the one at the desk=0D=0A=',
    'note: closed on Friday',
    tel,
  );
  expect(record.extras.notes).toEqual([
    'Ask for Tel: the one at the desk\r\nnote: closed on Friday',
  ]);
  expect(record.phones).toEqual(phones);
});

test.each([
  ['a blank after the soft break', '=D0=98=D0=B2= ', '=D0=B0=D0=BD'],
  ['blanks and a tab', '=D0=98=D0=B2=D0=B0= \t ', '=D0=BD'],
  ['a break between the bytes of a character', '=D0=98=D0=B2=D0=', '=B0=D0=BD'],
  ['a break inside an escape', '=D0=98=D0=B2=D=', '0=B0=D0=BD'],
  ['a break that took the sign of the escape', '=D0=98=D0=B2=D0=', 'B0=D0=BD'],
  ['no soft break at all', '=D0=98=D0=B2', '=D0=B0=D0=BD'],
  ['no soft break, inside an escape', '=D0=98=D0=B2=D', '0=B0=D0=BD'],
  ['a fold as well', '=D0=98=D0=B2=', ' =D0=B0=D0=BD'],
])('quoted-printable with %s', (_, first, second) => {
  for (const version of ['2.1', '3.0', '4.0']) {
    for (const head of ['CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE', 'quoted-printable']) {
      const record = readOneCard(`VERSION:${version}`, `FN;${head}:${first}`, second, tel);
      expect(record).toMatchObject({ firstName: 'Иван', phones, leftOut: [] });
    }
  }
});

test('undeclared quoted-printable is decoded', () => {
  const record = readOneCard('VERSION:3.0', 'N;CHARSET=UTF-8:=D0=98=D0=B2;=D0=B0=D0=BD;;;', tel);
  expect(record).toMatchObject({ firstName: 'ан', lastName: 'Ив', phones });
  expect(readOneCard('FN:=o)', tel)).toMatchObject({ firstName: '=o)' });
});

test.each([
  ['FN', 'FN;CHARSET=UTF-8;ENCODING=BASE64:WsO8Zw==', { firstName: 'Züg' }],
  ['3.0', 'FN;ENCODING=b:WsO8Zw==', { firstName: 'Züg' }],
  ['a charset', 'FN;ENCODING=B;CHARSET=windows-1251:yOLg7Q==', { firstName: 'Иван' }],
  ['N as a whole', 'N;ENCODING=BASE64:TWlsbGVyO1pvZQ==', { firstName: 'Zoe', lastName: 'Miller' }],
  ['N in parts', 'N;BASE64:TWlsbGVy;Wm9l', { firstName: 'Zoe', lastName: 'Miller' }],
  ['folded', 'FN;ENCODING=BASE64:WsO8\r\n Zw==', { firstName: 'Züg' }],
  ['in lines that are not folded', 'FN;ENCODING=BASE64:WsO8\r\nZw==\r\n', { firstName: 'Züg' }],
  [
    'a number',
    'TEL;ENCODING=BASE64:KzQ0MjA3OTQ2MDExMQ==',
    { phones: ['+442079460111', ...phones] },
  ],
  ['text that is not encoded', 'FN;ENCODING=b:Zoe Miller', { firstName: 'Zoe Miller' }],
  ['such a number', 'TEL;ENCODING=b:+442079460111', { phones: ['+442079460111', ...phones] }],
  ['a note', 'NOTE;ENCODING=BASE64:aGVsbG8=', { extras: { notes: ['hello'] } }],
])('base64 text: %s', (_, line, wanted) => {
  expect(readOneCard(line, tel)).toMatchObject({ phones, ...wanted, leftOut: [] });
});

test('a picture stays data', () => {
  const photo = ['PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/4AAQ', 'SkZJRgAB', 'AQEASABIAAD='];
  expect(readOneCard('FN:Zoe', ...photo, '', tel)).toMatchObject({
    firstName: 'Zoe',
    phones,
    leftOut: [],
    extras: { kinds: ['photo'] },
  });
  expect(readOneCard('FN;ENCODING=b:/9j/4AAQ', tel)).toMatchObject({
    firstName: '',
    leftOut: [{ reason: 'unreadable', field: 'FN' }],
  });
});

test.each([
  ['quotes', 'TEL;TYPE="HOME";+447911123456'],
  ['bare words', 'TEL;CELL;VOICE;+44 7911 123456'],
  ['nothing else', 'TEL;+447911123456'],
  ['a URI', 'TEL;VALUE=uri;TYPE=cell;tel:+44-7911-123456'],
  ['a quote that never closes', 'TEL;TYPE="HOME;+447911123456'],
  ['a comma', 'TEL;TYPE=CELL,+447911123456'],
  ['a blank', 'TEL +447911123456'],
  ['a group', 'item1.TEL;TYPE=CELL;+447911123456'],
  ['the equals sign', 'TEL=+447911123456'],
  ['a colon behind', 'TEL;TYPE=CELL;+447911123456:'],
  ['a wide colon', 'TEL；TYPE=CELL：+447911123456'.replace('；', ';')],
  ['a national number', 'TEL;HOME;(0)7911 123456'],
])('a number without its colon is read: %s', (_, line) => {
  const record = readOneCard('FN:Zoe', line, 'TEL:1');
  expect(record.phones).toHaveLength(2);
  expect(record.phones[0]?.replace(/\D/g, '')).toMatch(/7911123456$/);
  expect(record.leftOut).toEqual([]);
});

test('names without their colon are read', () => {
  expect(readOneCard('FN;CHARSET=UTF-8;Zoë Miller', tel)).toMatchObject({
    firstName: 'Zoë Miller',
    phones,
  });
  expect(readOneCard('N;Miller;Zoe;;;', tel)).toMatchObject({
    firstName: 'Zoe',
    lastName: 'Miller',
  });
});

test.each([
  ['TITLE:Technical Sales &', 'South India'],
  ['ADR;WORK:;;1 Road', 'Tel Aviv'],
  ['ORG:Acme\r\nTITLE:Head', 'of everything'],
  ['X-LONG:a', 'b; c = d'],
  ['PHOTO:/9j/4AAQ', 'SkZJRgAB'],
])('an unfolded continuation of %j is ignored', (first, second) => {
  const record = readOneCard('N:Test;Tester', first, second, tel);
  expect(record).toMatchObject({ firstName: 'Tester', phones, leftOut: [] });
});

test('an unfolded continuation of a name or number is listed once', () => {
  expect(readOneCard('FN:Zoe', 'von Müller', 'the second', tel)).toMatchObject({
    phones,
    leftOut: [{ text: 'von Müller the second', reason: 'unreadable', field: 'FN' }],
  });
  expect(readOneCard('FN:Zoe', 'TITLE:x', '+44 20 7946 0111', tel)).toMatchObject({
    leftOut: [{ text: '+44 20 7946 0111', reason: 'unreadable', field: 'TITLE' }],
  });
});

test('a note whose lines are not folded is whole', () => {
  const { extras, leftOut } = readOneCard('FN:Zoe', 'NOTE:one', 'two', '', 'three', tel);
  expect(extras.notes).toEqual(['one\ntwo\nthree']);
  expect(leftOut).toEqual([]);
});

const agent = ['VERSION:2.1', 'N:Jenny', 'TEL:+442079460111'];
const listed = [{ text: '+442079460111', reason: 'other_person', field: 'AGENT' }];

test.each([
  ['on one line', ['AGENT:BEGIN:VCARD', ...agent, 'END:VCARD', '']],
  ['with a blank', ['AGENT: BEGIN: VCARD', ...agent, 'END:VCARD']],
  ['on lines of its own', ['AGENT:', 'BEGIN:VCARD', ...agent, 'END:VCARD']],
  ['in lower case', ['agent:begin:vcard', ...agent, 'end:vcard']],
  ['escaped', ['AGENT:BEGIN:VCARD\\nFN:Jenny\\nTEL;WORK:+442079460111\\nEND:VCARD\\n']],
  ['escaped and folded', ['AGENT:BEGIN:VCARD\\nFN:Jen', ' ny\\nTEL:+442079460111\\nEND:VCARD']],
])('an assistant %s is another person', (_, inside) => {
  const before = readOneCard(...inside, 'N:Miller;Zoe', tel);
  const after = readOneCard('N:Miller;Zoe', tel, ...inside);
  for (const record of [before, after]) {
    expect(record).toMatchObject({ firstName: 'Zoe', lastName: 'Miller', phones, leftOut: listed });
  }
});

test('a nested card has its own record, and the outer card keeps its properties', () => {
  const inner = ['BEGIN:VCARD', 'N:nest', 'TEL:+442079460111', 'END:VCARD'];
  const innerName = { phones: ['+442079460111'], firstName: 'nest' };
  expect(readLines(['N:parent', ...inner, tel])).toMatchObject([
    { index: 0, firstName: 'parent', phones },
    { index: 1, ...innerName },
  ]);
  expect(readLines(['N:parent', ...inner, 'TEL:1', ...inner, tel])).toMatchObject([
    { firstName: 'parent', phones: ['1', ...phones] },
    innerName,
    innerName,
  ]);
  // One after another they may as well be neighbors: then what follows is somebody else, and is not lost.
  expect(readLines(['N:parent', ...inner, ...inner, tel])).toMatchObject([
    { firstName: 'parent', phones: [] },
    innerName,
    innerName,
    { firstName: '', phones },
  ]);
});

test.each([
  ['VERSION first', 'VERSION:3.0\nFN:Frank\nTEL;TYPE=WORK:+1-919-676-9515\n'],
  ['an END', 'FN:Frank\nN:;Frank\nTEL:+1-919-676-9515\nEND:VCARD\n'],
  ['VERSION last', 'FN:Frank\nTEL;CELL:+1-919-676-9515\nVERSION:2.1\nEND:VCARD\n'],
])('a card without its BEGIN is read whole: %s', (_, text) => {
  const book = readAddressBook(Buffer.from(text));
  if (book.kind !== 'records') throw new Error(book.kind);
  const records = [...book.records].filter(isReachable);
  expect(records).toMatchObject([{ firstName: 'Frank', phones: ['+1-919-676-9515'] }]);
});

test('a card whose BEGIN is missing in the middle of a file is read', () => {
  const one = (name: string): string => `BEGIN:VCARD\nFN:${name}\n${tel}\nEND:VCARD\n`;
  const lost = one('B').replace('BEGIN:VCARD\n', '');
  const records = [...readVcards(Buffer.from(one('A') + lost + one('C')))];
  expect(records.map(({ firstName }) => firstName)).toEqual(['A', 'B', 'C']);
});

test.each([
  ['all its lines', '  ', '  ', '  '],
  ['by tabs', '\t', '\t', '\t'],
  ['a mail that quotes it', '> ', '> ', '> '],
  ['but for its first line', '', '    ', '    '],
  ['but for its delimiters', '', '  ', ''],
])('an indented card is read, %s', (_, begin, inside, end) => {
  const one = (name: string): readonly string[] => [
    `${begin}BEGIN:VCARD`,
    ...['VERSION:3.0', `N:${name};Zoe`, 'TEL;TYPE=CELL', ' :+4479111', ' 23456'].map(
      (line) => inside + line,
    ),
    `${end}END:VCARD`,
  ];
  const text = ['Cards', ...one('Miller'), '', ...one('Moss'), '', ...readable].join('\r\n');
  expect([...readVcards(Buffer.from(text))]).toMatchObject([
    { firstName: 'Zoe', lastName: 'Miller', phones },
    { firstName: 'Zoe', lastName: 'Moss', phones },
    { firstName: 'Max Moss', phones },
  ]);
});

const readable = ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Max', '  Moss', tel, 'END:VCARD'];

test('table headers in place of property names are read', () => {
  const record = readOneCard(
    'Group: ',
    'First name:Eddie',
    'Last name:Van Halen',
    `Cell phone:07911`,
  );
  expect(record).toMatchObject({ firstName: 'Eddie', lastName: 'Van Halen', phones: ['07911'] });
  expect(readOneCard('Nombre:Ana', 'Teléfono:+34 600', 'Fax:+34 911 123 456')).toMatchObject({
    firstName: 'Ana',
    phones: ['+34 600'],
    leftOut: [{ text: '+34 911 123 456', reason: 'machine', field: 'Fax' }],
  });
});

test.each([
  ['N:O&#39;Brien;Zoe;;;', { firstName: 'Zoe', lastName: "O'Brien" }],
  ['N:O&#x27\\;Brien;Zoe;;;', { firstName: 'Zoe', lastName: "O'Brien" }],
  ['ORG:Smith &amp; Sons;Sales', { firstName: 'Smith & Sons' }],
  ['FN:AT&T; R&D', { firstName: 'AT&T; R&D' }],
])('HTML entities are decoded: %s', (line, name) => {
  expect(readOneCard(line, tel)).toMatchObject({ ...name, phones });
});
