import { expect, test } from 'vitest';
import { hasTables, readRawTables } from '../../../../src/contacts/read/raw-tables.ts';
import { writeXlsx } from '../../../support/write-xlsx.ts';
import { writeZip } from '../../../support/write-zip.ts';

function read(bytes: Uint8Array, name = 'file') {
  const tables = readRawTables(bytes, { name, country: undefined });
  return Array.from(tables, ({ file, sheet, rows }) => ({
    ...(file !== undefined && { file }),
    sheet,
    cells: Array.from(rows, (row) => row.cells),
  }));
}

const table = [
  ['Name', 'Phone'],
  ['Zoe', '+12025550111'],
];

test('readRawTables splits a text into rows, on no sheet', () => {
  const text = table.map((cells) => cells.join(';')).join('\n');
  expect(read(Buffer.from(text))).toEqual([{ sheet: undefined, cells: table }]);
});

test('readRawTables reads nothing from a text that is no table', () => {
  expect(read(Buffer.from(''))).toEqual([]);
});

test('readRawTables reads the sheets of a workbook, without empty ones', () => {
  const sheets = [
    { name: 'Empty', rows: [] },
    { name: 'People', rows: table },
    { name: 'One row', rows: table.slice(1) },
  ];
  expect(read(writeXlsx(sheets), 'people.xlsx')).toEqual([
    { sheet: 'People', cells: table },
    { sheet: 'One row', cells: table.slice(1) },
  ]);
});

test('readRawTables reads the tables of an archive, named as in an import of it', () => {
  const text = table.map((cells) => cells.join(';')).join('\n');
  const archive = writeZip({
    'a/people.csv': text,
    'b/people.csv': text,
    'a/club.xlsx': writeXlsx([{ name: 'One', rows: table }]),
    'notes.txt': text,
    'zoe.vcf': 'BEGIN:VCARD\nEND:VCARD',
  });
  expect(read(archive, 'all.zip')).toEqual([
    { file: 'a/people.csv', sheet: undefined, cells: table },
    { file: 'b/people.csv', sheet: undefined, cells: table },
    { file: 'club.xlsx', sheet: 'One', cells: table },
  ]);
});

test('hasTables tells tables, and archives with tables', () => {
  const facts = (name: string) => ({ name, country: undefined });
  expect(hasTables(Buffer.from('x'), facts('people.csv'))).toBe(true);
  expect(hasTables(Buffer.from('x'), facts('people.vcf'))).toBe(false);
  expect(hasTables(writeZip({ 'a/people.csv': 'x' }), facts('all.zip'))).toBe(true);
  expect(hasTables(writeZip({ 'people.vcf': 'x' }), facts('all.zip'))).toBe(false);
});
