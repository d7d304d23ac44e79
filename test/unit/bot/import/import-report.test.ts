import { afterAll, expect, test } from 'vitest';
import { FileWorkers } from '../../../../src/accounts/files/file-workers.ts';
import type { FileContents, SentFile } from '../../../../src/accounts/roster.ts';
import { importReport, type ImportedRow } from '../../../../src/bot/import/import-report.ts';
import { readSharedContact } from '../../../../src/bot/import/read-shared-contact.ts';
import {
  readSources,
  type ReadSource,
  type SentItem,
} from '../../../../src/bot/import/import-sources.ts';
import { mayListPeople } from '../../../../src/bot/person/may-list-people.ts';
import { countNumberLines } from '../../../../src/bot/person/number-lines.ts';
import { ContactBook } from '../../../../src/contacts/book/contact-book.ts';
import { runAtOnce } from '../../../../src/contacts/steps.ts';
import type { Contact, Owner } from '../../../../src/contacts/contact.ts';
import { planImport } from '../../../../src/contacts/import/import-plan.ts';
import type { UnindexedRecord } from '../../../../src/contacts/import/import-record.ts';
import { countryOf } from '../../../../src/contacts/phone.ts';
import { maxNumbers } from '../../../../src/contacts/import/import-records.ts';
import { plain, rendered } from '../../../support/english.ts';

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
    readSharedContact({ phone_number: '447700900123', first_name: 'Zoe', last_name: 'Miller' }),
  ).toEqual({
    firstName: 'Zoe',
    lastName: 'Miller',
    phones: ['447700900123'],
    leftOut: [],
    telegramId: undefined,
  });
});

/** The plan of one person: the number to send, or why there is none. */
function planned(person: UnindexedRecord, home: Owner = owner): readonly string[] {
  const context = { contacts: new ContactBook(), owner: home, country: countryOf(home.phone) };
  return runAtOnce(planImport([{ ...person, index: 0 }], context)).rows.map((row) => {
    if ('send' in row) return row.send.by === 'phone' ? row.send.card.phone : row.send.by;
    return row.kind === 'unusable' ? row.reason : row.kind;
  });
}

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
  const person = readSharedContact({ phone_number: text, first_name: 'Zoe' });
  expect(planned(person, { ...owner, phone: own })).toEqual([phone]);
});

test('its vCard adds the other numbers, under the name that was shared', () => {
  const vcard = vcf('+44 7700 900123').toString().replace('END', 'TEL:+49 30 1234567\nEND');
  const person = readSharedContact({ phone_number: '+447700900123', first_name: 'Zoe', vcard });
  expect(person).toMatchObject({ firstName: 'Zoe', lastName: '' });
  expect(planned(person)).toEqual(['+447700900123', 'duplicate', '+49301234567']);
});

test('numbers without a country code are from where the account is', () => {
  const berliner = { ...owner, phone: '+4915112345678' };
  const person = { firstName: 'Ida', lastName: '', phones: ['0151 23456789'] };
  expect(planned(person, berliner)).toEqual(['+4915123456789']);
});

test('a number that cannot be used costs none of the others', () => {
  const phones = ['+447700900123', 'call me', '+44 7700 900100', '+44 7700 900123'];
  expect(planned({ firstName: 'Zoe', lastName: '', phones })).toEqual([
    '+447700900123',
    'no_digits',
    'own',
    'duplicate',
  ]);
  expect(planned({ firstName: 'Zoe', lastName: '' })).toEqual(['no_phone']);
});

