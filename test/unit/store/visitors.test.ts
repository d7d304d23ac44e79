import { beforeEach, expect, test } from 'vitest';
import { savePaired } from '../../../src/store/accounts.ts';
import { addPeople } from '../../../src/store/people.ts';
import { dialogs } from '../../../src/store/schema/dialogs.ts';
import { openPairings } from '../../../src/store/schema/open-pairings.ts';
import { people } from '../../../src/store/schema/people.ts';
import { findVisitors } from '../../../src/store/visitors.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';

const now = new Date('2026-11-22T14:00:00Z');
const after = (ms: number): Date => new Date(now.getTime() + ms);
const sealed = { keyId: 'k', bytes: Buffer.from('sealed') };

let database: MemoryDatabase;

beforeEach(async () => {
  database = await createMemoryDatabase();
  await database.query((q) => addPeople(q, [1n, 2n, 3n], 'member', now));
});

async function pair(personId: bigint, telegramId: bigint, at: Date): Promise<void> {
  const owner = { id: telegramId, firstName: 'A', lastName: '', usernames: [], phone: '+49151' };
  await database.query((q) => savePaired(q, { personId, owner, at }, () => sealed));
}

test('findVisitors finds those of the people who have access', async () => {
  const found = await findVisitors(database, [1n, 3n, 9n], now);
  expect(new Set(found.keys())).toEqual(new Set([1n, 3n]));
  expect(found.get(1n)).toMatchObject({
    role: 'member',
    expects: undefined,
    appLanguage: undefined,
    language: undefined,
    hasDialog: false,
    accounts: [],
  });
});

test('findVisitors has what people chose and are asked', async () => {
  const asked = { plainTables: true, askedTables: false, appLanguage: 'de', language: 'en' };
  await database.query((q) => q.update(people).set(asked));
  await database.query((q) =>
    q.insert(dialogs).values({ personId: 2n, state: sealed.bytes, keyId: 'k', changedAt: now }),
  );
  const found = await findVisitors(database, [1n, 2n], now);
  expect(found.get(1n)).toMatchObject({ ...asked, hasDialog: false });
  expect(found.get(2n)).toMatchObject({ ...asked, hasDialog: true });
});

test('findVisitors expects a secret until the pairing ends', async () => {
  await database.query((q) =>
    q.insert(openPairings).values([
      { personId: 1n, expects: 'password', startedAt: now, endsAt: after(1) },
      { personId: 2n, expects: 'code', startedAt: now, endsAt: now },
    ]),
  );
  const found = await findVisitors(database, [1n, 2n, 3n], now);
  const expected = [1n, 2n, 3n].map((id) => found.get(id)?.expects);
  expect([found.size, ...expected]).toEqual([3, 'password', undefined, undefined]);
});

test('findVisitors has the accounts of each person, the one paired longest ago first', async () => {
  await pair(1n, 11n, after(1));
  await pair(1n, 12n, now);
  await pair(2n, 13n, now);
  const found = await findVisitors(database, [1n, 2n, 3n], now);
  const accountsOf = (id: bigint) => found.get(id)?.accounts.map(({ owner }) => owner.id);
  expect([accountsOf(1n), accountsOf(2n), accountsOf(3n)]).toEqual([[12n, 11n], [13n], []]);
});
