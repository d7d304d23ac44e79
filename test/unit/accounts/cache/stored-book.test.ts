import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoredBook } from '../../../../src/accounts/cache/stored-book.ts';
import { SeenList } from '../../../../src/contacts/book/seen-list.ts';
import type { ContactDifference } from '../../../../src/contacts/contact-events.ts';
import { byId, type Contact } from '../../../../src/contacts/contact.ts';
import { openContactBook } from '../../../../src/store/contacts.ts';
import { contactLists, contacts } from '../../../../src/store/schema/contacts.ts';
import { knownUsers } from '../../../../src/store/schema/known-users.ts';
import { eventually } from '../../../support/eventually.ts';
import { openPairedMemoryApp, type PairedMemoryApp } from '../../../support/memory/memory-app.ts';
import { sampleContact } from '../../../support/sample-contact.ts';
import { bookOf } from '../../../support/read-list.ts';

/** More than one batch. */
const large = Array.from({ length: 2_500 }, (_, at) =>
  sampleContact({ id: BigInt(at + 1), firstName: `Person ${at}` }),
);
const person = (id: bigint): Contact => large[Number(id) - 1] ?? sampleContact({ id });

let app: PairedMemoryApp;
let book: StoredBook;
let failures: number;
let differences: ContactDifference[];

beforeEach(async () => {
  app = await openPairedMemoryApp([], () => undefined);
  // As if the list had never been read.
  await app.database.query((q) => q.delete(contactLists));
  failures = 0;
  differences = [];
  book = openBook();
});

afterEach(async () => {
  await book.close();
  await app[Symbol.asyncDispose]();
});

function openBook(database = app.database): StoredBook {
  return new StoredBook(
    app.account.id,
    { ...app, database },
    {
      onDifferences: (found) => {
        differences.push(...found);
        return Promise.resolve();
      },
      onFailure: () => (failures += 1),
    },
  );
}

const factsNow = () => {
  const at = app.clock.now();
  return { savedCount: 3, readAt: at, syncedAt: at };
};
const stored = () => openContactBook(app.database, app.account.id);

async function storeAll(): Promise<void> {
  await book.replace(bookOf(large), new Map(), factsNow());
  await eventually('the list is stored', async () =>
    expect((await stored()).listFacts?.savedCount).toBe(3),
  );
}

test('a large first list is in memory before it is stored, and its facts are stored last', async () => {
  await book.replace(bookOf(large), new Map(), factsNow());
  expect((await book.read()).contacts.size).toBe(2_500);
  expect((await stored()).listFacts).toBeUndefined();
  await eventually('the list is stored', async () =>
    expect((await stored()).listFacts).toEqual(factsNow()),
  );
  expect(new Map((await stored()).contacts)).toEqual(new Map((await book.read()).contacts));
  expect(differences).toEqual([]);
});

test('what changes while a large list is stored is stored too', async () => {
  await book.replace(bookOf(large), new Map(), factsNow());
  const renamed = { ...person(7n), firstName: 'Zoe' };
  await book.apply([renamed, { ...person(8n), contact: false }]);
  await book.apply([{ ...person(2_400n), contact: false }]);
  await eventually('the list is stored', async () =>
    expect((await stored()).listFacts).toEqual(factsNow()),
  );
  const { contacts } = await stored();
  expect(contacts.get(7n)).toEqual(renamed);
  expect([contacts.has(8n), contacts.has(2_400n), contacts.size]).toEqual([false, false, 2_498]);
});

test('a list whose storing was interrupted counts as not read', async () => {
  await book.replace(bookOf(large), new Map(), factsNow());
  await book.close();
  expect((await stored()).listFacts).toBeUndefined();
  book = openBook();
  expect((await book.read()).listFacts).toBeUndefined();
  await storeAll();
  expect((await stored()).contacts.size).toBe(2_500);
});

test('a list that is dropped while it is read does not come back into memory', async () => {
  await storeAll();
  await book.close();
  book = openBook();
  const reading = book.read();
  book.unload();
  expect((await reading).contacts.size).toBe(2_500);
  expect(book.inMemory).toBeUndefined();
  const { contacts } = await book.read();
  expect(book.inMemory).toBe(contacts);
});

test('a list that could not be stored is read from the store again', async () => {
  await book.replace(bookOf(large), new Map(), factsNow());
  app.database.isGone = true;
  await eventually('the failure is reported', () => failures, 1);
  app.database.isGone = false;
  expect((await book.read()).listFacts).toBeUndefined();
});

