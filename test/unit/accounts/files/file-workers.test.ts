import { zipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { FileWorkers } from '../../../../src/accounts/files/file-workers.ts';
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
