import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readRawTables } from '../../../../src/contacts/read/raw-tables.ts';
import { writeXlsx } from '../../../support/write-xlsx.ts';

function read(bytes: Uint8Array, name = 'file') {
  const tables = readRawTables(bytes, { name, country: undefined });
  return Array.from(tables, ({ sheet, rows }) => ({
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

test('readRawTables reads nothing from an archive that is no workbook', () => {
  const archive = zipSync({ 'people.csv': strToU8('Name;Phone\nZoe;+12025550111') });
  expect(read(archive, 'people.zip')).toEqual([]);
});
