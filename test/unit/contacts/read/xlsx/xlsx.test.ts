import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { CardRecord } from '../../../../../src/contacts/record/card-record.ts';
import { readAddressBook } from '../../../../../src/contacts/read/read-address-book.ts';
import { writeXlsx, type WrittenSheet } from '../../../../support/write-xlsx.ts';

function read(bytes: Uint8Array, name = 'a.xlsx'): readonly string[] | string {
  const book = readAddressBook(bytes, { name, country: 'GB' });
  if (book.kind === 'not_contacts') return book.looksLike;
  if (book.kind === 'columns_needed') return book.kind;
  return [...book.records].map(({ index, line, firstName, lastName, phones }) =>
    [index, line, `${firstName}|${lastName}`, ...phones].join(' '),
  );
}

const people = {
  name: 'People',
  rows: [
    ['First Name', 'Last Name', 'Mobile Phone'],
    ['Zoe', 'Miller & "Co" <3>', '+44 7911 123456'],
    [],
    ['Bob', undefined, 447_911_123_457],
    ['Ann', 'Lee', 4.479_111_234_58e11],
  ],
} as const;

test.each([false, true])('the rows of a sheet, with their numbers (inline: %s)', (inline) => {
  expect(read(writeXlsx([people], { inline }))).toEqual([
    '0 2 Zoe|Miller & "Co" <3> +44 7911 123456',
    '1 4 Bob| 447911123457',
    '2 5 Ann|Lee 447911123458',
  ]);
});

const notes: WrittenSheet = {
  name: 'Notes',
  rows: [
    ['Budget', 'Sum'],
    ['Rent', 12_345],
  ],
};

function records(...sheets: readonly WrittenSheet[]): readonly CardRecord[] {
  const book = readAddressBook(writeXlsx(sheets), { name: 'a.xlsx', country: 'GB' });
  if (book.kind !== 'records') throw new Error(JSON.stringify(book));
  return [...book.records];
}

test('all sheets with people are read and named, the others are listed, whatever the file name', () => {
  const family = { name: 'Family', rows: [people.rows[0], ['Eve', 'Miller', '+44 7911 123459']] };
  const hidden: WrittenSheet = { ...people, name: 'Old', hidden: true };
  expect(read(writeXlsx([notes, people, family]), 'contacts.bin')).toHaveLength(5);
  expect(records(notes, people, family, hidden)).toMatchObject([
    { part: 'People', line: 2 },
    { part: 'People', line: 4 },
    { part: 'People', line: 5 },
    { part: 'Family', line: 2, index: 3 },
    { leftOut: [{ text: 'Notes', reason: 'part_other' }] },
    { leftOut: [{ text: 'Old', reason: 'part_hidden' }], index: 5 },
  ]);
  expect(read(writeXlsx([notes]))).toBe('spreadsheet');
});

test('the only sheet of a workbook is not named, and hidden sheets are read if no other has people', () => {
  expect(records(people)[0]).not.toHaveProperty('part');
  expect(records({ ...people, hidden: true })).toHaveLength(3);
});

test('people of an earlier sheet are listed by their number instead of read again', () => {
  const all = records(people, { name: 'Copy', rows: people.rows.slice(0, 4) });
  expect(all.map(({ part, leftOut }) => part ?? leftOut[0])).toEqual([
    'People',
    'People',
    'People',
    { text: 'Copy: 2', reason: 'part_repeated', field: '' },
  ]);
});

test('a sheet of text lines is read as text', () => {
  const rows = [['Zoe Miller +44 7911 123456'], ['Bob Stone +1 202 555 0100']];
  expect(read(writeXlsx([{ name: 'A', rows }]))).toMatchObject({ length: 2 });
});

test('unclear columns are asked about, and read by the answer', () => {
  const rows = [
    ['Wer', 'Was', 'Wo'],
    ['Ben', 'x', '07911 123456'],
    ['Uwe', 'y', '07911 123457'],
  ];
  const bytes = writeXlsx([{ name: 'A', rows }]);
  const book = readAddressBook(bytes, { name: 'a.xlsx', country: 'GB' });
  if (book.kind !== 'columns_needed') throw new Error(book.kind);
  expect(book.headers).toEqual(['Wer', 'Was', 'Wo']);
  const columns = ['whole', 'other', 'phone'] as const;
  const answered = readAddressBook(bytes, { name: 'a.xlsx', country: 'GB', columns });
  expect(answered.kind === 'records' && [...answered.records]).toMatchObject([
    { firstName: 'Ben', phones: ['07911 123456'], line: 2 },
    { firstName: 'Uwe', phones: ['07911 123457'], line: 3 },
  ]);
});

