import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { CardRecord } from '../../../../src/contacts/record/card-record.ts';
import { picturesIn } from '../../../../src/contacts/read/packed-book.ts';
import { readAddressBook } from '../../../../src/contacts/read/read-address-book.ts';
import { writeXlsx } from '../../../support/write-xlsx.ts';
import { writeZip } from '../../../support/write-zip.ts';

function card(name: string, phone: string): string {
  return `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nTEL:${phone}\r\nEND:VCARD\r\n`;
}

/** `codes`: of pictures, by their paths; the others that are searched have none. */
function read(
  bytes: Uint8Array,
  codes: Readonly<Record<string, readonly string[]>> = {},
): readonly CardRecord[] {
  const searched = Array.from(picturesIn(bytes, 'GB'), ({ name }) => name);
  const pictures = new Map(searched.map((name) => [name, codes[name] ?? []]));
  const book = readAddressBook(bytes, { name: 'a.zip', country: 'GB', pictures });
  if (book.kind !== 'records') throw new Error(JSON.stringify(book));
  return [...book.records];
}

/** `Name, number of part`, or what is left out and why. */
function listed(...file: Parameters<typeof read>): readonly string[] {
  return read(...file).map(({ firstName, phones, part, leftOut }) => {
    const [first] = leftOut;
    const whole = part === undefined ? '' : ` of ${part}`;
    return first ? `${first.text}: ${first.reason}` : `${firstName} ${phones.join()}${whole}`;
  });
}

function kindOf(bytes: Uint8Array): string {
  const book = readAddressBook(bytes, { name: 'a.zip' });
  return book.kind === 'not_contacts' ? book.looksLike : book.kind;
}

const zoe = card('Zoe', '+447911123456');
const bob = card('Bob', '+447911123457');
const eve = card('Eve', '+447911123458');

/** As Telegram Desktop writes it. */
const telegramHtml = `<html><head><title>Exported Data</title></head><body>
<div class="page_header"><div class="content"><div class="text bold">Contacts</div></div></div>
<div class="entry clearfix"><div class="body"><div class="name bold">Zoe</div>
<div class="details_entry details">+447911123456</div></div></div></body></html>`;

test.each([
  ['Takeout/Contacts/All Contacts/All Contacts.vcf', zoe],
  ['contacts.csv', 'First Name,Mobile Phone\nZoe,+447911123456'],
  ['lists/contacts.json', '[{"name":"Zoe","phone":"+447911123456"}]'],
  ['a.ldif', 'dn: cn=Zoe\ncn: Zoe\nmobile: +447911123456'],
  ['notes/people.txt', 'Zoe +447911123456'],
  ['people', 'Zoe +447911123456'],
  ['people.bak', zoe],
  ['people.doc', 'Name,Mobile Phone\nZoe,+447911123456'],
  ['DataExport/lists/contacts.html', telegramHtml],
  [
    'a.xlsx',
    writeXlsx([
      {
        name: 'A',
        rows: [
          ['Name', 'Phone'],
          ['Zoe', '+447911123456'],
        ],
      },
    ]),
  ],
])('the only address book in an archive is read: %s', (name, file) => {
  expect(listed(writeZip({ [name]: file, '__MACOSX/._a.vcf': 'x', '.DS_Store': 'x' }))).toEqual([
    'Zoe +447911123456',
  ]);
});