test('while a large list is stored, a small change of it comes after it, and each contact is written once', async () => {
  const list = large.slice(0, 1_500);
  const written: (number | 'facts')[] = [];
  app.database.onStatement = (parameters) => {
    const rows = parameters.find((one) => typeof one === 'string' && one.startsWith('[{'));
    if (typeof rows === 'string') written.push((JSON.parse(rows) as readonly unknown[]).length);
    if (parameters.includes(9)) written.push('facts');
  };
  await book.replace(bookOf(list), new Map(), factsNow());
  const renamed = { ...person(1_500n), firstName: 'Zora' };
  const next = [...list.slice(0, -1), renamed];
  await book.replace(bookOf(next), new Map(), { ...factsNow(), savedCount: 9 });
  await eventually('the list is stored', async () =>
    expect((await stored()).listFacts?.savedCount).toBe(9),
  );
  expect(written).toEqual([1_000, 500, 'facts']);
  expect((await stored()).contacts.get(1_500n)).toEqual(renamed);
  expect(failures).toBe(0);
});

test('a status that memory has and the store has not is stored when it is read', async () => {
  await storeAll();
  const recently = { kind: 'recently', byMe: false } as const;
  const saving = book.updateLastSeen(1n, recently);
  const seen = new SeenList();
  seen.add({ id: 1n, lastSeen: { ...recently } });
  await book.updateAllLastSeen(seen);
  expect((await stored()).contacts.get(1n)?.lastSeen).toEqual(recently);
  await app.clock.advance(5_000);
  await saving;
});

test('a status that comes while the list cannot be read is stored later', async () => {
  await storeAll();
  await book.close();
  book = openBook();
  app.database.isGone = true;
  const reading = expect(book.read()).rejects.toThrow();
  const recently = { kind: 'recently', byMe: false } as const;
  // The reading has begun by then, and has not failed yet.
  const saving = Promise.resolve().then(() => book.updateLastSeen(1n, recently));
  await reading;
  app.database.isGone = false;
  await app.clock.advance(5_000);
  await saving;
  expect((await stored()).contacts.get(1n)?.lastSeen).toEqual(recently);
});

test('a status that was read counts more than an update before it, and less than one after', async () => {
  await storeAll();
  const recently = { kind: 'recently', byMe: false } as const;
  const lastWeek = { kind: 'last_week', byMe: false } as const;
  const saving = book.updateLastSeen(1n, recently);
  void book.updateLastSeen(2n, recently);
  const seen = new SeenList();
  for (const { id } of large) seen.add({ id, lastSeen: lastWeek });
  const updating = book.updateAllLastSeen(seen);
  void book.updateLastSeen(2n, { ...recently });
  await updating;
  await app.clock.advance(5_000);
  await saving;
  for (const { contacts: list } of [await book.read(), await stored()]) {
    expect([1n, 2n, 3n].map((id) => list.get(id)?.lastSeen)).toEqual([
      lastWeek,
      recently,
      lastWeek,
    ]);
  }
});

test('last-seen times and deletions that come while a large list is stored are stored too', async () => {
  const online = { kind: 'online', until: app.clock.now() } as const;
  await book.replace(bookOf(large), new Map(), factsNow());
  const all = new SeenList();
  for (const { id } of large) all.add({ id, lastSeen: online });
  const gone = large.slice(0, 300).map((one) => ({ ...one, contact: false }));
  await Promise.all([book.updateAllLastSeen(all), book.apply(gone), book.read()]);
  book.unload();
  await eventually('the list is stored', async () =>
    expect((await stored()).listFacts).toEqual(factsNow()),
  );
  const inMemory = new Map((await book.read()).contacts);
  expect(inMemory.size).toBe(2_200);
  expect([...inMemory.values()].every(({ lastSeen }) => lastSeen.kind === 'online')).toBe(true);
  expect(new Map((await stored()).contacts)).toEqual(inMemory);
  expect(failures).toBe(0);
});

/** The database, and how many users and contacts each of its statements or transactions changed. */
function countRows() {
  const changes: number[] = [];
  const { database } = app;
  const count = (): Promise<readonly number[]> =>
    database.query((q) => Promise.all([q.$count(contacts), q.$count(knownUsers)]));
  const counted = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = await count();
    const result = await work();
    const after = await count();
    changes.push(after.reduce((sum, rows, at) => sum + Math.abs(rows - (before[at] ?? 0)), 0));
    return result;
  };
  return {
    changes,
    counting: {
      ...database,
      query: (ask) => counted(() => database.query(ask)),
      transaction: (work) => counted(() => database.transaction(work)),
    } satisfies typeof database,
  };
}

