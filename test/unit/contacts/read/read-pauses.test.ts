import { expect, test } from 'vitest';
import type { CardRecord } from '../../../../src/contacts/record/card-record.ts';
import { readAddressBook, readTyped } from '../../../../src/contacts/read/read-address-book.ts';

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

test('a typed line of commas costs as much for each of them as a short one', () => {
  const before = performance.now();
  expect([...readTyped(','.repeat(20_000))]).toEqual([]);
  expect(performance.now() - before).toBeLessThan(500);
});
