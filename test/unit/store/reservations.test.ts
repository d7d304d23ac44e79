import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reserveBackups, saveBackupInterval } from '../../../src/store/account-backups.ts';
import type { Account } from '../../../src/store/accounts.ts';
import { reserveWork } from '../../../src/store/long-work.ts';
import { sql } from '../../../src/store/drizzle/drizzle.ts';
import { addReport, reserveReports } from '../../../src/store/reports.ts';
import { planMissingRounds, reserveRounds, reserveRoundsOf } from '../../../src/store/rounds.ts';
import { recordTakeoutStart, reserveTakeouts } from '../../../src/store/takeouts.ts';
import { imports } from '../../../src/store/schema/imports.ts';
import { insertUnused, reserveUnused } from '../../../src/store/unused-sessions.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { storeImport } from '../../support/memory/stored-import.ts';
import { storeAccount } from '../../support/store-account.ts';

const now = new Date('2026-11-22T14:00:00Z');
const later = new Date('2026-11-22T15:00:00Z');
const until = new Date('2026-11-22T16:00:00Z');
const limit = 2;
const waits = { firstWaitMs: 60_000, longestMs: 60_000 };

/** What keeps the planner from evaluating a subquery once. */
const plans = ['hashjoin', 'mergejoin', 'material', 'memoize', 'hashagg', 'sort', 'bitmapscan'];

let database: MemoryDatabase;
let accounts: readonly Account[];

async function plan(isFree: boolean): Promise<void> {
  for (const one of plans) {
    const setting = sql.raw(`set enable_${one} = ${isFree ? 'on' : 'off'}`);
    await database.query((q) => q.execute(setting));
  }
}

beforeEach(async () => {
  database = await createMemoryDatabase();
  const ids = [1n, 2n, 3n, 4n, 5n, 6n];
  const stored: Account[] = [];
  for (const id of ids) stored.push(await storeAccount(database, id, now));
  accounts = stored;
  await plan(false);
});

afterEach(() => plan(true));

const reservation = { now: later, until, limit };
const idsOf = (): readonly string[] => accounts.map(({ id }) => id);

test('reserveRounds reserves no more than the limit, however Postgres finds them', async () => {
  await planMissingRounds(database, { now, soonMs: 0 });
  expect(await reserveRounds(database, reservation)).toHaveLength(limit);
  expect(await reserveRoundsOf(database, idsOf(), reservation)).toHaveLength(limit);
});

test('reserveReports reserves no more than the limit, however Postgres finds them', async () => {
  for (const { id: accountId } of accounts) {
    const report = { kind: 'import', workId: randomUUID(), accountId } as const;
    await database.query((q) => addReport(q, report, now));
  }
  expect(await reserveReports(database, { ...reservation, besides: [] })).toHaveLength(limit);
});

test('reserveUnused reserves no more than the limit, however Postgres finds them', async () => {
  for (const { id: accountId } of accounts) {
    const sealed = { keyId: 'k', bytes: Buffer.from('sealed') };
    const unused = { id: randomUUID(), sealed, accountId, attemptId: undefined, dueAt: now };
    await database.query((q) => insertUnused(q, unused));
  }
  expect(await reserveUnused(database, reservation)).toHaveLength(limit);
});

test('reserveBackups reserves no more than the limit, however Postgres finds them', async () => {
  for (const { id } of accounts) await saveBackupInterval(database, id, 'daily', now);
  expect(await reserveBackups(database, { now: later, limit, ...waits })).toHaveLength(limit);
});

test('reserveTakeouts reserves no more than the limit, however Postgres finds them', async () => {
  for (const { id } of accounts) await recordTakeoutStart(database, id, 7n, { now, until: now });
  expect(await reserveTakeouts(database, reservation)).toHaveLength(limit);
});

test('reserveWork reserves no more than the limit, however Postgres finds it', async () => {
  for (const account of accounts) await storeImport(database, account, [], { startedAt: now });
  await database.query((q) => q.update(imports).set({ state: 'waiting', dueAt: now }));
  const all = { ...reservation, besides: [] };
  expect(await reserveWork(database, 'import', all)).toHaveLength(limit);
});