test('many rows are read in batches, with their row numbers', () => {
  const rows = Array.from({ length: 5000 }, (_, at) => [`P${at}`, `+1202555${1000 + at}`]);
  const all = read(writeXlsx([{ name: 'A', rows: [['Name', 'Phone'], ...rows] }]));
  expect(all).toHaveLength(5000);
  expect(all[4999]).toBe('4999 5001 P4999| +12025555999');
});

test('a damaged workbook and a zip bomb are refused', () => {
  const bytes = writeXlsx([people]);
  expect(read(bytes.slice(0, bytes.length - 200))).toBe('spreadsheet');
  const bomb = zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/sharedStrings.xml': new Uint8Array(65 * 1024 * 1024),
    'xl/worksheets/sheet1.xml': strToU8('<worksheet/>'),
  });
  expect(read(bomb)).toBe('spreadsheet');
});

function phonesOf(...cells: WrittenSheet['rows'][number]): readonly unknown[] {
  const rows = [['Name', 'Phone'], ...cells.map((cell, at) => [`P${at}`, cell])];
  return records({ name: 'A', rows }).map(({ phones, leftOut }) => phones[0] ?? leftOut[0]);
}

test('numbers of cells keep all their digits, or are listed if the spreadsheet lost some', () => {
  const lost = { reason: 'imprecise', field: 'Phone' };
  expect(
    phonesOf(
      { value: '4.47911123456E+11' },
      { value: '4.479E+11' },
      { value: '447911123456.0' },
      '4.47911123457E+11',
      '4,47911123457E+11',
      { value: '1.2345678901234567E+18' },
      '4.47911E+11',
      '4.48E+11',
    ),
  ).toEqual([
    '447911123456',
    '447900000000',
    '447911123456',
    '447911123457',
    '447911123457',
    { ...lost, text: '1.2345678901234568e+18' },
    { ...lost, text: '4.47911E+11' },
    { ...lost, text: '4.48E+11' },
  ]);
});

test('number formats add the zeros and the plus that the sheet shows', () => {
  expect(
    phonesOf(
      { value: '7911123456', format: '00000000000' },
      { value: '447911123456', format: '"+"0' },
      { value: '7911123456', format: '\\+\\4\\4\\ 0' },
      { value: '447911123456', format: '#,##0.00' },
    ),
  ).toEqual(['07911123456', '+447911123456', '+44 7911123456', '447911123456']);
});

test('dates, times and truth values are shown as text', () => {
  const format = 'dd/mm/yyyy';
  const rows = [
    ['Name', 'Phone', 'Notes'],
    ['A', '020 7946 0001', { value: '45444', format }],
    ['B', '020 7946 0002', { value: '45444.5', format }],
    ['C', '020 7946 0003', { value: '0.75', format: '[h]:mm' }],
    ['D', '020 7946 0004', { value: '1', type: 'b' }],
    ['E', '020 7946 0005', { value: '99999999', format }],
  ] as const;
  expect(records({ name: 'A', rows }).map(({ extras }) => extras.notes[0])).toEqual([
    '2024-06-01',
    '2024-06-01 12:00',
    '18:00',
    'TRUE',
    '99999999',
  ]);
});

test('dates in a built-in format, and those that count from 1904, are dates', () => {
  const rows = [
    ['Name', 'Phone', 'Notes'],
    ['A', '020 7946 0001', { value: '45444', format: 14 }],
  ];
  const noteOf = (options: Parameters<typeof writeXlsx>[1]): unknown => {
    const book = readAddressBook(writeXlsx([{ name: 'A', rows }], options));
    return book.kind === 'records' && [...book.records][0]?.extras.notes;
  };
  expect(noteOf({})).toEqual(['2024-06-01']);
  expect(noteOf({ is1904: true })).toEqual(['2028-06-02']);
});

