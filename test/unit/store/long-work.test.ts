import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { changeWork, nextDueAt, reserveWork } from '../../../src/store/long-work.ts';
import { imports } from '../../../src/store/schema/imports.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { storeAccount } from '../../support/store-account.ts';

const now = new Date('2026-11-03T10:00:00Z');
const later = new Date('2026-11-03T10:05:00Z');
const id = randomUUID();

let database: MemoryDatabase;

beforeEach(async () => {
  database = await createMemoryDatabase();
  const account = await storeAccount(database, 7n, now);
  const facts = { id, accountId: account.id, personId: 1n, name: '', createdAt: now };
  await database.query((q) =>
    q.insert(imports).values({ ...facts, state: 'waiting', dueAt: now, waitsFor: 'flood' }),
  );
});

const state = async () =>
  (await database.query((q) => q.select({ state: imports.state }).from(imports)))[0]?.state;

test('work changes only from the states that the caller expects', async () => {
  const cancel = (from: readonly ('running' | 'waiting')[]) =>
    database.query((q) => changeWork(q, 'import', id, from, { state: 'cancelled' }));
  expect([await cancel(['running']), await state()]).toEqual([false, 'waiting']);
  expect([await cancel(['running', 'waiting']), await state()]).toEqual([true, 'cancelled']);
  expect(await cancel(['running', 'waiting'])).toBe(false);
});

test('due work is reserved once, and is due again when the reservation ends', async () => {
  const reserve = (at: Date) =>
    reserveWork(database, 'import', { now: at, until: later, limit: 9 });
  expect(await reserve(new Date(now.getTime() - 1))).toEqual([]);
  expect(await reserve(now)).toMatchObject([{ id }]);
  expect([await reserve(now), await state()]).toEqual([[], 'running']);
  expect(await nextDueAt(database, 'import')).toEqual(later);
  expect(await reserve(later)).toMatchObject([{ id }]);
});
