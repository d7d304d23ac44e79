import fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryBook, type BookQuery } from '../../../src/contacts/book-query.ts';
import type { Contact, LastSeen } from '../../../src/contacts/contact.ts';
import { sampleContact } from '../../support/sample-contact.ts';

const now = new Date('2026-11-22T12:00:00Z');
const online: LastSeen = { kind: 'online', until: new Date('2026-11-22T12:01:00Z') };
const expired: LastSeen = { kind: 'online', until: new Date('2026-11-22T11:59:00Z') };

const everybody: BookQuery = { words: '', sort: 'name', filter: 'all', page: 0, pageSize: 100 };

function ids(contacts: readonly Contact[], query: Partial<BookQuery>): readonly bigint[] {
  return queryBook(contacts, { ...everybody, ...query }, now).rows.map(({ id }) => id);
}

const book = [
  sampleContact({ id: 1n, firstName: 'zoë', lastName: 'Abel', lastSeen: expired, mutual: true }),
  sampleContact({ id: 2n, kind: 'deleted' }),
  sampleContact({ id: 3n, firstName: 'Zoe', lastName: 'Zimmer', lastSeen: online }),
  sampleContact({ id: 4n, firstName: 'Agent 10', kind: 'bot', phone: '+491701234567' }),
  sampleContact({ id: 5n, firstName: 'Agent 9', closeFriend: true, mutual: true }),
  sampleContact({ id: 6n, firstName: 'Анна', lastSeen: { kind: 'recently', byMe: false } }),
  sampleContact({ id: 7n, firstName: 'Анна', lastSeen: { kind: 'recently', byMe: true } }),
];

test('sorts by name: letters before accents, numbers as numbers, empty names last', () => {
  expect(ids(book, {})).toEqual([5n, 4n, 1n, 3n, 6n, 7n, 2n]);
});

test('sorts by last seen, then by name', () => {
  expect(ids(book, { sort: 'last_seen' })).toEqual([3n, 1n, 6n, 7n, 5n, 4n, 2n]);
});

test.each([
  ['mutual', [5n, 1n]],
  ['online', [3n]],
  ['no_phone', [5n, 1n, 3n, 6n, 7n, 2n]],
  ['deleted', [2n]],
] as const)('only %s', (filter, expected) => {
  expect(ids(book, { filter })).toEqual(expected);
});

test('combines words and a filter', () => {
  expect(ids(book, { words: 'zoe' })).toEqual([1n, 3n]);
  expect(ids(book, { words: 'zoe', filter: 'mutual' })).toEqual([1n]);
});

test('an empty list has one empty page', () => {
  expect(queryBook([], { ...everybody, page: 7 }, now)).toEqual({
    rows: [],
    page: 0,
    pages: 1,
    total: 0,
  });
});

test.each([
  [-1, 0],
  [Number.NaN, 0],
  [1.9, 1],
  [99, 3],
  [Number.POSITIVE_INFINITY, 3],
])('page %d gives page %d of four', (page, shown) => {
  expect(queryBook(book, { ...everybody, page, pageSize: 2 }, now)).toMatchObject({
    page: shown,
    pages: 4,
    total: 7,
  });
});

test.each([0, -3, Number.NaN])('a page size of %d counts as one', (pageSize) => {
  expect(queryBook(book, { ...everybody, pageSize }, now)).toMatchObject({ pages: 7 });
});

const contacts = fc.uniqueArray(
  fc.record({
    id: fc.bigInt(1n, 99n),
    firstName: fc.constantFrom('Anna', 'anna', 'Änna', 'Zoe', 'Анна', ''),
    lastName: fc.constantFrom('', 'A', 'b'),
    mutual: fc.boolean(),
    lastSeen: fc.constantFrom<LastSeen>(online, expired, { kind: 'hidden' }),
  }),
  { selector: ({ id }) => id },
);

const query = fc.record({
  words: fc.constantFrom('', 'anna', 'an a', 'x'),
  sort: fc.constantFrom('name', 'last_seen'),
  filter: fc.constantFrom('all', 'mutual', 'no_phone', 'online'),
  pageSize: fc.integer({ min: 1, max: 9 }),
});

test('all pages together are the whole list, each contact once, in order', () => {
  fc.assert(
    fc.property(contacts, query, (facts, asked) => {
      const list = facts.map(sampleContact);
      const whole = queryBook(list, { ...asked, page: 0, pageSize: 1000 }, now);
      const pages = Array.from({ length: Math.ceil(whole.total / asked.pageSize) }, (_, page) =>
        queryBook(list.toReversed(), { ...asked, page }, now),
      );
      expect(pages.flatMap(({ rows }) => rows)).toEqual(whole.rows);
      expect(whole.rows.length).toBe(whole.total);
      for (const [index, { rows, page, total }] of pages.entries()) {
        expect(rows.length).toBeLessThanOrEqual(asked.pageSize);
        expect([page, total]).toEqual([index, whole.total]);
      }
    }),
  );
});