test('formulas give their stored result, and are listed without one', () => {
  const rows = [
    ['Name', 'Phone'],
    [
      { formula: 'A9&" "&B9', value: 'Zoe Miller', type: 'str' },
      { formula: '"+44"&C9', value: '+447911123456', type: 'str' },
    ],
    [{ formula: 'A9&B9' }, { formula: '"+44"&C9' }],
    ['Bob', { formula: 'C9', value: '#REF!', type: 'e' }],
  ] as const;
  expect(records({ name: 'A', rows })).toMatchObject([
    { firstName: 'Zoe Miller', phones: ['+447911123456'], leftOut: [] },
    {
      firstName: '',
      phones: [],
      leftOut: [
        { text: '=A9&B9', reason: 'formula', field: 'Name' },
        { text: '="+44"&C9', reason: 'formula', field: 'Phone' },
      ],
    },
    { firstName: 'Bob', phones: [], leftOut: [{ text: '#REF!', reason: 'formula' }] },
  ]);
});

test('numbers in hidden rows and columns are listed instead of read', () => {
  const rows = [
    ['Name', 'Mobile', 'Home phone', 'Telegram'],
    ['Zoe', '+44 7911 123456', '020 7946 0001', 'zoe_m'],
    ['Bob', '+44 7911 123457', '020 7946 0002', 'bob_s'],
  ];
  const [zoe, bob] = records({ name: 'A', rows, hiddenRows: [3], hiddenColumns: [3] });
  const leftOut = { reason: 'hidden', field: 'Home phone', text: '020 7946 0001' };
  expect(zoe).toMatchObject({ phones: ['+44 7911 123456'], username: 'zoe_m', leftOut: [leftOut] });
  expect(bob).toMatchObject({ firstName: 'Bob', phones: [], username: undefined });
  expect(bob?.leftOut.map(({ text }) => text)).toEqual([
    '+44 7911 123457',
    '020 7946 0002',
    'bob_s',
  ]);
});

test('merged headers of two rows are joined, and a merged name is beside each of its numbers', () => {
  const rows = [
    ['Members of the club'],
    ['Name', 'Phone', undefined, 'Remarks'],
    [undefined, 'Home', 'Fax'],
    ['Zoe Miller', '020 7946 0001', '020 7946 0009', 'x'],
    [undefined, '020 7946 0002'],
    ['Bob Stone', '020 7946 0003'],
  ];
  const merged = ['A1:D1', 'A2:A3', 'B2:C2', 'D2:D3', 'A4:A5'];
  expect(records({ name: 'A', rows, merged })).toMatchObject([
    {
      line: 4,
      firstName: 'Zoe Miller',
      phones: ['020 7946 0001'],
      leftOut: [{ text: '020 7946 0009', reason: 'machine', field: 'Phone Fax' }],
    },
    { line: 5, firstName: 'Zoe Miller', phones: ['020 7946 0002'] },
    { line: 6, firstName: 'Bob Stone', phones: ['020 7946 0003'] },
  ]);
});

test('a merged header above two columns of numbers is the header of both', () => {
  const rows = [
    ['Name', 'Phone'],
    ['Zoe Miller', '020 7946 0001', '020 7946 0002'],
  ];
  expect(records({ name: 'A', rows, merged: ['B1:C1'] })).toMatchObject([
    { firstName: 'Zoe Miller', phones: ['020 7946 0001', '020 7946 0002'] },
  ]);
});

test('characters that XML cannot hold are decoded', () => {
  const rows = [
    ['Name', 'Phone'],
    ['Zoe_x0020_Miller', '020 7946_x000D_ 0001'],
  ];
  expect(records({ name: 'A', rows })).toMatchObject([{ firstName: 'Zoe Miller' }]);
});

test.each([
  ['sheet', { inline: true }],
  ['list of texts', { inline: false }],
])('a workbook whose %s is damaged is read up to there, and said to be damaged', (_, options) => {
  const rows = Array.from({ length: 5000 }, (_, at) => [
    `P${at} ${at ** 3}`,
    `+1202555${1000 + at}`,
  ]);
  const bytes = writeXlsx([{ name: 'A', rows: [['Name', 'Phone'], ...rows] }], options);
  bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 100);
  const book = readAddressBook(bytes);
  const all = book.kind === 'records' ? [...book.records] : [];
  expect(all.length).toBeGreaterThan(1000);
  expect(all.length).toBeLessThan(5000);
  expect(all.at(-1)?.leftOut).toEqual([{ text: 'A', reason: 'part_damaged', field: '' }]);
});
