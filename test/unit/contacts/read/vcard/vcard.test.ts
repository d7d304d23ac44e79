import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exportContact } from '../../../../../src/contacts/write/exported-contact.ts';
import type {
  CardRecord,
  LeftOut,
  LeftOutReason,
} from '../../../../../src/contacts/record/card-record.ts';
import { readVcards } from '../../../../../src/contacts/read/vcard/vcard.ts';
import { writeVcard } from '../../../../../src/contacts/write/write-vcard.ts';
import { sampleContact } from '../../../../support/sample-contact.ts';

const folder = new URL('../../../../fixtures/vcard/', import.meta.url);

/** The parts of a record that matter; nothing of it is left out unless `more` says so. */
function card(
  index: number,
  firstName: string,
  lastName: string,
  phones: readonly string[],
  more: Partial<CardRecord> = {},
): Partial<CardRecord> {
  const facts = { index, line: undefined, firstName, lastName, leftOut: [] };
  return { ...facts, phones, telegramId: undefined, username: undefined, ...more };
}

function leftOut(text: string, reason: LeftOutReason, field: string): readonly LeftOut[] {
  return [{ text, reason, field }];
}

const three = [
  card(0, 'X', 'A', ['+15550001']),
  card(1, 'X', 'B', ['+15550002']),
  card(2, 'X', 'C', ['+15550003']),
];

const expected: Readonly<Record<string, readonly Partial<CardRecord>[]>> = {
  '21-photo-blankline.vcf': [card(0, 'Photo', 'P', ['+15550001'])],
  '21-qp-latin1.vcf': [card(0, 'Jörg', 'Müller', ['+491701234567'])],
  '21-qp-utf8.vcf': [card(0, 'Иван', 'Иванов', ['+79161234567', '+74951234567'])],
  '30-apple.vcf': [
    card(0, 'John', 'Appleseed', ['(415) 555-0199'], {
      leftOut: leftOut('+1 415 555 0100', 'machine', 'TEL HomeFAX'),
    }),
  ],
  '30-folded.vcf': [card(0, 'Jane', 'Doe', ['+1 (212) 555-0101'])],
  '30-photo-folded.vcf': [card(0, 'Photo', 'P', ['+15550001'])],
  '40-uri.vcf': [
    card(0, 'Simon', 'Perreault', ['tel:+1-418-656-9254;ext=102', 'tel:+14182620000']),
  ],
  'bom.vcf': [card(0, 'X', 'A', ['+15550001'])],
  'lowercase.vcf': [card(0, 'X', 'A', ['+15550001'])],
  'multi-cr.vcf': three,
  'multi-crlf.vcf': three,
  'multi-lf.vcf': three,
  'no-fn.vcf': [card(0, 'X', 'A', ['+15550001'])],
  'no-trailing-newline.vcf': [card(0, 'X', 'A', ['+15550001'])],
  'one-bad-of-three.vcf': [
    card(0, 'X', 'A', ['+15550001']),
    card(1, 'X', 'Bad', ['+15550002'], {
      leftOut: leftOut('garbage line without colon', 'unreadable', 'N'),
    }),
    card(2, 'X', 'C', ['+15550003']),
  ],
  'utf8-fold-midchar.vcf': [card(0, 'X', 'A', ['+15550001'])],
};

test.each(readdirSync(folder))('%s', (file) => {
  expect([...readVcards(readFileSync(new URL(file, folder)))]).toMatchObject(expected[file] ?? []);
});

/** One card with these lines; a string is UTF-8, bytes are taken as they are. */
function read(...lines: readonly (string | readonly number[])[]): readonly CardRecord[] {
  const text = ['BEGIN:VCARD', ...lines, 'END:VCARD'];
  return [...readVcards(Buffer.concat(text.map((line) => Buffer.concat([bytesOf(line), crlf]))))];
}

const crlf = Buffer.from('\r\n');

function bytesOf(line: string | readonly number[]): Buffer {
  return typeof line === 'string' ? Buffer.from(line) : Buffer.from(line);
}

function latin1(text: string): readonly number[] {
  return [...Buffer.from(text, 'latin1')];
}

const tel = 'TEL:+15550001';

function nameOf(...lines: readonly (string | readonly number[])[]): readonly string[] {
  return read(...lines, tel).flatMap(({ firstName, lastName }) => [firstName, lastName]);
}

