import { expect, test } from 'vitest';
import { addReport, dropReportIn, reserveReports } from '../../../src/store/reports.ts';
import { changeWork } from '../../../src/store/long-work.ts';
import { createMemoryDatabase } from '../../support/memory/memory-database.ts';
import { storeImport } from '../../support/memory/stored-import.ts';
import { storeAccount } from '../../support/store-account.ts';

const now = new Date('2026-11-22T14:00:00Z');

test('addReport: a report that is made due again is counted from its first try', async () => {
  const database = await createMemoryDatabase();
  const { id: accountId } = await storeAccount(database, 1n, now);
  const workId = '00000000-0000-4000-8000-000000000001';
  const add = () => database.query((q) => addReport(q, { kind: 'import', workId, accountId }, now));
  const reserve = () => reserveReports(database, { now, until: now, limit: 1, besides: [] });
  await add();
  expect(await reserve()).toMatchObject([{ tries: 1, revision: 0 }]);
  expect(await reserve()).toMatchObject([{ tries: 2 }]);
  await add();
  expect(await reserve()).toMatchObject([{ tries: 1, revision: 1 }]);
});

test('dropReportIn: a work whose message shows something else is not reported in it any more', async () => {
  const database = await createMemoryDatabase();
  const account = await storeAccount(database, 1n, now);
  const { id: workId } = await storeImport(database, account, [], { startedAt: now });
  const reserve = () => reserveReports(database, { now, until: now, limit: 1, besides: [] });
  await database.query(async (q) => {
    await changeWork(q, 'import', workId, ['running'], { messageId: 7n });
    await addReport(q, { kind: 'import', workId, accountId: account.id }, now);
  });
  await dropReportIn(database, workId, 8n);
  expect(await reserve()).toMatchObject([{ workId }]);
  await dropReportIn(database, workId, 7n);
  expect(await reserve()).toEqual([]);
});
