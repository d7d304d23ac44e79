import { zipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { FileWorkers } from '../../../../src/accounts/files/file-workers.ts';
import { drawCode, photographCodes } from '../../../support/draw-code.ts';
import { writeXlsx } from '../../../support/write-xlsx.ts';
import { writeZip } from '../../../support/write-zip.ts';
import { maxNumbers } from '../../../../src/contacts/import/import-records.ts';

const opened: FileWorkers[] = [];

afterEach(async () => {
  for (const workers of opened.splice(0)) await workers[Symbol.asyncDispose]();
});

function open(limits?: ConstructorParameters<typeof FileWorkers>[0]): FileWorkers {
  const workers = new FileWorkers(limits);
  opened.push(workers);
  return workers;
}

function file(text: string): { bytes: Buffer; name: string; country: 'GB' } {
  return { bytes: Buffer.from(text), name: '', country: 'GB' };
}

const card = 'BEGIN:VCARD\nFN:Zoe\nTEL:+447911123456\nEND:VCARD\n';

test('a file is read whole and in order, however many chunks it takes', async () => {
  const cards = Array.from({ length: 5000 }, (_, at) => card.replace('Zoe', `Zoe ${at}`));
  const contents = await open().read(1n, file(cards.join('')));
  if (contents.kind !== 'records') throw new Error(contents.kind);
  expect(contents.records.map(({ firstName, index }) => [firstName, index])).toEqual(
    cards.map((_, at) => [`Zoe ${at}`, at]),
  );
});

test('a table with unclear columns is read by the columns that are given', async () => {
  const workers = open();
  const table = { ...file('Herr,07700 900125,x\nFrau,07700 900126,y\n'), name: 'list.csv' };
  expect(await workers.read(1n, table)).toMatchObject({ kind: 'columns_needed' });
  const columns = ['whole', 'phone', 'other'] as const;
  expect(await workers.read(1n, { ...table, columns })).toMatchObject({
    kind: 'records',
    records: [{ firstName: 'Herr' }, { firstName: 'Frau' }],
  });
});

test('a table is split into its rows, however many chunks they take', async () => {
  const workers = open();
  const lines = Array.from({ length: 1000 }, (_, at) => `Zoe ${at},+44791112${3000 + at}, x`);
  const [table, ...others] = await workers.readTables(
    1n,
    file(`Name,Mobile,Note\n${lines.join('\n')}\n`),
  );
  expect(others).toEqual([]);
  expect(table).toMatchObject({ sheet: undefined, delimiter: ',', headerLine: 1 });
  expect(table?.rows.map(({ line, cells }) => `${line} ${cells.join()}`)).toEqual([
    '1 Name,Mobile,Note',
    ...lines.map((line, at) => `${at + 2} ${line}`),
  ]);
  expect(await workers.readTables(1n, file(' '))).toEqual([]);
  expect(await workers.read(1n, file(card))).toMatchObject({ kind: 'records' });
});

test('the sheets of a workbook are split into their rows, without those that are no table', async () => {
  const rows = Array.from({ length: 450 }, (_, at) => [`Zoe ${at}`, `+44791112${3000 + at}`]);
  const bytes = writeXlsx([
    { name: 'Club', rows: [['Name', 'Mobile'], ...rows] },
    { name: 'Empty', rows: [] },
    {
      name: 'Old',
      rows: [
        ['Name', 'Mobile'],
        ['Ben', '+447911126000'],
      ],
    },
  ]);
  const tables = await open().readTables(1n, { bytes, name: 'club.xlsx', country: 'GB' });
  expect(tables.map(({ sheet, headerLine, rows: all }) => [sheet, headerLine, all.length])).toEqual(
    [
      ['Club', 1, 451],
      ['Old', 1, 2],
    ],
  );
  expect(tables[0]?.rows.at(-1)).toEqual({ line: 451, cells: ['Zoe 449', '+447911123449'] });
});

test('the codes of pictures in an archive are found, in the file that also has tables', async () => {
  const bytes = writeZip({
    'lists/club.csv': 'Name,Mobile\nBen,+447911126000\n',
    'pictures/zoe.png': await drawCode('BEGIN:VCARD\nFN:Zoe\nTEL:+447911123456\nEND:VCARD'),
    'pictures/ann.jpg': await photographCodes(['tel:+447911123457']),
    'pictures/friends.jpg': await photographCodes([]),
    'pictures/odd.png': 'x',
  });
  const contents = await open().read(1n, { bytes, name: 'all.zip', country: 'GB' });
  if (contents.kind !== 'records') throw new Error(contents.kind);
  expect(contents.hasTables).toBe(true);
  expect(
    contents.records.map(({ firstName, phones = [], part, leftOut = [] }) =>
      [
        firstName,
        ...phones,
        part,
        ...leftOut.map(({ text, reason }) => `${text} ${reason}`),
      ].join(),
    ),
  ).toEqual([
    'Ben,+447911126000,club.csv',
    ',+447911123457,ann.jpg',
    'Zoe,+447911123456,zoe.png',
    ',,friends.jpg part_other',
    ',,odd.png part_other',
  ]);
});

test('a backup that is alone in an archive is read as one', async () => {
  const bytes = writeZip({ 'all/backup.json': '{"rosterBackup":1}', '__MACOSX/._a': 'x' });
  expect(await open().read(1n, { bytes, name: 'all.zip', country: 'GB' })).toMatchObject({
    kind: 'unreadable_backup',
  });
});

test('reading ends at the number that is one too many', async () => {
  const contents = await open().read(1n, file(card.repeat(maxNumbers + 1)));
  expect(contents).toEqual({ kind: 'too_many' });
});

test('a file without people says what it is', async () => {
  const contents = await open().read(1n, file('%PDF-1.4'));
  expect(contents).toEqual({ kind: 'not_contacts', looksLike: 'document' });
});

const large = file('Zoe;+447911123456\n'.repeat(1_000_000));

test('a file that takes too much time is given up', async () => {
  expect(await open({ readMs: 30 }).read(1n, large)).toEqual({ kind: 'too_complex' });
});

test('a file that takes too much memory is given up, and the next one is read', async () => {
  const workers = open({ memoryMb: 16 });
  expect(await workers.read(1n, large)).toEqual({ kind: 'too_complex' });
  expect(await workers.read(1n, file(card))).toMatchObject({ kind: 'records' });
});

test('the process goes on while an archive is unpacked', async () => {
  const bytes = zipSync({ 'a.vcf': Buffer.from(card.repeat(200_000)) }, { level: 9 });
  const workers = open();
  await workers.read(1n, file(card));
  let last = performance.now();
  let longestMs = 0;
  const timer = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - last);
    last = performance.now();
  });
  await workers.read(1n, { ...file(''), bytes });
  clearInterval(timer);
  expect(longestMs).toBeLessThan(1000);
});

test('a read that is under way when the program stops rejects', async () => {
  const workers = open();
  const reading = workers.read(1n, large);
  const rejected = expect(reading).rejects.toThrow();
  await workers[Symbol.asyncDispose]();
  await rejected;
});