test('a name folded within a character is read', () => {
  expect(nameOf([...latin1('FN:Zo'), 0xc3], [0x20, 0xab])).toEqual(['Zoë', '']);
});

test.each([
  ['further names go with the first', ['N:Doe;Jane;Mary,Ann;Dr.;Jr.'], ['Jane Mary Ann', 'Doe']],
  ['a comma is text in 2.1', ['VERSION:2.1', 'N:Doe, Sr.;Jane'], ['Jane', 'Doe, Sr.']],
  ['escapes', ['N:Do\\;e\\, Sr.;Ja\\\\ne\\nX'], ['Ja\\ne\nX', 'Do;e, Sr.']],
  ['FN when N is empty', ['N:;;;;', 'FN:Jane Doe'], ['Jane Doe', '']],
  ['FN when N is half a name', ['N:Doe;;;;', 'FN:Jane Doe'], ['Jane Doe', '']],
  ['FN when N has no family name', ['N:;Jane;;;', 'FN:Jane Doe'], ['Jane Doe', '']],
  ['half an N when there is no FN', ['N:Doe;;;;'], ['Doe', '']],
  ['the organisation', ['ORG:Acme\\, Inc.;Sales', 'NICKNAME:Coyote'], ['Acme, Inc.', '']],
  ['the nickname', ['FN: ', 'NICKNAME:Zo'], ['Zo', '']],
  ['the first FN of several', ['FN:Jane', 'FN:Janet'], ['Jane', '']],
  ['no name at all', [], ['', '']],
  ['a grouped name', ['item1.N;LANGUAGE=en:Doe;Jane', 'item1.X-ABLabel:x'], ['Jane', 'Doe']],
  ['a colon inside quotes', ['FN;SORT-AS="a:b;c":Jane'], ['Jane', '']],
  ['a quote that never closes', ['FN;X="a:Jane'], ['Jane', '']],
  ['a name that is data is none', ['N;ENCODING=b:AAECAwQFBgc=', 'FN:Joe'], ['Joe', '']],
  ['2.1 folds before a space that counts', ['VERSION:2.1', 'FN:Jane', ' Doe'], ['Jane Doe', '']],
  ['3.0 folds before a space that does not', ['VERSION:3.0', 'FN:Ja', ' ne'], ['Jane', '']],
])('name: %s', (_, lines, name) => {
  expect(nameOf(...lines)).toEqual(name);
});

test.each([
  ['windows-1251', 'windows-1251', [0xc8, 0xe2, 0xe0, 0xed], 'Иван'],
  ['KOI8-R', 'KOI8-R', [0xe9, 0xd7, 0xc1, 0xce], 'Иван'],
  ['a quoted charset', '"ISO-8859-1"', [0x4a, 0xf6, 0x72, 0x67], 'Jörg'],
  ['Shift_JIS, whose second byte may be a backslash', 'Shift_JIS', [0x83, 0x5c], 'ソ'],
  ['an unknown charset', 'x-none', [...Buffer.from('Zoë')], 'Zoë'],
])('charset: %s', (_, charset, bytes, name) => {
  expect(nameOf([...latin1(`FN;CHARSET=${charset}:`), ...bytes])).toEqual([name, '']);
});

test('an undeclared charset is UTF-8, or Western European if the bytes are not UTF-8', () => {
  expect(nameOf('FN:Zoë')).toEqual(['Zoë', '']);
  expect(nameOf(latin1('FN:Jörg'))).toEqual(['Jörg', '']);
  expect(nameOf('FN:Zo\uFFFD')).toEqual(['Zo\uFFFD', '']);
});

const mark = '\uFEFF';

test.each(['utf16le', 'utf-16be'])('a file in %s', (encoding) => {
  const bytes = Buffer.from(`${mark}BEGIN:VCARD\r\nFN:Иван\r\n${tel}\r\nEND:VCARD`, 'utf16le');
  const file = encoding === 'utf16le' ? bytes : bytes.swap16();
  expect([...readVcards(file)]).toMatchObject([card(0, 'Иван', '', ['+15550001'])]);
});

