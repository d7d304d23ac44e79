import { describe, expect, test } from 'vitest';
import type { ColumnRole } from '../../../../src/contacts/labels/header-roles.ts';
import { placeOf, readParts, type BookPart } from '../../../../src/contacts/read/parts.ts';
import type { ReadBook } from '../../../../src/contacts/read/read-book.ts';
import type { CardRecord } from '../../../../src/contacts/record/card-record.ts';

const record = (firstName: string, phone: string, facts: Partial<CardRecord> = {}) =>
  ({ index: 0, firstName, lastName: '', phones: [phone], leftOut: [], ...facts }) as CardRecord;
const [zoe, ben] = [record('Zoe', '+1 202'), record('Ben', '+1 303')];

const book = (...records: readonly CardRecord[]): ReadBook =>
  ({ kind: 'records', format: 'csv', records }) as unknown as ReadBook;
const unclear = { kind: 'unclear' } as unknown as ReadBook;
const part = (name: string, read: BookPart['read'] | ReturnType<BookPart['read']>): BookPart => ({
  name,
  read: typeof read === 'function' ? read : () => read,
});

/** The records of parts: the index, the name, and the part; for what is not read, its text and the reason. */
function recordsOf(parts: readonly BookPart[], columns?: readonly ColumnRole[]) {
  const read = readParts(parts, columns);
  if (read?.kind !== 'records') return read;
  return Array.from(read.records, ({ index, firstName, part: of, leftOut }) => {
    const [left] = leftOut;
    return left ? [index, left.text, left.reason] : [index, firstName, of];
  });
}

describe('readParts', () => {
  test('numbers the records of all parts through', () => {
    const sheet = { ...ben, part: 'Sheet' };
    expect(recordsOf([part('a.csv', book(zoe)), part('b.xlsx', book(sheet))])).toEqual([
      [0, 'Zoe', 'a.csv'],
      [1, 'Ben', 'b.xlsx, Sheet'],
    ]);
  });

  test('does not name the only part, which may have people twice', () => {
    expect(recordsOf([part('a.csv', book(zoe, zoe))])).toEqual([
      [0, 'Zoe', undefined],
      [1, 'Zoe', undefined],
    ]);
  });

  test('leaves out people of earlier parts, and counts them', () => {
    const same = [record('ZOE', '+1-202'), record('Ben', '+1 303')];
    expect(recordsOf([part('a.csv', book(zoe, zoe)), part('b.csv', book(...same))])).toEqual([
      [0, 'Zoe', 'a.csv'],
      [1, 'Zoe', 'a.csv'],
      [2, 'Ben', 'b.csv'],
      [3, 'b.csv: 1', 'part_repeated'],
    ]);
  });

  test('takes no one for another who has the same number or name', () => {
    const leftOut = [{ text: 'x1' }] as unknown as CardRecord['leftOut'];
    const others = [
      { firstName: 'Zoë B' },
      { phones: ['+1 203'] },
      { telegramId: 5n },
      { username: 'zoe' },
      { leftOut },
    ];
    for (const facts of others) {
      const parts = [part('a.csv', book(zoe)), part('b.csv', book({ ...zoe, ...facts }))];
      expect([facts, recordsOf(parts)]).toEqual([facts, expect.objectContaining({ length: 2 })]);
    }
    const two = { ...zoe, lastName: 'M', phones: ['+1', '+2'] };
    const same = { ...two, phones: ['+2', '+1'] };
    expect(recordsOf([part('a.csv', book(two)), part('b.csv', book(same))])).toEqual([
      [0, 'Zoe', 'a.csv'],
      [1, 'b.csv: 1', 'part_repeated'],
    ]);
  });

  test('lists what it does not read, with the reason', () => {
    const others = { kind: 'not_contacts' } as unknown as ReadBook;
    const parts = [
      part('a.csv', book(zoe)),
      part('b.bin', 'part_damaged'),
      part('c.txt', others),
      part('d.csv', unclear),
      part('e.csv', unclear),
    ];
    expect(recordsOf(parts)).toEqual([
      [0, 'Zoe', 'a.csv'],
      [1, 'b.bin', 'part_damaged'],
      [2, 'c.txt', 'part_other'],
      [3, 'e.csv', 'part_unclear'],
      [4, 'd.csv', 'part_unclear'],
    ]);
  });

  test('names three of more than four alike parts, and counts the others', () => {
    const pictures = (count: number) =>
      Array.from({ length: count }, (_, at) => part(`${at}.JPG`, 'part_picture'));
    const names = (count: number) =>
      (
        recordsOf([
          part('a', book(zoe)),
          ...pictures(count),
          part('README', 'part_other'),
        ]) as unknown[][]
      )
        .slice(1)
        .map(([, name]) => name);
    expect(names(4)).toEqual(['0.JPG', '1.JPG', '2.JPG', '3.JPG', 'README']);
    expect(names(5)).toEqual(['0.JPG', '1.JPG', '2.JPG', '2 × .jpg', 'README']);
  });

  test('is the first table with unclear columns where no part has people', () => {
    expect(recordsOf([part('a.csv', unclear), part('b.csv', 'part_damaged')])).toBe(unclear);
    expect(recordsOf([part('a.bin', 'part_damaged')])).toBeUndefined();
  });

  test('reads that table by the roles that were chosen', () => {
    const read = (columns?: readonly ColumnRole[]) => (columns ? book(zoe) : unclear);
    expect(recordsOf([part('a.csv', read), part('b.csv', 'part_damaged')], ['first'])).toEqual([
      [0, 'Zoe', 'a.csv'],
      [1, 'b.csv', 'part_damaged'],
    ]);
    expect(recordsOf([part('a.csv', unclear)], ['first'])).toBe(unclear);
  });
});

test('placeOf names a sheet after its file', () => {
  expect([placeOf('a.xlsx', undefined), placeOf('a.xlsx', 'Sheet')]).toEqual([
    'a.xlsx',
    'a.xlsx, Sheet',
  ]);
});