test.each([
  ['+447700900123\n+44 7700 900124 Ben', 2],
  ['Zoe (+447700900123)\n\nBen: +44 7700 900124\n', 2],
  ['+447700900123\nand so on', 0],
  ['1 + 1234567\n+5', 0],
  ['a+447700900123\n+44 7700 900124', 0],
  ['', 0],
  ['Zoe 07911 123456\nBen 07911 123457', 2],
  ['07911 123456\n07911 123457', 2],
  ['1. Zoe - 07911 123456\n2. Ben - 07911 123457\n3. Eve (fax) 07911 123458', 2],
  ['Zoe Miller\n07911 123456\n\nBen Stone\n07911 123457\n07911 123458', 2],
  ['Name: Zoe\nPhone: 07911 123456\n\nName: Ben\nPhone: 07911 123457', 2],
  ['My friends:\nZoe 07911 123456\nBen 07911 123457', 2],
  ['Зоя 8 (916) 123-45-67\nАня +7 916 123 45 68', 2],
  ['Zoe https://wa.me/447911123456\nBen t.me/+447911123457', 2],
  ['Zoe 07911 123456, Ben 07911 123457', 2],
  ['Zoe 07911 123456', 1],
  ['Call me at 07911 123456', 0],
  ['Can you call me at 07911 123456\nor 07911 123457?', 0],
  ['My number is 07911 123456.\nThe code is 123456', 0],
  ['Order 10012345\nOrder 10012346', 0],
  ['12.05.2024 10:15\n13.05.2024 11:20', 0],
  ['10012345\n20240512', 0],
  ['Hi Zoe,\nthanks for yesterday.\nBen\n+44 7911 123456', 0],
  ['@zoe_m\n@ben_s', 0],
])('a message that lists people, and nothing else: %j', (text, count) => {
  expect(runAtOnce(countNumberLines(text, 'GB'))).toBe(count);
  if (count > 1) expect(mayListPeople(text)).toBe(true);
});

test('without a country a number needs a name, its plus or both', () => {
  expect(runAtOnce(countNumberLines('07700 900123\n07700 900124'))).toBe(0);
  expect(runAtOnce(countNumberLines('Zoe 07700 900123\nBen 07700 900124'))).toBe(2);
});

test('a pasted vCard lists people', () => {
  const card = (name: string): string => `BEGIN:VCARD\nFN:${name}\nTEL:+447911123456\nEND:VCARD`;
  expect(runAtOnce(countNumberLines(`${card('Zoe')}\n${card('Ben')}`))).toBe(2);
});

const files: ReadonlyMap<string, Buffer> = new Map([
  ['one', vcf('+447700900123', '+447700900124')],
  ['table', Buffer.from('Herr,07700 900125,x\nFrau,07700 900126,y\n')],
  ['picture', Buffer.from('\x89PNG\0\0')],
]);

function file(fileId: string, name: string, size?: number): SentItem {
  return { kind: 'file', fileId, name, size };
}

const reader = new FileWorkers();
afterAll(() => reader[Symbol.asyncDispose]());

function readFile(sent: SentFile): Promise<FileContents> {
  return reader.read(1n, { ...sent, country: 'GB' });
}

function download(fileId: string): Promise<Uint8Array> {
  return Promise.resolve(files.get(fileId) ?? new Uint8Array());
}

async function read(sent: readonly SentItem[]): Promise<readonly ReadSource[]> {
  const all: ReadSource[] = [];
  for await (const one of readSources({ download, read: readFile }, sent, 'GB')) all.push(one);
  return all;
}

test('a file alone is not read before the import', async () => {
  const source = { bytes: files.get('picture'), name: 'a.vcf', fileId: 'picture' };
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
  const source = { bytes: files.get('table'), name: 'list.csv', fileId: 'table' };
  expect(table).toEqual({ kind: 'source', source });
  if (refused?.kind !== 'refused') throw new Error('nothing was refused');
  expect(refused.words.map(plain)).toEqual([
    expect.stringMatching(/^cat\.png: I see no QR code in this picture/),
    expect.stringMatching(/^huge\.vcf: this file is over 20 MB/),
  ]);
});