test.each([
  ['a soft break', ['FN;ENCODING=QUOTED-PRINTABLE:J=C3=', '=B6rg'], ['Jörg', '']],
  ['the bare word of 2.1', ['FN;QUOTED-PRINTABLE:J=c3=b6rg'], ['Jörg', '']],
  ['what is no escape', ['FN;QUOTED-PRINTABLE:1=2 =ZZ ='], ['1=2 =ZZ', '']],
  ['an encoded separator', ['N;QUOTED-PRINTABLE:Doe=3BJane'], ['Jane', 'Doe']],
  ['a fold at a soft break', ['VERSION:2.1', 'FN;QUOTED-PRINTABLE:J=C3=', ' =B6rg'], ['Jörg', '']],
  ['a soft break and nothing after', ['FN;QUOTED-PRINTABLE:Jane=', '', 'N:x'], ['Jane', '']],
])('quoted-printable: %s', (_, lines, name) => {
  expect(nameOf(...lines)).toEqual(name);
});

test('a careless equals sign does not swallow a number or the end of the card', () => {
  expect(read('NOTE;QUOTED-PRINTABLE:a?b=', tel)).toMatchObject([card(0, '', '', ['+15550001'])]);
  expect(read(tel, 'NOTE;QUOTED-PRINTABLE:a?b=')).toMatchObject([card(0, '', '', ['+15550001'])]);
});

test.each([
  ['parameters of every style', 'TEL;CELL;type=VOICE;WAID=15550001:+1 555 0001', ['+1 555 0001']],
  ['a quoted parameter', 'TEL;VALUE=uri;TYPE="voice,home":tel:+1-555', ['tel:+1-555']],
  ['escapes', 'TEL:+1 555\\;ext=5', ['+1 555;ext=5']],
  ['a folded header', 'TEL;TYPE=CELL;\r\n VALUE=uri:tel:+1-555', ['tel:+1-555']],
  ['spaces around', 'TEL :  +1 555 ', ['+1 555']],
  ['several', 'TEL:1\r\nitem1.TEL:2\r\ntel:3', ['1', '2', '3']],
])('phones: %s', (_, lines, phones) => {
  expect(read('FN:Jane', lines)).toMatchObject([card(0, 'Jane', '', phones)]);
});

test('empty numbers are ignored', () => {
  expect(read('FN:Jane', 'TEL;CELL:', 'TEL: ')).toMatchObject([card(0, 'Jane', '', [])]);
  expect(read('NOTE:x')).toMatchObject([card(0, '', '', [])]);
});

test('a Telegram id makes a card without a number useful', () => {
  const known = { telegramId: 7_000_000_001n };
  expect(read('FN:Jane', 'X-TELEGRAM-ID:7000000001')).toMatchObject([
    card(0, 'Jane', '', [], known),
  ]);
  for (const id of ['0', '-5', '5a', '0x10', '9'.repeat(30)]) {
    expect(read('FN:Jane', tel, `X-TELEGRAM-ID:${id}`)).toMatchObject([
      card(0, 'Jane', '', ['+15550001']),
    ]);
  }
});

test.each([
  ['URL;TYPE=HOME:https://t.me/zoe_m', 'zoe_m'],
  ['X-SOCIALPROFILE;TYPE=telegram:https\\://t.me/zoe_m', 'zoe_m'],
  ['X-TELEGRAM-USERNAME:@zoe_m', 'zoe_m'],
  ['URL:https://example.com/zoe_m', undefined],
  ['URL:https://t.me/joinchat/zoe_m', undefined],
])('the username in %s', (line, username) => {
  expect(read('FN:Zoe', tel, line)).toMatchObject([
    card(0, 'Zoe', '', ['+15550001'], { username }),
  ]);
});

test('the card of an assistant is not read as the person', () => {
  const agent = ['AGENT:', 'BEGIN:VCARD', 'VERSION:2.1', 'FN:Ann', 'TEL:9', 'END:VCARD'];
  const nested = [...agent.slice(0, -1), ...agent, 'END:VCARD'];
  for (const inside of [agent, nested]) {
    expect(read(...inside, 'FN:Jane', tel)).toMatchObject([card(0, 'Jane', '', ['+15550001'])]);
  }
});

