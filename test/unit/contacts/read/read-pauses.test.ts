import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { CardRecord } from '../../../../src/contacts/record/card-record.ts';
import { readAddressBook } from '../../../support/read-address-book.ts';
import { readAddressBookInTurns } from '../../../../src/contacts/read/read-address-book.ts';

// A caller lets others work between records: whatever is long without one has records of nothing in it.

function read(text: string): readonly CardRecord[] {
  const book = readAddressBook(Buffer.from(text));
  return book.kind === 'records' ? [...book.records] : [];
}

function said(records: readonly CardRecord[]): readonly string[] {
  return records.map((one) => one.phones[0] ?? (one.nameForm ? 'no_phone' : 'empty'));
}

const ben = 'BEGIN:VCARD\nTEL:+12025550102\nEND:VCARD\n';

test.each([
  ['numbers', 'TEL:+12025550101\n', 30_000, ['+12025550101', '+12025550101']],
  ['blank lines', '\n', 500_000, ['empty', 'no_phone']],
  ['folded lines', ' \n', 500_000, ['empty', 'no_phone']],
])('a card with too many %s is split, and the next is read', (_, line, count, parts) => {
  const records = read(`BEGIN:VCARD\n${line.repeat(count)}FN:Zoe\nEND:VCARD\n${ben}`);
  expect(said(records)).toEqual([...parts, '+12025550102']);
});

test('a picture that fills a file is part of its card', () => {
  const line = `${'A'.repeat(75)}\n`;
  for (const fold of [' ', '']) {
    const picture = `PHOTO;ENCODING=b:\n${`${fold}${line}`.repeat(100_000)}`;
    const records = read(`BEGIN:VCARD\nTEL:+12025550101\n${picture}FN:Zoe\nEND:VCARD\n${ben}`);
    expect(records).toMatchObject([{ firstName: 'Zoe' }, { phones: ['+12025550102'] }]);
  }
});

test.each([
  ['text', 'Zoe +12025550101\n', 'Ben +12025550102'],
  ['a table', 'Name,Phone\nZoe,+12025550101\n', 'Ben,+12025550102'],
])('a run of blank lines in %s gives an empty row per pause', (_, head, tail) => {
  const records = read(`${head}${'\n'.repeat(25_000)}${tail}`);
  expect(said(records)).toEqual(['+12025550101', 'empty', 'empty', '+12025550102']);
});

const people = 'Zoe;+12025550101;Zoë\n'.repeat(400_000);
const texts = Array.from(
  { length: 100_000 },
  (_, at) => `<si><t>Zoe ${(at * 7919) % 100_003}</t></si>`,
);
const shared = `<sst>${texts.join('')}</sst>`;

test.each([
  ['a table', () => Buffer.from(people)],
  ['a table in another charset', () => Buffer.from(people, 'latin1')],
  ['an archive', () => zipSync({ 'a.csv': strToU8(people) })],
  [
    'a workbook',
    () => zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/sharedStrings.xml': strToU8(shared) }),
  ],
])('%s is opened in many turns', (_, file) => {
  const opening = readAddressBookInTurns(file());
  let turns = 0;
  while (!opening.next().done) turns++;
  expect(turns).toBeGreaterThan(10);
});
