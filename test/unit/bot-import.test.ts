import { expect, test } from 'vitest';
import { importReport, type ImportedRow } from '../../src/bot/import/import-report.ts';
import { recordOfContact } from '../../src/bot/import/import-records.ts';
import { readSources, type ReadSource, type Sent } from '../../src/bot/import/import-sources.ts';
import { countNumberLines } from '../../src/bot/import/number-lines.ts';
import { readPerson } from '../../src/bot/import/read-cards.ts';
import { flatten, plain } from '../../src/bot/chat/text.ts';
import type { Contact } from '../../src/contacts/contact.ts';
import { mostNumbers } from '../../src/contacts/import/import-records.ts';

const owner = {
  id: 1n,
  firstName: 'Alex',
  lastName: 'Rivers',
  usernames: [],
  phone: '+447700900100',
};

function vcf(...numbers: readonly string[]): Buffer {
  return Buffer.from(
    numbers
      .map((tel, at) => `BEGIN:VCARD\nVERSION:3.0\nFN:Person ${at}\nTEL:${tel}\nEND:VCARD\n`)
      .join(''),
  );
}

test('a shared contact is handed over as the Bot API gives it', () => {
  expect(
    recordOfContact({ phone_number: '447700900123', first_name: 'Zoe', last_name: 'Miller' }),
  ).toEqual({
    firstName: 'Zoe',
    lastName: 'Miller',
    phones: ['447700900123'],
    telegramId: undefined,
  });
});

test.each([
  ['447700900123', '+447700900100', '+447700900123'],
  ['7911123456', '+447700900100', '+447911123456'],
  ['4155550132', '+12025550100', '+14155550132'],
  ['12025550103', '+12025550100', '+12025550103'],
  ['79161234567', '+447700900100', '+79161234567'],
  ['79161234567', '+12025550100', '+79161234567'],
  ['79161234567', '+4915112345678', '+79161234567'],
  ['88808123456', '+447700900100', '+88808123456'],
  ['8 (916) 123-45-67', '+79031234567', '+79161234567'],
])('%s, shared with the account %s, is %s', (text, own, phone) => {
  const person = recordOfContact({ phone_number: text, first_name: 'Zoe' });
  expect(readPerson(person, { ...owner, phone: own })).toMatchObject([{ card: { phone } }]);
});

test('its vCard adds the other numbers, under the name that was shared', () => {
  const vcard = vcf('+44 7700 900123').toString().replace('END', 'TEL:+49 30 1234567\nEND');
  const person = recordOfContact({ phone_number: '+447700900123', first_name: 'Zoe', vcard });
  expect(readPerson(person, owner)).toEqual(
    ['+447700900123', '+49301234567'].map((phone) => ({
      kind: 'card',
      card: { phone, firstName: 'Zoe', lastName: '' },
    })),
  );
});

test('numbers without a country code are from where the account is', () => {
  const berliner = { ...owner, phone: '+4915112345678' };
  const person = { firstName: 'Ida', lastName: '', phones: ['0151 23456789'] };
  expect(readPerson(person, berliner)).toMatchObject([{ card: { phone: '+4915123456789' } }]);
});

test('a number that cannot be used costs none of the others', () => {
  const phones = ['+447700900123', 'call me', '+44 7700 900100', '+44 7700 900123'];
  const rows = readPerson({ firstName: 'Zoe', lastName: '', phones }, owner);
  expect(rows.map((row) => (row.kind === 'card' ? row.card.phone : row.reason))).toEqual([
    '+447700900123',
    'no_digits',
    'own',
  ]);
  expect(readPerson({ firstName: 'Zoe', lastName: '' }, owner)).toMatchObject([
    { reason: 'no_phone', name: 'Zoe' },
  ]);
});

test.each([
  ['+447700900123\n+44 7700 900124 Ben', 2],
  ['Zoe (+447700900123)\n\nBen: +44 7700 900124\n', 2],
  ['+447700900123\nand so on', 0],
  ['07700 900123\n07700 900124', 0],
  ['1 + 1234567\n+5', 0],
  ['a+447700900123\n+44 7700 900124', 0],
  ['', 0],
])('lines that all have a number with a plus: %j', (text, count) => {
  expect(countNumberLines(text)).toBe(count);
});

const files: ReadonlyMap<string, Buffer> = new Map([
  ['one', vcf('+447700900123', '+447700900124')],
  ['table', Buffer.from('Herr,07700 900125,x\nFrau,07700 900126,y\n')],
  ['picture', Buffer.from('\x89PNG\0\0')],
]);

function file(fileId: string, name: string, size?: number): Sent {
  return { kind: 'file', fileId, name, size };
}

function download(fileId: string): Promise<Uint8Array> {
  return Promise.resolve(files.get(fileId) ?? new Uint8Array());
}

async function read(sent: readonly Sent[]): Promise<readonly ReadSource[]> {
  const all: ReadSource[] = [];
  for await (const one of readSources(download, sent, 'GB')) all.push(one);
  return all;
}

test('a file alone is read by who imports it', async () => {
  const source = { bytes: files.get('picture'), name: 'a.vcf' };
  expect(await read([file('picture', 'a.vcf')])).toEqual([{ kind: 'source', source }]);
});

