import { expect, test } from 'vitest';
import { sampleRowsOf, sampleTables } from '../../../../../src/contacts/read/csv/csv-sample.ts';

const rowsOf = (count: number, cell = 'a'): { cells: readonly string[]; line: number }[] =>
  Array.from({ length: count }, (_, line) => ({ cells: [cell, 'b'], line }));

test('a sample has the first hundred rows', () => {
  expect(sampleRowsOf(rowsOf(100), ',').rows).toHaveLength(100);
  expect(sampleRowsOf(rowsOf(101), ',').rows).toHaveLength(100);
});

test('no row is read beyond the last one of a sample', () => {
  const rows = rowsOf(101)[Symbol.iterator]();
  sampleRowsOf({ [Symbol.iterator]: () => rows }, ',');
  expect([rows.next().done, rows.next().done]).toEqual([false, true]);
});

test('a sample of long rows ends after 256 KB', () => {
  const long = 'a'.repeat(65_535);
  expect(sampleRowsOf(rowsOf(9, long), ',').rows).toHaveLength(4);
  expect(sampleRowsOf(rowsOf(9, long.slice(1)), ',').rows).toHaveLength(5);
});

test('lines drawn between rows are left out', () => {
  const rows = [{ cells: ['Name', 'Mobile'] }, { cells: ['---', ':--'] }, { cells: ['Zoe', '7'] }];
  expect(sampleRowsOf(rows as never, '|').rows).toEqual([
    ['Name', 'Mobile'],
    ['Zoe', '7'],
  ]);
});

test('the likeliest delimiter comes first, and a declared one alone', () => {
  const delimiters = (text: string) => sampleTables(text).map(({ delimiter }) => delimiter);
  expect(delimiters('Name;Mobile\nStone, Zoe;07911 123456\n')[0]).toBe(';');
  expect(delimiters('Name,Mobile\nZoe,07911 123456\n')[0]).toBe(',');
  expect(delimiters('sep=|\nName|Mobile\nZoe|07911 123456\n')).toEqual(['|']);
  expect(sampleTables('sep=|\nName|Mobile\n')[0]?.firstRow).toBe(1);
  expect(sampleTables('')).toEqual([]);
});
