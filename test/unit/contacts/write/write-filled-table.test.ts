import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readRawTable } from '../../../../src/contacts/read/csv/raw-table.ts';
import { readRows, type Row } from '../../../../src/contacts/read/csv/csv-rows.ts';
import { writeFilledTable } from '../../../../src/contacts/write/write-filled-table.ts';

const headers = ['Found', 'Id'];

function fill(text: string, cells: Readonly<Record<number, readonly string[]>>): string {
  const table = readRawTable(text);
  if (!table) throw new Error('no table');
  const cellsOf = (line: number) => cells[line] ?? ['', ''];
  const filled = { ...table, rows: [...table.rows], headers, cellsOf };
  return [...writeFilledTable(filled)].join('');
}

test('a table comes back with its rows and cells as they were, and further columns', () => {
  const text = 'Name;Mobile;Since\r\n"Zoe; Miller";+1 202 555 0101;2019\r\nBen;+12025550102\r\n';
  expect(fill(text, { 2: ['yes', '5'], 3: ['no', ''] })).toBe(
    '\uFEFFName;Mobile;Since;Found;Id\r\n' +
      '"Zoe; Miller";+1 202 555 0101;2019;yes;5\r\n' +
      'Ben;+12025550102;;no;\r\n',
  );
});

test('lines above the headers stay alone', () => {
  const text = 'sep=;\nName;Mobile\nZoe;+12025550101\n';
  expect(fill(text, { 3: ['yes', '5'] })).toBe(
    '\uFEFFsep=;\r\nName;Mobile;Found;Id\r\nZoe;+12025550101;yes;5\r\n',
  );
});

test('without headers, the further columns have theirs on a row of their own', () => {
  const text = 'Zoe,+12025550101\nBen,+12025550102\n';
  expect(fill(text, { 1: ['yes', '5'], 2: ['no', ''] })).toBe(
    '\uFEFF,,Found,Id\r\nZoe,+12025550101,yes,5\r\nBen,+12025550102,no,\r\n',
  );
});

test('what is filled in cannot be a formula', () => {
  const text = 'Name,Mobile\nZoe,+12025550101\n';
  expect(fill(text, { 2: ['=1+1', '5'] })).toContain(",'=1+1,5");
});

test('texts of a workbook cannot be formulas, and are looked at chunk by chunk', () => {
  const cells = ['=1+1', '+1 202 555 0101', 'Zoe'];
  const read = vi.spyOn(cells, 'map');
  const rows = Array.from({ length: 250 }, (_, at) => ({ line: at + 1, cells }));
  const table = { delimiter: ',', headerLine: 0, rows, headers, cellsOf: () => ['y', 'z'] };
  const chunks = writeFilledTable({ ...table, isText: true });
  expect(chunks.next().value).toContain("'=1+1,+1 202 555 0101,Zoe,y,z\r\n");
  expect(read).toHaveBeenCalledTimes(99);
  expect([...chunks].join('').match(/'=1/g)).toHaveLength(151);
  expect([...writeFilledTable(table)].join('')).not.toContain("'=1");
});

test('a text without a table has none', () => {
  expect(readRawTable('')).toBeUndefined();
});

const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', ' ', '\n', '5', '+', '=') });

test('all cells of any table come back, in the same place', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
      (grid) => {
        const rows = grid.map((cells, at): Row => ({
          line: at + 1,
          cells: [`x${cells[0]}`, ...cells.slice(1)],
        }));
        const table = { delimiter: ',', headerLine: 1, rows, headers, cellsOf: () => ['y', 'z'] };
        const text = [...writeFilledTable(table)].join('').slice(1);
        const back = [...readRows(text, ',')].map(({ cells }) => cells);
        const width = Math.max(...rows.map(({ cells }) => cells.length));
        expect(back).toEqual(
          rows.map(({ cells }, at) => [
            ...Array.from({ length: width }, (_, column) => cells[column] ?? ''),
            ...(at === 0 ? headers : ['y', 'z']),
          ]),
        );
      },
    ),
  );
});