test('several messages are one import, in order, without those that cannot be read', async () => {
  const [table, refused, people] = await read([
    { kind: 'contact', contact: { phone_number: '447700900122', first_name: 'Zoe' } },
    file('picture', 'cat.png'),
    file('one', 'phone.vcf'),
    file('table', 'list.csv'),
    file('one', 'huge.vcf', 21 * 1024 * 1024),
    { kind: 'text', text: '+447700900127 Ben\nnobody' },
  ]);
  if (people?.kind !== 'source' || !('records' in people.source)) throw new Error('nobody');
  expect(people.source.records.map(({ index, firstName }) => [index, firstName])).toEqual([
    [0, 'Zoe'],
    [1, 'Person 0'],
    [2, 'Person 1'],
    [3, 'Ben'],
    [4, 'nobody'],
  ]);
  const source = { bytes: files.get('table'), name: 'list.csv' };
  expect(table).toEqual({ kind: 'source', source });
  if (refused?.kind !== 'refused') throw new Error('nothing was refused');
  expect(refused.words.map(plain)).toEqual([
    expect.stringMatching(/^cat\.png: I find no contacts in this file/),
    expect.stringMatching(/^huge\.vcf: this file is over 20 MB/),
  ]);
});

test('more people than one import takes are none, whichever message is one too many', async () => {
  const contact = { phone_number: '447700900122', first_name: 'Zoe' };
  const some = { kind: 'text', text: '+447700900127 Ben\n'.repeat(mostNumbers - 1) } as const;
  const one = { kind: 'contact', contact } as const;
  expect(await read([some, one])).toMatchObject([{ kind: 'source' }]);
  const downloaded: string[] = [];
  const all = readSources(
    (fileId) => {
      downloaded.push(fileId);
      return download(fileId);
    },
    [one, some, one, file('one', 'later.vcf')],
    'GB',
  );
  const refused = (await all.next()).value;
  if (refused?.kind !== 'refused') throw new Error('nothing was refused');
  expect(refused.words.map(plain)).toEqual([
    expect.stringMatching(/^There are more than 50,000 num/),
  ]);
  expect(await all.next()).toMatchObject({ done: true });
  expect(downloaded).toEqual([]);
});

const zoe: Contact = {
  id: 7n,
  accessHash: 1n,
  firstName: 'Zoe',
  lastName: 'Miller',
  usernames: [],
  phone: '+447700900123',
  lastSeen: { kind: 'hidden' },
  kind: 'person',
  premium: false,
  closeFriend: false,
  contact: true,
  mutual: false,
};
const into = { owner, viewId: 'view1' };
const row = {
  kind: 'card',
  card: { phone: '+447700900123', firstName: 'Zoe', lastName: 'Miller' },
} as const;

test.each<[ImportedRow, RegExp]>([
  [{ row, outcome: { kind: 'added', contact: zoe } }, /^Added Zoe Miller to the contacts of Alex/],
  [{ row, outcome: { kind: 'already', contact: zoe } }, /^Zoe Miller is .* already\./],
  [
    { row, outcome: { kind: 'later', until: new Date('2026-11-22T15:00:00Z') } },
    /^Zoe Miller, \+44 7700 900123: .* later\. I do so by myself, 2026-11-22 15:00 UTC\.\n\nTelegram/,
  ],
  [{ row, outcome: { kind: 'declined' } }, /^Zoe Miller, .* Whether anybody has it is unknown\.$/],
  [{ row, outcome: { kind: 'not_found', importers: 0 } }, /not found, or private\.\n\nTelegram/],
  [
    { row, outcome: { kind: 'not_found', importers: 3 } },
    /private\. 3 other people have this number saved\./,
  ],
  [
    { row: { kind: 'unusable', name: 'Bo', phone: '12', reason: 'too_short' } },
    /^Bo · 12: not imported, the number is too short\.$/,
  ],
])('one row is one sentence: %#', (imported, words) => {
  expect(plain(importReport([imported], into).text)).toMatch(words);
});

test('a rename offers the old name', () => {
  const outcome = {
    kind: 'renamed',
    contact: zoe,
    from: { firstName: 'Zo', lastName: '' },
    changeId: 'change1',
  } as const;
  const report = importReport([{ row, outcome }], into);
  expect(report.keyboard).toEqual([
    [{ text: 'Keep the old name: Zo', callback_data: '1:keep:view1:change1' }],
  ]);
});

test('many rows fit one message of either kind, and are counted', () => {
  const rows = Array.from({ length: 100 }, (): ImportedRow => ({
    row: { ...row, card: { ...row.card, firstName: 'Z'.repeat(64), lastName: 'M'.repeat(64) } },
    outcome: { kind: 'not_found', importers: 12 },
  }));
  const report = importReport(rows, into);
  const { text } = flatten(report.text);
  expect(text.length).toBeLessThan(4096);
  expect(text).toMatch(/100 not found or private/);
  expect(text).toMatch(/… and \d+ more\./);
  expect(text).toMatch(/saved list/);
  expect(report.rich?.find((block) => block.type === 'list')?.items).toHaveLength(100);
});