test('more people than one import takes are none, whichever message is one too many', async () => {
  const contact = { phone_number: '447700900122', first_name: 'Zoe' };
  const some = { kind: 'text', text: '+447700900127 Ben\n'.repeat(maxNumbers - 1) } as const;
  const one = { kind: 'contact', contact } as const;
  expect(await read([some, one])).toMatchObject([{ kind: 'source' }]);
  const downloaded: string[] = [];
  const all = readSources(
    {
      download: (fileId) => {
        downloaded.push(fileId);
        return download(fileId);
      },
      read: readFile,
    },
    [one, some, one, file('one', 'later.vcf')],
    'GB',
  );
  const refused = (await all.next()).value;
  if (refused?.kind !== 'refused') throw new Error('nothing was refused');
  expect(refused.words.map(plain)).toEqual([
    expect.stringMatching(/^You sent more than 50,000 num/),
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
const row = { name: 'Zoe Miller', phone: '+44 7700 900123' };

test.each<[ImportedRow, RegExp]>([
  [
    { ...row, outcome: { kind: 'added', contact: zoe } },
    /^Added Zoe Miller to the contacts of Alex/,
  ],
  [{ ...row, outcome: { kind: 'already', contact: zoe } }, /^Zoe Miller is .* already\./],
  [
    { ...row, outcome: { kind: 'deferred', until: new Date('2026-11-22T15:00:00Z') } },
    /^Zoe Miller, \+44 7700 900123: .* later\. I’ll send it by myself, 2026-11-22 15:00 UTC\.\n\nTelegram/,
  ],
  [{ ...row, outcome: { kind: 'declined' } }, /^Zoe Miller, .* so I don’t know who has it\.$/],
  [{ ...row, outcome: { kind: 'not_found', importers: 0 } }, /not found, or private\.\n\nTelegram/],
  [
    { ...row, outcome: { kind: 'not_found', importers: 3 } },
    /private\. 3 other people have this number saved\./,
  ],
  [
    { name: 'Bo', phone: '12', reason: 'too_short' },
    /^Bo · 12: not imported, the number is too short\.$/,
  ],
])('one row is one sentence: %#', (imported, words) => {
  expect(rendered(importReport([imported], into)).text).toMatch(words);
});

test('a contact that keeps its name offers the new one, if there is one', () => {
  const kept = { ...row, name: 'Zo', outcome: { kind: 'kept', contact: zoe } } as const;
  const report = rendered(importReport([kept], into));
  expect(report.text).toBe('+44 7700 900123 is in your contacts as Zoe Miller. I kept that name.');
  expect(report.keyboard).toEqual([
    [{ text: 'Rename to Zo', callback_data: `1:add:view1:${zoe.id}:hide` }],
  ]);
  const nameless = rendered(importReport([{ ...kept, name: '' }], into));
  expect(nameless.text).toBe('+44 7700 900123 is in your contacts as Zoe Miller.');
  expect(nameless.keyboard).toEqual([]);
});

test('many rows fit one message of either kind, and are counted', () => {
  const rows = Array.from({ length: 100 }, (): ImportedRow => ({
    ...row,
    name: `${'Z'.repeat(64)} ${'M'.repeat(64)}`,
    outcome: { kind: 'not_found', importers: 12 },
  }));
  const { text, rich } = rendered(importReport(rows, into));
  expect(text.length).toBeLessThanOrEqual(4096);
  expect(text).toMatch(/100 not found or private/);
  expect(text).toMatch(/… and \d+ more\./);
  expect(text).toMatch(/saved list/);
  expect(rich.find((block) => block.type === 'list')?.items).toHaveLength(100);
});

test('a message is counted line by line, so that other people are served in between', () => {
  const text = Array.from({ length: 90 }, (_, at) => `Zoe ${at} 07700 9${10_000 + at}`).join('\n');
  let steps = 0;
  const counting = countNumberLines(text, 'GB');
  while (!counting.next().done) steps++;
  expect(steps).toBeGreaterThanOrEqual(90);
  expect(runAtOnce(countNumberLines(text, 'GB'))).toBe(90);
});
