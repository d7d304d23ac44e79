import { expect, test } from 'vitest';
import {
  readChunks,
  readTableChunks,
  type FileChunk,
} from '../../../../src/accounts/files/file-contents.ts';
import { maxNumbers } from '../../../../src/contacts/import/import-records.ts';
import { writeBackupHead, writeBackupLists } from '../../../../src/contacts/write/write-backup.ts';
import { writeZip } from '../../../support/write-zip.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const file = (text: string, name = '') => ({ bytes: Buffer.from(text), name, country: undefined });

async function chunksOf(text: string): Promise<readonly FileChunk[]> {
  const chunks: FileChunk[] = [];
  for await (const chunk of readChunks(file(text))) chunks.push(chunk);
  return chunks;
}

/** How many entries each chunk has, and whether it is the last. */
const sizes = (chunks: readonly FileChunk[]) =>
  chunks.map((chunk) =>
    chunk.kind === 'records' ? [chunk.records.length, chunk.isLast] : chunk.kind,
  );

const card = (at: number): string =>
  `BEGIN:VCARD\nFN:Zoe ${at}\nTEL:+4479111${23456 + at}\nEND:VCARD\n`;
const cards = (count: number): string =>
  Array.from({ length: count }, (_, at) => card(at)).join('');

test('readChunks gives a chunk after a thousand parts: a record and its number are two', async () => {
  const chunks = await chunksOf(cards(1100));
  expect(sizes(chunks)).toEqual([
    [500, false],
    [500, false],
    [100, true],
  ]);
  const records = chunks.flatMap((one) => (one.kind === 'records' ? one.records : []));
  expect(records.map(({ index }) => index)).toEqual(Array.from({ length: 1100 }, (_, at) => at));
});

test('readChunks counts notes among the parts of a record', async () => {
  const noted = card(1).replace('END', 'NOTE:One\nEND').repeat(400);
  expect(sizes(await chunksOf(noted))).toEqual([
    [334, false],
    [66, true],
  ]);
});

test('readChunks gives a file of a few records at once', async () => {
  expect(sizes(await chunksOf(cards(2)))).toEqual([[2, true]]);
});

test('readChunks stops at a file with too many numbers', async () => {
  const numbers = Array.from({ length: 50 }, (_, at) => `TEL:+4479111${23400 + at}\n`).join('');
  const many = `BEGIN:VCARD\nFN:Zoe\n${numbers}END:VCARD\n`.repeat(maxNumbers / 50 + 1);
  expect((await chunksOf(many)).at(-1)).toEqual({ kind: 'too_many' });
});

test('readChunks leaves pictures out after 15 seconds, and reads the other files', async () => {
  const bytes = writeZip({ 'a.vcf': card(1), '1.png': 'x', '2.png': 'xx', '3.png': 'xxx' });
  // At the begin, and before each picture.
  const times = [0, 0, 8000, 16_000];
  const chunks: FileChunk[] = [];
  const archive = { bytes, name: 'a.zip', country: undefined };
  for await (const chunk of readChunks(archive, () => times.shift() ?? Number.NaN))
    chunks.push(chunk);
  const records = chunks.flatMap((one) => (one.kind === 'records' ? one.records : []));
  expect(records.flatMap(({ phones }) => phones)).toHaveLength(1);
  expect(
    records.flatMap(({ leftOut = [] }) => leftOut.map(({ text, reason }) => [text, reason])),
  ).toEqual([
    ['3.png', 'part_picture'],
    ['2.png', 'part_other'],
    ['1.png', 'part_other'],
  ]);
});

test('readChunks says what else a file is', async () => {
  expect(await chunksOf('')).toMatchObject([{ kind: 'not_contacts' }]);
  expect(await chunksOf('{"rosterBackup":1}')).toEqual([
    { kind: 'unreadable_backup', problem: 'damaged' },
  ]);
});

function backupOf(counts: { readonly contacts: number; readonly blocked: number }): string {
  const at = new Date('2026-11-22T14:00:00Z');
  const list = (count: number) =>
    Array.from({ length: count }, (_, id) => sampleContact({ id: BigInt(id + 1) }));
  const backup = {
    madeAt: at,
    account: { id: 1n, firstName: 'Max', lastName: '' },
    contacts: list(counts.contacts).map((one) => ({ ...one, note: '', labels: [] })),
    savedReadAt: at,
    savedNumbers: [{ phone: '+12025550111', firstName: 'Zoe', lastName: '', savedAt: at }],
    blocked: list(counts.blocked),
  };
  return writeBackupHead(backup) + [...writeBackupLists(backup)].join('');
}

test.for([
  [{ contacts: 0, blocked: 0 }, [[0, 1, 0, true]]],
  [{ contacts: 250, blocked: 3 }, [[250, 1, 3, true]]],
  [
    { contacts: 251, blocked: 300 },
    [
      [250, 1, 250, false],
      [1, 0, 50, true],
    ],
  ],
] as const)(
  'readChunks gives a backup by 250 entries of each list: %j',
  async ([counts, expected]) => {
    const chunks = await chunksOf(backupOf(counts));
    const found = chunks.map((chunk) => {
      if (chunk.kind !== 'backup') return chunk.kind;
      const { contacts, savedNumbers, blocked } = chunk.backup;
      return [contacts.length, savedNumbers.length, blocked.length, chunk.isLast];
    });
    expect(found).toEqual(expected);
  },
);

test('readTableChunks gives a table by 200 rows, and then an end', () => {
  const rows = Array.from({ length: 410 }, (_, at) => `Zoe ${at},+44791112${3000 + at}`).join('\n');
  const chunks = [...readTableChunks(file(rows, 'list.csv'))].map((chunk) =>
    chunk.kind === 'table' ? [chunk.rows.length, chunk.isFirst] : chunk.kind,
  );
  expect(chunks).toEqual([[200, true], [200, false], [10, false], 'end']);
});
