import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importReport, type ImportedRow } from '../../src/bot/numbers/import-report.ts';
import { readLines } from '../../src/bot/numbers/read-lines.ts';
import {
  readSharedContact,
  readTypedCards,
  readVcardFile,
} from '../../src/bot/numbers/read-cards.ts';
import { flatten, plain } from '../../src/bot/chat/text.ts';
import type { Contact } from '../../src/contacts/contact.ts';

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

function phonesOf(rows: ReturnType<typeof readVcardFile>): string[] {
  if (typeof rows === 'string') throw new Error(rows);
  return rows.map((row) => (row.kind === 'card' ? row.card.phone : row.reason));
}

test('a shared contact is read with the plus that the Bot API leaves out', () => {
  const rows = readSharedContact(
    { phone_number: '447700900123', first_name: 'Zoe', last_name: 'Miller' },
    owner,
  );
  expect(rows).toEqual([
    { kind: 'card', card: { phone: '+447700900123', firstName: 'Zoe', lastName: 'Miller' } },
  ]);
});

test('its vCard adds the other numbers, under the name that was shared', () => {
  const vcard = vcf('+44 7700 900123').toString().replace('END', 'TEL:+49 30 1234567\nEND');
  const rows = readSharedContact(
    { phone_number: '+447700900123', first_name: 'Zoe', vcard },
    owner,
  );
  expect(phonesOf(rows)).toEqual(['+447700900123', '+49301234567']);
  expect(rows.map((row) => row.kind === 'card' && row.card.firstName)).toEqual(['Zoe', 'Zoe']);
});

test('numbers without a country code are from where the account is', () => {
  const berliner = { ...owner, phone: '+4915112345678' };
  expect(phonesOf(readVcardFile(vcf('0151 23456789'), berliner, 100))).toEqual(['+4915123456789']);
});

test('a row that cannot be used costs none of its neighbours', () => {
  const rows = readVcardFile(
    vcf('+447700900123', 'call me', '+447700900100', '+44 7700 900123', '+447700900125'),
    owner,
    100,
  );
  expect(phonesOf(rows)).toEqual(['+447700900123', 'no_digits', 'own', 'twice', '+447700900125']);
});

test('what is no vCard, and what is too much, is no import', () => {
  expect(readVcardFile(Buffer.from('name,phone\nZoe,1'), owner, 100)).toBe('not_vcard');
  expect(readVcardFile(new Uint8Array(0), owner, 100)).toBe('not_vcard');
  const many = Array.from({ length: 101 }, (_, at) => `+4477009${String(at).padStart(5, '0')}`);
  expect(readVcardFile(vcf(...many), owner, 100)).toBe('too_many');
  expect(readVcardFile(vcf(...many.slice(1)), owner, 100)).toHaveLength(100);
});

test('files that phones wrote are read', () => {
  const file = readFileSync(new URL('../fixtures/vcard/21-qp-utf8.vcf', import.meta.url));
  expect(readVcardFile(file, owner, 100)).toEqual(
    ['+79161234567', '+74951234567'].map((phone) => ({
      kind: 'card',
      card: { phone, firstName: 'Иван', lastName: 'Иванов' },
    })),
  );
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

test.each([
  ['+44 20 7946 0958 Zoe Miller', '+44 20 7946 0958', 'Zoe Miller'],
  ['Zoe Miller +442079460958', '+442079460958', 'Zoe Miller'],
  ['- Zoe Miller: +44 (20) 7946-0958', '+44 (20) 7946-0958', 'Zoe Miller'],
  ['Zoe Miller;+442079460958', '+442079460958', 'Zoe Miller'],
  ['+442079460958, "Zoe Miller"', '+442079460958', 'Zoe Miller'],
  ['Zoe 2 +44 20 7946 0958', '+44 20 7946 0958', 'Zoe 2'],
  ['+44 20 7946 0958 2nd Zoe', '+44 20 7946 0958', '2nd Zoe'],
  ['020 7946 0958', '020 7946 0958', ''],
  ['tel:+442079460958 Zoe', '+442079460958', 'Zoe'],
  ['Zoe Miller', '', 'Zoe Miller'],
  ["Conan O'Brien +442079460958", '+442079460958', "Conan O'Brien"],
])('%s is a number and a name', (line, phone, name) => {
  expect(readLines(line)).toEqual([{ phone, name }]);
});

test('typed lines are rows, empty ones nothing', () => {
  const rows = readTypedCards('\n+442079460958 Zoe van Dyk\n\n  Nobody \n+442079460958\n', owner);
  expect(rows).toEqual([
    { kind: 'card', card: { phone: '+442079460958', firstName: 'Zoe', lastName: 'van Dyk' } },
    { kind: 'unusable', name: 'Nobody', phone: '', reason: 'no_digits' },
    { kind: 'unusable', name: '', phone: '+44 20 7946 0958', reason: 'twice' },
  ]);
});