test.each([
  ['the assistant', ['FN:Ann', 'TEL:9']],
  ['one of the two', ['FN:Ann', 'TEL:9', 'END:VCARD']],
])('a missing end of %s leaves the next card intact', (_, assistant) => {
  const first = ['FN:A', 'TEL:1', 'AGENT:', 'BEGIN:VCARD', ...assistant];
  expect(read(...first, 'BEGIN:VCARD', 'FN:B', 'TEL:2')).toMatchObject([
    card(0, 'A', '', ['1']),
    card(1, 'B', '', ['2']),
  ]);
});

test('a missing end leaves both cards intact', () => {
  expect(read('FN:A', 'TEL:1', 'BEGIN:VCARD', 'FN:B', 'TEL:2')).toMatchObject([
    card(0, 'A', '', ['1']),
    card(1, 'B', '', ['2']),
  ]);
  expect([...readVcards(Buffer.from('BEGIN:VCARD\nFN:A\nTEL:1'))]).toMatchObject([
    card(0, 'A', '', ['1']),
  ]);
});

test('concatenated files are read', () => {
  const one = (name: string): string => `BEGIN:VCARD\nFN:${name}\nTEL:1\nEND:VCARD`;
  const file = Buffer.from(`${mark}${one('A')}\n${mark}${one('B')}${one('C')}${mark}${one('D')}`);
  const names = [...readVcards(file)].map(({ index, firstName }) => [index, firstName]);
  expect(names).toEqual(['A', 'B', 'C', 'D'].map((name, index) => [index, name]));
});

test('line ends converted twice are read', () => {
  const file = Buffer.from('BEGIN:VCARD\r\r\nFN;QUOTED-PRINTABLE:J=\r\r\n=6Fe\r\r\nTEL:1\r\r\n');
  expect([...readVcards(file)]).toMatchObject([card(0, 'Joe', '', ['1'])]);
});

test('base64 without the space of a fold is not taken for damage', () => {
  const photo = ['PHOTO;TYPE=JPEG;ENCODING=BASE64:', 'BwcHBwcH', 'cHBwcHA=', ''];
  expect(read('FN:Jane', ...photo, tel)).toMatchObject([card(0, 'Jane', '', ['+15550001'])]);
});

test('a line over the limit is left out, whatever its size', () => {
  const long = 'x'.repeat(100_000);
  const [record] = read(`FN:${long}`, `TEL:${long}`, 'NICKNAME:Jane', tel, `NOTE:${long}`);
  expect(record).toMatchObject({
    ...card(0, 'Jane', '', ['+15550001']),
    leftOut: [
      { text: 'x'.repeat(100), reason: 'too_long', field: 'FN' },
      { text: 'x'.repeat(100), reason: 'too_long', field: 'TEL' },
    ],
  });
});

test('folding does not get a line past the limit', () => {
  const folds = Array.from({ length: 200 }, () => ` ${'x'.repeat(70)}`);
  expect(read('FN:Jane', ...folds, tel)).toMatchObject([
    { phones: ['+15550001'], firstName: '', leftOut: [{ reason: 'too_long', field: 'FN' }] },
  ]);
});

test('numbers beyond the thousandth are left out and listed', () => {
  const [record] = read(...Array.from({ length: 1030 }, (_, index) => `TEL:${index}`));
  expect(record).toMatchObject({ phones: { length: 1000 }, leftOut: { length: 30 } });
  expect(record?.leftOut[0]).toEqual({ text: '1000', reason: 'too_many', field: 'TEL' });
});

test.each(['', 'hello', 'END:VCARD', 'BEGIN:VCALENDAR\nTEL:1\nEND:VCALENDAR', 'TEL:1'])(
  'there is no card in %j',
  (text) => {
    expect([...readVcards(Buffer.from(text))]).toEqual([]);
  },
);

test('a placeholder of Roster’s own files is no name, unless the card has it as parts', () => {
  const facts = exportContact(sampleContact({ id: 42n, usernames: ['zoe_m'] }));
  const named = (firstName: string): readonly CardRecord[] => [
    ...readVcards(
      Buffer.from(writeVcard({ ...facts, firstName }, { version: '3.0', at: new Date(0) })),
    ),
  ];
  expect(named('')).toMatchObject([{ firstName: '', telegramId: 42n }]);
  expect(named('@zoe_m')).toMatchObject([{ firstName: '@zoe_m' }]);
});
