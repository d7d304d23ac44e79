import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ContactBook, type Listed } from '../../../../src/contacts/book/contact-book.ts';
import type {
  BookFilter,
  BookPage,
  BookQuery,
} from '../../../../src/contacts/book/book-selection.ts';
import type { Contact, LastSeen } from '../../../../src/contacts/contact.ts';
import { contactsHash } from '../../../../src/contacts/contacts-hash.ts';
import { finish } from '../../../support/finish.ts';
import { queryPlainly } from '../../../support/query-plainly.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const now = new Date('2026-11-22T12:00:00Z');
const online: LastSeen = { kind: 'online', until: new Date('2026-11-22T12:01:00Z') };
const expired: LastSeen = { kind: 'online', until: new Date('2026-11-22T11:59:00Z') };

const everybody: BookQuery = { words: '', sort: 'name', filter: 'all', page: 0, pageSize: 100 };

function queryBook(contacts: readonly Contact[], query: BookQuery, at: Date): BookPage {
  return finish(finish(ContactBook.from(contacts)).query(query, at));
}

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

test('a page by last seen has each contact once, though statuses change while it is sorted', () => {
  const recently: LastSeen = { kind: 'recently', byMe: false };
  const offline: LastSeen = { kind: 'offline', at: new Date('2026-11-22T11:00:00Z') };
  const statuses = [online, offline, recently];
  const all = Array.from({ length: 9 }, (_, at) => BigInt(at));
  const query: BookQuery = { ...everybody, sort: 'last_seen' };
  // In each step once, each status becomes each other one.
  for (let changedIn = 0, isOver = false; !isOver; changedIn += 1) {
    const changing = finish(
      ContactBook.from(
        all.map((id) => sampleContact({ id, lastSeen: statuses[Number(id) % 3] ?? online })),
      ),
    );
    const steps = changing.query(query, now);
    for (let at = 0; ; at += 1) {
      if (at === changedIn) {
        for (const id of all)
          changing.setLastSeen(id, statuses[Math.floor(Number(id) / 3)] ?? online);
      }
      const step = steps.next();
      if (!step.done) continue;
      isOver = at < changedIn;
      expect(step.value.rows.map(({ id }) => id).toSorted((a, b) => Number(a - b))).toEqual(all);
      break;
    }
  }
});

test('an inherited time changes the order of the newest', () => {
  const list = finish(ContactBook.from([1n, 2n].map((id) => sampleContact({ id }))));
  const newest = () => finish(list.query({ ...everybody, sort: 'newest' }, now)).rows;
  expect(newest().map(({ id }) => id)).toEqual([1n, 2n]);
  const lostMutualAt = new Date('2026-11-21');
  const timesOf = ({ id, mutual }: Listed) => ({
    addedAt: new Date(Number(id)),
    lostMutualAt: mutual ? undefined : lostMutualAt,
  });
  finish(list.inherit([], timesOf));
  expect(newest().map(({ id }) => id)).toEqual([2n, 1n]);
  expect(list.timesOf(2n)).toEqual({ addedAt: new Date(2), lostMutualAt });
});

test('the newest come first, and contacts without a time last, by name', () => {
  const mixed = new ContactBook();
  const [early, late] = [new Date('2026-11-20'), new Date('2026-11-21')];
  const add = (id: bigint, firstName: string, at?: Date): void =>
    mixed.set(sampleContact({ id, firstName }), { addedAt: at });
  add(1n, 'Zoe');
  add(2n, 'Ben', early);
  add(3n, 'Ann');
  add(4n, 'Mia', late);
  add(5n, 'Ada', early);
  const newest = (): readonly bigint[] =>
    finish(mixed.query({ ...everybody, sort: 'newest' }, now)).rows.map(({ id }) => id);
  expect(newest()).toEqual([4n, 5n, 2n, 3n, 1n]);
  // A change keeps the time, and who is deleted and added again is new.
  add(3n, 'Anna', late);
  mixed.delete(2n);
  add(2n, 'Ben', new Date('2026-11-22'));
  expect(newest()).toEqual([2n, 4n, 5n, 3n, 1n]);
  const addedAt = [4n, 3n, 9n].map((id) => mixed.timesOf(id).addedAt);
  expect(addedAt).toEqual([late, undefined, undefined]);
});

