import { expect, test } from 'vitest';
import { addReport, reserveReports } from '../../../src/store/reports.ts';
import { createMemoryDatabase } from '../../support/memory/memory-database.ts';
import { storeAccount } from '../../support/store-account.ts';

const now = new Date('2026-11-22T14:00:00Z');

test('addReport: a report that is made due again is counted from its first try', async () => {
  const database = await createMemoryDatabase();
  const { id: accountId } = await storeAccount(database, 1n, now);
  const workId = '00000000-0000-4000-8000-000000000001';
  const add = () => database.query((q) => addReport(q, { kind: 'import', workId, accountId }, now));
  const reserve = () => reserveReports(database, { now, until: now, limit: 1 });
  await add();
  expect(await reserve()).toMatchObject([{ tries: 1, revision: 0 }]);
  expect(await reserve()).toMatchObject([{ tries: 2 }]);
  await add();
  expect(await reserve()).toMatchObject([{ tries: 1, revision: 1 }]);
});