test('no statement has more than a batch of users, whether they are gone, returned or added', async () => {
  await storeAll();
  await book.close();
  const { counting, changes } = countRows();
  book = openBook(counting);
  await book.replace(bookOf([]), new Map(), { ...factsNow(), savedCount: 4 });
  await eventually('the list is stored', async () =>
    expect((await stored()).listFacts?.savedCount).toBe(4),
  );
  await book.apply(large);
  await book.apply(large.map((one) => ({ ...one, contact: false })));
  expect((await stored()).contacts.size).toBe(0);
  // Gone, dropped, added, met again, and dropped again.
  expect(changes.filter((rows) => rows > 0)).toEqual(
    [1, 2, 3, 4].flatMap(() => [1_000, 1_000, 500]),
  );
});

test('two large lists after each other are stored as the second one', async () => {
  const second = large.slice(1_200).map((one) => ({ ...one, premium: true }));
  await book.replace(bookOf(large), new Map(), factsNow());
  await book.replace(bookOf(second), new Map(), { ...factsNow(), savedCount: 9 });
  await eventually('the list is stored', async () =>
    expect((await stored()).listFacts?.savedCount).toBe(9),
  );
  expect(new Map((await stored()).contacts)).toEqual(
    new Map(second.map((contact) => [contact.id, contact])),
  );
});

test('a status that came during a read is kept, for few differences as for many', async () => {
  const online = { kind: 'online', until: app.clock.now() } as const;
  await storeAll();
  const saving = book.updateLastSeen(1n, online);
  await book.replace(bookOf([{ ...person(1n), firstName: 'Zoe' }]), new Map(), factsNow());
  await book.replace(bookOf([person(1n), person(2n)]), new Map(), factsNow());
  expect((await book.read()).contacts.get(1n)?.lastSeen).toEqual(online);
  await app.clock.advance(5_000);
  await saving;
});

describe('a list that was read before', () => {
  beforeEach(storeAll);

  test('of which little differs is stored at once, and only what differs', async () => {
    const next = [{ ...person(1n), firstName: 'Zoe' }, ...large.slice(2)];
    await book.replace(bookOf(next), new Map(), { ...factsNow(), savedCount: 4 });
    const read = await stored();
    expect(read.listFacts?.savedCount).toBe(4);
    expect(read.contacts.get(1n)?.firstName).toBe('Zoe');
    expect(read.contacts.has(2n)).toBe(false);
    expect(differences).toEqual([]);
  });

  test('of which much differs reports each difference, and drops what is gone', async () => {
    const next = large.slice(1_000).map((one) => ({ ...one, phone: '+12025550101' }));
    await book.replace(bookOf(next), new Map(), { ...factsNow(), savedCount: 5 });
    expect(differences.length).toBe(1_500);
    expect((await book.read()).contacts.size).toBe(1_500);
    await eventually('the list is stored', async () =>
      expect((await stored()).listFacts?.savedCount).toBe(5),
    );
    expect(new Map((await stored()).contacts)).toEqual(
      new Map(next.map((contact) => [contact.id, contact])),
    );
  });

  test('stays in memory as it was read, while the next one replaces it', async () => {
    const before = await book.read();
    await book.replace(bookOf([]), new Map(), { ...factsNow(), savedCount: 0 });
    expect(before.listFacts?.savedCount).toBe(3);
    expect((await book.read()).contacts.size).toBe(0);
  });
});

describe('the time at which a contact appeared in the list', () => {
  const times = async (...ids: readonly bigint[]) => {
    const [{ contacts }, { contacts: kept }] = await Promise.all([book.read(), stored()]);
    const inMemory = ids.map((id) => contacts.timesOf(id).addedAt);
    expect(ids.map((id) => kept.timesOf(id).addedAt)).toEqual(inMemory);
    return inMemory;
  };

  test('is known of contacts since the list was first read', async () => {
    const few = large.slice(0, 3);
    await book.replace(bookOf(few), new Map(), factsNow());
    const readAt = app.clock.now();
    await app.clock.advance(1_000);
    await book.apply([person(4n)]);
    const appliedAt = app.clock.now();
    await app.clock.advance(1_000);
    await book.apply([
      { ...person(4n), firstName: 'Zora' },
      { ...person(1n), firstName: 'Ann' },
    ]);
    await book.replace(bookOf([...few, person(4n), person(5n)]), new Map(), factsNow());
    expect(appliedAt > readAt).toBe(true);
    expect(await times(1n, 4n, 5n)).toEqual([undefined, appliedAt, app.clock.now()]);
  });

  test('survives a large change of the list', async () => {
    await storeAll();
    await app.clock.advance(1_000);
    const added = sampleContact({ id: 9_000n });
    await book.apply([added]);
    const addedAt = app.clock.now();
    await app.clock.advance(1_000);
    const renamed = large.map((one) => ({ ...one, lastName: 'Miller' }));
    const other = sampleContact({ id: 9_001n });
    await book.replace(bookOf([...renamed, added, other]), new Map(), {
      ...factsNow(),
      savedCount: 4,
    });
    await eventually('the list is stored', async () =>
      expect((await stored()).listFacts?.savedCount).toBe(4),
    );
    expect(await times(1n, 9_000n, 9_001n)).toEqual([undefined, addedAt, app.clock.now()]);
  });
});