test('the people in folders per label of Google Takeout are read once, other files are listed', () => {
  const folder = 'Takeout/Contacts';
  const takeout = writeZip({
    [`${folder}/Family/Family.vcf`]: zoe,
    [`${folder}/Family/Zoe.jpg`]: 'x',
    [`${folder}/All Contacts/All Contacts.vcf`]: zoe + bob,
    [`${folder}/Work/Work.vcf`]: eve + bob,
    'Takeout/archive_browser.html': '<!doctype html><html><body>Your archive</body></html>',
  });
  expect(listed(takeout)).toEqual([
    'Zoe +447911123456 of All Contacts.vcf',
    'Bob +447911123457 of All Contacts.vcf',
    'Eve +447911123458 of Work.vcf',
    'Work.vcf: 1: part_repeated',
    'Family.vcf: 1: part_repeated',
    'archive_browser.html: part_other',
    'Zoe.jpg: part_other',
  ]);
  expect(read(takeout).map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('the same person with another number or name is read again', () => {
  const files = {
    'a.vcf': zoe + bob,
    'b.vcf': card('Zoe', '+447911123459'),
    'c.vcf': card('Mum', '+447911123456'),
  };
  expect(listed(writeZip(files))).toHaveLength(4);
});

test('files of all formats are read, the most detailed first', () => {
  const files = {
    'a/all.csv': 'Name,Phone\nZoe,+44 7911 123456\nBob,+447911123457\nEve,+447911123458',
    'a/Zoe.vcf': zoe,
    'a/sheets.xlsx': writeXlsx([
      {
        name: 'One',
        rows: [
          ['Name', 'Phone'],
          ['Ann', '+447911123459'],
        ],
      },
      { name: 'Two', rows: [['x', 'y']] },
    ]),
  };
  expect(listed(writeZip(files))).toEqual([
    'Zoe +447911123456 of Zoe.vcf',
    'Bob +447911123457 of all.csv',
    'Eve +447911123458 of all.csv',
    'Ann +447911123459 of sheets.xlsx, One',
    'Two: part_other',
    'all.csv: 1: part_repeated',
  ]);
});

test('a file per person is read, however many there are', () => {
  const files = Object.fromEntries(
    Array.from({ length: 600 }, (_, at) => [`${at}.vcf`, card(`P${at}`, `+1202555${1000 + at}`)]),
  );
  expect(listed(writeZip(files))).toHaveLength(600);
});

test('many files without people are listed by their kind', () => {
  const pictures = Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [`p/${at}.jpg`, 'x'] as const),
  );
  expect(listed(writeZip({ 'a.vcf': zoe, ...pictures })).slice(1)).toEqual([
    '0.jpg: part_other',
    '1.jpg: part_other',
    '2.jpg: part_other',
    '6 × .jpg: part_other',
  ]);
});

test('archives, locked, damaged and large files in an archive are listed', () => {
  const bytes = writeZip(
    {
      'a.vcf': zoe,
      'inner.zip': writeZip({ 'b.vcf': bob }),
      'inner.vcf': writeZip({ 'b.vcf': bob }),
      'locked.vcf': bob,
      'read me.txt': 'Ann +44 7911 123450',
      'backup.json': '{"rosterBackup":1}',
      'large.vcf': new Uint8Array(21 * 1024 * 1024),
    },
    { locked: ['locked.vcf'] },
  );
  expect(listed(bytes).toSorted()).toEqual([
    'Zoe +447911123456 of a.vcf',
    'backup.json: part_backup',
    'inner.vcf: part_archive',
    'inner.zip: part_archive',
    'large.vcf: part_large',
    'locked.vcf: part_locked',
    'read me.txt: part_text',
  ]);
});

test('contacts in the codes of pictures are read, the other pictures are listed', () => {
  const bytes = writeZip({
    'Family/list.txt': 'Zoe +447911123456\nBob +447911123457',
    'codes/one.png': 'x',
    'codes/two.JPG': 'x',
    'codes/wifi.png': 'x',
    'photo.heic': 'x',
  });
  const codes = {
    'codes/one.png': ['tel:+447911123458'],
    'codes/two.JPG': ['BEGIN:VCARD\nFN:Ann\nTEL:+447911123459\nEND:VCARD'],
    'codes/wifi.png': ['WIFI:S:home;P:secret;;'],
  };
  expect(listed(bytes, codes)).toEqual([
    'Zoe +447911123456 of list.txt',
    'Bob +447911123457 of list.txt',
    ' +447911123458 of one.png',
    'Ann +447911123459 of two.JPG',
    'wifi.png: part_other',
    'photo.heic: part_other',
  ]);
});

test('of too many pictures the smallest are searched, and the others are listed as such', () => {
  const pictures = Array.from(
    { length: 102 },
    (_, at) => [`${at}.jpg`, 'x'.repeat(200 - at)] as const,
  );
  const bytes = writeZip({ 'a.vcf': zoe, ...Object.fromEntries(pictures) });
  const searched = Array.from(picturesIn(bytes, 'GB'), ({ name }) => name);
  expect([searched.length, searched.includes('1.jpg'), searched[0]]).toEqual([
    100,
    false,
    '101.jpg',
  ]);
  expect(listed(bytes).filter((line) => line.endsWith('part_picture'))).toEqual([
    '0.jpg: part_picture',
    '1.jpg: part_picture',
  ]);
});

test('pictures are searched up to 60 MB of them, the smallest first', () => {
  const large = Buffer.alloc(19 * 1024 * 1024);
  const names = ['1.png', '2.png', '3.png', '4.png'];
  const bytes = writeZip({
    'a.vcf': zoe,
    ...Object.fromEntries(names.map((name) => [name, large])),
    'small.png': 'x',
  });
  expect(Array.from(picturesIn(bytes, 'GB'), ({ name }) => name)).toEqual([
    'small.png',
    '1.png',
    '2.png',
    '3.png',
  ]);
});

test('files of the same name are told apart by their folders', () => {
  const bytes = writeZip({ 'Family/list.vcf': zoe, 'Work/list.vcf': bob, 'Work/more.vcf': eve });
  expect(listed(bytes).toSorted()).toEqual([
    'Bob +447911123457 of Work/list.vcf',
    'Eve +447911123458 of more.vcf',
    'Zoe +447911123456 of Family/list.vcf',
  ]);
});

test('an entry that unpacks to more than it declares is damaged', () => {
  const bytes = writeZip({ 'a.vcf': zoe, 'bomb.vcf': new Uint8Array(1_000_000) });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = Buffer.from(bytes).toString('latin1').lastIndexOf('bomb.vcf') - 46;
  view.setUint32(at + 24, 10, true);
  expect(listed(bytes)).toContain('bomb.vcf: part_damaged');
});

test('an archive without people is refused by its kind', () => {
  expect(kindOf(writeZip({ 'inner.zip': writeZip({ 'a.vcf': zoe }) }))).toBe('archive');
  expect(kindOf(writeZip({ 'a.vcf': zoe }, { locked: ['a.vcf'] }))).toBe('locked_archive');
  expect(kindOf(writeZip({ 'a.txt': 'nothing here' }))).toBe('archive');
  expect(kindOf(writeZip({ 'a.vcf': zoe }).slice(0, 60))).toBe('archive');
});

test('a table with unclear columns in an archive is asked about, and read by the answer', () => {
  const bytes = writeZip({
    'a.csv': 'Wer,Was,Wo\nBen,x,07911 123456\nUwe,y,07911 123457\n',
    'b.heic': 'x',
  });
  expect(kindOf(bytes)).toBe('columns_needed');
  const columns = ['whole', 'other', 'phone'] as const;
  const book = readAddressBook(bytes, { name: 'a.zip', country: 'GB', columns });
  expect(book.kind === 'records' && [...book.records]).toMatchObject([
    { firstName: 'Ben', phones: ['07911 123456'], part: 'a.csv' },
    { firstName: 'Uwe', phones: ['07911 123457'] },
    { leftOut: [{ text: 'b.heic', reason: 'part_other' }] },
  ]);
});

test('beside a readable file, a table with unclear columns is listed', () => {
  const bytes = writeZip({
    'a.vcf': zoe,
    'b.csv': 'Wer,Was,Wo\nBen,x,07911 123456\nUwe,y,07911 123457\n',
  });
  expect(listed(bytes)).toEqual(['Zoe +447911123456 of a.vcf', 'b.csv: part_unclear']);
});

test('names are decoded: UTF-8 without a mark, and the code page of DOS', () => {
  // Long enough for the name in code page 866, which is written over it.
  const bytes = zipSync({ 'ABCDEF.vcf': strToU8(zoe), 'x.jpg': strToU8('x') });
  const cp866 = Buffer.from([0x8a, 0xae, 0xad, 0xe2, 0xa0, 0xaa]); // Контак
  const at = Buffer.from(bytes).toString('latin1').lastIndexOf('ABCDEF');
  bytes.set(cp866, at);
  const book = readAddressBook(bytes, { country: 'RU' });
  expect(book.kind === 'records' && [...book.records][0]?.part).toBe('Контак.vcf');
  expect(read(writeZip({ 'Друзья.vcf': zoe, 'x.jpg': 'x' }))[0]?.part).toBe('Друзья.vcf');
});

test('an archive with sizes of 64 bits is read', () => {
  const bytes = writeZip64('a.vcf', zoe);
  expect(listed(bytes)).toEqual(['Zoe +447911123456']);
});

/** As programs write an archive of unknown size: all sizes are in extra fields, nothing is compressed. */
function writeZip64(name: string, content: string): Uint8Array {
  const file = Buffer.from(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(file.length), 4);
  extra.writeBigUInt64LE(BigInt(file.length), 12);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(0xffffffff, 20);
  entry.writeUInt32LE(0xffffffff, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt16LE(extra.length, 30);
  entry.writeUInt32LE(0xffffffff, 42);
  const before = Buffer.concat([local, Buffer.from(name), file]);
  const directory = Buffer.concat([entry, Buffer.from(name), extra]);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(BigInt(directory.length), 40);
  end64.writeBigUInt64LE(BigInt(before.length), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(before.length + directory.length), 8);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(0xffffffff, 12);
  end.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([before, directory, end64, locator, end]);
}
