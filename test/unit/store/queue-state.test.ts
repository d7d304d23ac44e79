import { beforeEach, expect, test } from 'vitest';
import { isOwnAccountsOnly, saveOwnAccountsOnly } from '../../../src/store/bot-settings.ts';
import { countWork, readQueueState } from '../../../src/store/queue-state.ts';
import { updates } from '../../../src/store/schema/updates.ts';
import { changeWork } from '../../../src/store/long-work.ts';
import { readWorkLeft } from '../../../src/store/work-left.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { storeImport } from '../../support/memory/stored-import.ts';
import { storeAccount } from '../../support/store-account.ts';

const now = new Date('2026-11-22T14:00:00Z');
let database: MemoryDatabase;

beforeEach(async () => {
  database = await createMemoryDatabase();
});

test('readQueueState: how many updates are open, and since when', async () => {
  expect(await readQueueState(database)).toEqual({ depth: 0, since: undefined });
  const later = new Date(now.getTime() + 1000);
  const row = { personId: 1n, sealed: Buffer.from('x'), keyId: 'k' };
  const earlier = new Date(now.getTime() - 1000);
  await database.query((q) =>
    q.insert(updates).values([
      { ...row, id: 1, storedAt: later },
      { ...row, id: 2, storedAt: now },
      { ...row, id: 3, storedAt: earlier, doneAt: now },
    ]),
  );
  expect(await readQueueState(database)).toEqual({ depth: 2, since: now });
});

test('countWork: imports and undos by state', async () => {
  expect(await countWork(database)).toEqual([]);
  const account = await storeAccount(database, 1n, now);
  await storeImport(database, account, [], { startedAt: now });
  await storeImport(database, account, [], { startedAt: now });
  expect(await countWork(database)).toEqual([
    { kind: 'import', state: expect.any(String), count: 2 },
  ]);
});

test('isOwnAccountsOnly: people may pair other accounts, unless owners forbid it', async () => {
  expect(await database.query(isOwnAccountsOnly)).toBe(false);
  await saveOwnAccountsOnly(database, { on: true });
  expect(await database.query(isOwnAccountsOnly)).toBe(true);
  await saveOwnAccountsOnly(database, { on: false });
  expect(await database.query(isOwnAccountsOnly)).toBe(false);
});

test('readWorkLeft: what is left of works that run or wait, and when the next is tried again', async () => {
  expect(await readWorkLeft(database)).toEqual({
    count: 0,
    retries: { count: 0, next: undefined },
  });
  const account = await storeAccount(database, 1n, now);
  const card = { phone: '+12025550101', firstName: 'Zoe', lastName: '' };
  const rows = [{ send: { by: 'phone', card } }] as const;
  const store = async (facts: Parameters<typeof changeWork<'import'>>[4]): Promise<void> => {
    const { id } = await storeImport(database, account, rows, { startedAt: now });
    await database.query((q) => changeWork(q, 'import', id, ['running'], facts));
  };
  await store({ state: 'running' });
  await store({ state: 'done' });
  await store({ state: 'waiting', waitsFor: 'flood', dueAt: now });
  const [sooner, later] = [new Date(now.getTime() + 1), new Date(now.getTime() + 2)];
  for (const dueAt of [later, sooner]) {
    await store({ state: 'waiting', waitsFor: 'trouble', dueAt });
  }
  expect(await readWorkLeft(database)).toEqual({ count: 4, retries: { count: 2, next: sooner } });
});