test('people who no longer have the account are found until they have it again', () => {
  const mixed = new ContactBook();
  const lostMutualAt = new Date('2026-11-20');
  mixed.set(sampleContact({ id: 1n, mutual: true }));
  mixed.set(sampleContact({ id: 2n }));
  mixed.set(sampleContact({ id: 3n, kind: 'deleted' }), { lostMutualAt });
  const lost = (): readonly bigint[] =>
    finish(mixed.query({ ...everybody, filter: 'lost_mutual' }, now)).rows.map(({ id }) => id);
  expect(lost()).toEqual([]);
  mixed.set(sampleContact({ id: 1n }), { lostMutualAt });
  expect([lost(), mixed.timesOf(1n).lostMutualAt]).toEqual([[1n], lostMutualAt]);
  mixed.set(sampleContact({ id: 1n, mutual: true }));
  expect([lost(), mixed.timesOf(1n).lostMutualAt]).toEqual([[], undefined]);
});

test('sorts by last name, or by first name where there is none', () => {
  expect(ids(book, { sort: 'last_name' })).toEqual([1n, 5n, 4n, 3n, 6n, 7n, 2n]);
});

test.each([
  ['mutual', [5n, 1n]],
  ['one_sided', [3n, 6n, 7n]],
  ['close_friends', [5n]],
  ['bots', [4n]],
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

test('a search of two words ends when nothing is left of one of them', () => {
  expect(ids(book, { words: 'zoe \u200D' })).toEqual([1n, 3n]);
});

test('the best matches of a search come first by name, and not by last seen', () => {
  const annas = [
    sampleContact({ id: 1n, firstName: 'Aaron', lastName: 'Hannas' }),
    sampleContact({ id: 2n, firstName: 'Bea', lastName: 'Annas' }),
    sampleContact({ id: 3n, firstName: 'Zita', lastName: 'Anna', lastSeen: expired }),
    sampleContact({ id: 4n, firstName: 'Anna', lastSeen: { kind: 'recently', byMe: false } }),
  ];
  const found = (query: Partial<BookQuery>): readonly bigint[] =>
    queryBook(annas, { ...everybody, words: 'anna', ...query }, now).rows.map(({ id }) => id);
  expect(found({})).toEqual([4n, 3n, 2n, 1n]);
  expect(found({ sort: 'last_seen' })).toEqual([3n, 4n, 1n, 2n]);
  expect(found({ page: 1, pageSize: 3 })).toEqual([1n]);
});

test('a typo is forgiven only when nothing matches without one, whatever the filter', () => {
  const people = [
    sampleContact({ id: 1n, firstName: 'Sokolov' }),
    sampleContact({ id: 2n, firstName: 'Sokolow', mutual: true }),
  ];
  const found = (query: Partial<BookQuery>): readonly bigint[] =>
    queryBook(people, { ...everybody, ...query }, now).rows.map(({ id }) => id);
  expect(found({ words: 'sokolov' })).toEqual([1n]);
  expect(found({ words: 'sokolov', filter: 'mutual' })).toEqual([]);
  expect(found({ words: 'sokklo' })).toEqual([1n, 2n]);
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

const someContacts = fc.uniqueArray(
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
    fc.property(someContacts, query, (facts, asked) => {
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

const seen = fc.oneof(
  fc.constantFrom<LastSeen>(online, expired, { kind: 'hidden' }, { kind: 'last_week', byMe: true }),
  fc.integer({ min: -3, max: 3 }).map((minutes): LastSeen => ({
    kind: 'offline',
    at: new Date(now.getTime() + minutes * 60_000),
  })),
  fc.constant<LastSeen>({ kind: 'offline', at: new Date('2024-01-01') }),
);
const anyContact = fc
  .record({
    id: fc.bigInt(1n, 30n).map((id) => id * 2n ** 33n),
    accessHash: fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n),
    firstName: fc.constantFrom(
      'Anna',
      'anna',
      'Änna',
      'Zoe 10',
      'Zoe 9',
      'Анна',
      "O'Brien",
      '🌸',
      '',
    ),
    lastName: fc.constantFrom('', 'A', 'b', 'Иванов', '陈'),
    usernames: fc.constantFrom([], ['anna'], ['zoe_9', 'Other']),
    phone: fc.constantFrom(undefined, '+491701234567', '+12025550101'),
    kind: fc.constantFrom('person', 'bot', 'deleted'),
    premium: fc.boolean(),
    closeFriend: fc.boolean(),
    mutual: fc.boolean(),
    lastSeen: seen,
  })
  .chain((facts) =>
    fc
      .constantFrom([], ['scam'], ['fake', 'verified'] as const)
      .map((marks) => sampleContact({ ...facts, ...(marks.length > 0 && { marks }) })),
  );
const searches =
  '| |ann|an a|obrien|@zoe|170|+1|-|陈|zoe 9|nna|ivanov|Анна|amna|ivnaov|amna b|t.me/zoe_9';
const anyQuery = fc.record({
  words: fc.constantFrom(...searches.split('|')),
  sort: fc.constantFrom('name', 'last_name', 'last_seen'),
  filter: fc.constantFrom(
    ...(['all', 'mutual', 'one_sided', 'close_friends', 'bots'] as const),
    ...(['no_phone', 'online', 'deleted', 'unseen', 'nameless'] as const),
  ),
  page: fc.nat(3),
  pageSize: fc.integer({ min: 1, max: 40 }),
  onceMutual: fc.constantFrom(undefined, new Set([2n ** 33n, 2n ** 34n])),
});
type Action = (book: ContactBook, plain: Map<bigint, Contact>) => void;
const change: fc.Arbitrary<Action> = fc.oneof(
  anyContact.map((contact): Action => (book, plain) => {
    book.set(contact);
    plain.set(contact.id, contact);
  }),
  fc.bigInt(1n, 30n).map((at): Action => (book, plain) => {
    book.delete(at * 2n ** 33n);
    plain.delete(at * 2n ** 33n);
  }),
  fc.tuple(fc.bigInt(1n, 30n), seen).map(([at, lastSeen]): Action => (book, plain) => {
    const id = at * 2n ** 33n;
    book.setLastSeen(id, lastSeen);
    const known = plain.get(id);
    if (known) plain.set(id, { ...known, lastSeen });
  }),
);

test('after any changes, a query gives what scanning and sorting all contacts gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.array(change, { maxLength: 30 }), anyQuery), { maxLength: 6 }),
      (rounds) => {
        const book = new ContactBook();
        const plain = new Map<bigint, Contact>();
        for (const [changes, asked] of rounds) {
          for (const apply of changes) apply(book, plain);
          const all = [...plain.values()];
          expect(finish(book.query(asked, now))).toEqual(queryPlainly(all, asked, now));
          expect(book.size).toBe(plain.size);
          const sorted = Float64Array.from(plain.keys(), Number).sort();
          for (const saved of [3, 3, 4]) {
            expect(finish(book.hash(saved))).toBe(finish(contactsHash(saved, sorted)));
          }
          const filters = ['mutual', asked.filter] as const;
          const totalOf = (filter: BookFilter): number =>
            queryPlainly(all, { ...asked, words: '', filter }, now).total;
          expect(finish(book.count(filters, now, asked.onceMutual))).toEqual({
            mutual: totalOf('mutual'),
            [asked.filter]: totalOf(asked.filter),
          });
        }
        expect(new Map(book)).toEqual(plain);
        for (const [id, contact] of plain) {
          expect(book.get(id)).toEqual(contact);
          expect(book.hasSame(contact)).toBe(true);
        }
      },
    ),
  );
});

test('a query that is interrupted by changes and by another query has them in the next one', () => {
  const person = (at: number): Contact =>
    sampleContact({ id: BigInt(at), firstName: `Person ${(at * 7919) % 5000}` });
  const list = Array.from({ length: 2000 }, (_, at) => person(at + 1));
  const largeBook = finish(ContactBook.from(list));
  const first = largeBook.query({ ...everybody, pageSize: 9999 }, now);
  for (let step = 0; step < 5; step++) first.next();
  const renamed = { ...person(7), firstName: 'Aaron' };
  largeBook.set(renamed);
  largeBook.delete(8n);
  largeBook.set(person(3000));
  const expected = queryPlainly(
    [...list.filter(({ id }) => id !== 7n && id !== 8n), renamed, person(3000)],
    { ...everybody, pageSize: 9999 },
    now,
  );
  expect(finish(largeBook.query({ ...everybody, pageSize: 9999 }, now))).toEqual(expected);
  finish(first);
  expect(finish(largeBook.query({ ...everybody, pageSize: 9999 }, now))).toEqual(expected);
});

test('a contact that was added between two steps never takes the place of a deleted one', () => {
  const zoes = Array.from({ length: 3000 }, (_, at) =>
    sampleContact({ id: BigInt(at + 1), firstName: `Zoe ${at}` }),
  );
  const changing = finish(ContactBook.from(zoes));
  const steps = changing.query({ ...everybody, words: 'zoe', pageSize: 9999 }, now);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      expect(step.value.rows.every(({ firstName }) => firstName.startsWith('Zoe'))).toBe(true);
      break;
    }
    const [id = 0n] = changing.keys();
    changing.delete(id);
    changing.set(sampleContact({ id: 10_000n + id, firstName: 'Boss' }));
  }
});

test('finds a contact by number or username', () => {
  const zoe = sampleContact({ id: 1n, usernames: ['zoe', 'Zoe_Miller'], phone: '+12025550101' });
  const largeBook = finish(ContactBook.from([sampleContact({ id: 2n }), zoe]));
  expect(largeBook.findByPhone(['+1', '+12025550101'])).toEqual(zoe);
  expect(finish(largeBook.withUsernames(['ZOE_miller', 'miller']))).toEqual(
    new Map([['zoe_miller', zoe]]),
  );
  expect(largeBook.findByPhone([])).toBeUndefined();
  expect(finish(largeBook.findByUsername('Zoe_MILLER'))).toEqual(zoe);
  expect(finish(largeBook.findByUsername('miller'))).toBeUndefined();
});

test('finds a contact by username, whatever changed before and between the steps', () => {
  const usernames = fc.subarray(['Zoe', 'zoe_m', 'BEN', 'max']);
  const change = fc.record({
    id: fc.bigInt({ min: 1n, max: 700n }),
    usernames,
    gone: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(change), fc.array(change), fc.array(change), (before, between, after) => {
      const people = Array.from({ length: 600 }, (_, at) => sampleContact({ id: BigInt(at + 1) }));
      const changing = finish(ContactBook.from(people));
      const make = ({ id, usernames, gone }: (typeof before)[number]): void =>
        gone ? changing.delete(id) : changing.set(sampleContact({ id, usernames }));
      before.forEach(make);
      // The index is half made when these changes come.
      const lookup = changing.findByUsername('nobody');
      lookup.next();
      between.forEach(make);
      finish(lookup);
      after.forEach(make);
      for (const username of ['zoe', 'ZOE_M', 'ben', 'Max', 'nobody']) {
        const has = ({ usernames }: Contact): boolean =>
          usernames.some((name) => name.toLowerCase() === username.toLowerCase());
        const found = finish(changing.findByUsername(username));
        if (found) expect(has(found)).toBe(true);
        expect(found !== undefined).toBe([...changing.values()].some(has));
      }
    }),
  );
});

test('finds many numbers in steps of a few hundred', () => {
  const contacts = finish(ContactBook.from([sampleContact({ id: 1n, phone: '+12025550101' })]));
  const steps = contacts.withPhones(Array.from({ length: 50_000 }, (_, at) => `+1202${at}`));
  let pauses = 0;
  while (!steps.next().done) pauses += 1;
  expect(pauses).toBeGreaterThanOrEqual(100);
});

test('finds the contacts with some numbers, and those without one', () => {
  const zoe = sampleContact({ id: 1n, phone: '+12025550101' });
  const max = sampleContact({ id: 2n, phone: '+12025550102' });
  const hidden = sampleContact({ id: 3n, phone: undefined });
  const contacts = finish(ContactBook.from([zoe, max, hidden]));
  expect(finish(contacts.withPhones(['+12025550102', '+12025550109']))).toEqual(
    new Map([['+12025550102', max]]),
  );
  expect(finish(contacts.withoutPhone())).toEqual([hidden]);
  contacts.delete(max.id);
  expect(finish(contacts.withPhones(['+12025550102']))).toEqual(new Map());
});

test('keeps what the contacts were at a time, until that is disposed of', () => {
  const zoe = sampleContact({ id: 1n, firstName: 'Zoe' });
  const max = sampleContact({ id: 2n, firstName: 'Max' });
  const contacts = finish(ContactBook.from([zoe, max]));
  using past = contacts.asOfNow();
  contacts.set({ ...zoe, firstName: 'Zora' });
  contacts.set({ ...zoe, firstName: 'Zara' });
  contacts.delete(max.id);
  contacts.set(sampleContact({ id: 3n }));
  expect([past.get(1n), past.get(2n), past.get(3n)]).toEqual([zoe, max, undefined]);
  expect(contacts.get(1n)?.firstName).toBe('Zara');
});