describe.each([
  ['few', large.slice(0, 3)],
  ['many', large],
])('of %s contacts that were updated while the list was read', (_, read) => {
  const renamed = { ...person(1n), firstName: 'Zora' };
  const others = read.slice(3);

  test.each([
    ['never read before', [] as readonly Contact[]],
    ['read before', [...large.slice(0, 3), ...others].map((one) => ({ ...one, lastName: 'Oak' }))],
  ])('the update counts, not the list, which was %s', async (__, known) => {
    if (known.length > 0) {
      await book.replace(bookOf(known), new Map(), { ...factsNow(), savedCount: 1 });
      await eventually('the first list is stored', async () =>
        expect((await stored()).listFacts?.savedCount).toBe(1),
      );
    }
    const added = sampleContact({ id: 9_000n, firstName: 'Ann' });
    const updates = byId([renamed, { ...person(2n), contact: false }, added]);
    await book.replace(bookOf(read), updates, factsNow());
    await eventually('the list is stored', async () =>
      expect((await stored()).listFacts?.savedCount).toBe(3),
    );
    const expected = byId([renamed, person(3n), ...others, added]);
    expect(byId([...(await book.read()).contacts.values()])).toEqual(expected);
    expect(byId([...(await stored()).contacts.values()])).toEqual(expected);
  });
});

describe('the time since which a contact no longer has the account', () => {
  const mutual = (id: bigint): Contact => ({ ...person(id), mutual: true });
  const since = async (id: bigint) => {
    const [{ contacts }, { contacts: kept }] = await Promise.all([book.read(), stored()]);
    const inMemory = contacts.timesOf(id).lostMutualAt;
    expect(kept.timesOf(id).lostMutualAt).toEqual(inMemory);
    return inMemory;
  };

  test('is the first read that shows it, and ends when they have it again', async () => {
    await book.replace(bookOf([mutual(1n), person(2n)]), new Map(), factsNow());
    await app.clock.advance(1_000);
    await book.replace(bookOf([person(1n), person(2n)]), new Map(), factsNow());
    const lostAt = app.clock.now();
    await app.clock.advance(1_000);
    await book.apply([{ ...person(1n), firstName: 'Zoe' }, person(2n)]);
    await book.replace(bookOf([person(1n), person(2n)]), new Map(), factsNow());
    expect([await since(1n), await since(2n)]).toEqual([lostAt, undefined]);
    await book.apply([mutual(1n)]);
    expect(await since(1n)).toBeUndefined();
  });

  test('is stored while the list is not in memory', async () => {
    await book.replace(bookOf([mutual(1n)]), new Map(), factsNow());
    await book.close();
    book = openBook();
    await app.clock.advance(1_000);
    await book.apply([person(1n)]);
    const lostAt = app.clock.now();
    await app.clock.advance(1_000);
    await book.apply([{ ...person(1n), firstName: 'Zoe' }]);
    expect((await stored()).contacts.timesOf(1n).lostMutualAt).toEqual(lostAt);
    expect(differences).toHaveLength(1);
  });

  test('is none for a deleted account, and for a contact who never had it', async () => {
    await book.replace(bookOf([mutual(1n)]), new Map(), factsNow());
    await book.apply([{ ...person(1n), kind: 'deleted' }, person(2n)]);
    expect([await since(1n), await since(2n)]).toEqual([undefined, undefined]);
  });

  test('survives a large change of the list', async () => {
    await book.replace(bookOf([mutual(1n), ...large.slice(1)]), new Map(), factsNow());
    await eventually('the list is stored', async () =>
      expect((await stored()).listFacts?.savedCount).toBe(3),
    );
    await app.clock.advance(1_000);
    const renamed = large.map((one) => ({ ...one, lastName: 'Miller' }));
    await book.replace(bookOf(renamed), new Map(), { ...factsNow(), savedCount: 4 });
    await eventually('the list is stored', async () =>
      expect((await stored()).listFacts?.savedCount).toBe(4),
    );
    expect([await since(1n), await since(2n)]).toEqual([app.clock.now(), undefined]);
  });
});
