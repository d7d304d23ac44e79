import { beforeEach, expect, test } from 'vitest';
import {
  findBackupPlan,
  nextBackupAt,
  recordBackup,
  reserveBackups,
  resumeBackups,
  saveBackupInterval,
  stopBackups,
} from '../../../src/store/account-backups.ts';
import { deleteAccount, markSignedOut, type Account } from '../../../src/store/accounts.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { storeAccount } from '../../support/store-account.ts';

const now = new Date('2026-01-31T10:00:00Z');
const minuteMs = 60_000;
const later = (minutes: number): Date => new Date(now.getTime() + minutes * minuteMs);
const waits = { firstWaitMs: 10 * minuteMs, longestMs: 60 * minuteMs };

let database: MemoryDatabase;
let account: Account;

beforeEach(async () => {
  database = await createMemoryDatabase();
  account = await storeAccount(database, 1n, now);
});

const reserve = (at: Date, limit = 10) => reserveBackups(database, { now: at, limit, ...waits });
const dueAt = async () => (await findBackupPlan(database, account.id)).dueAt;

test('a backup is due at once, and later once it was reserved, the more the more often', async () => {
  await saveBackupInterval(database, account.id, 'weekly', now);
  expect(await nextBackupAt(database)).toEqual(now);
  expect(await reserve(now)).toEqual([{ accountId: account.id, digest: undefined }]);
  expect(await reserve(now)).toEqual([]);
  expect(await dueAt()).toEqual(later(10));
  await reserve(later(10));
  expect(await dueAt()).toEqual(later(30));
  await reserve(later(30));
  await reserve(later(70));
  expect(await dueAt()).toEqual(later(130));
});

test.each([
  ['daily', '2026-02-01T10:00:00Z'],
  ['weekly', '2026-02-07T10:00:00Z'],
  ['monthly', '2026-02-28T10:00:00Z'],
] as const)('the next of the %s backups is due after its interval', async (every, next) => {
  await saveBackupInterval(database, account.id, every, now);
  await reserve(now);
  await recordBackup(database, account.id, { digest: 'one', now });
  expect(await findBackupPlan(database, account.id)).toEqual({
    every,
    dueAt: new Date(next),
    sentAt: now,
    digest: 'one',
  });
});

test('a backup without changes keeps the digest and the time of the last', async () => {
  await saveBackupInterval(database, account.id, 'daily', now);
  await recordBackup(database, account.id, { digest: 'one', now });
  await recordBackup(database, account.id, { digest: undefined, now: later(5) });
  expect(await findBackupPlan(database, account.id)).toMatchObject({ digest: 'one', sentAt: now });
});

test('one that was asked for is recorded without an interval, and makes none due', async () => {
  await recordBackup(database, account.id, { digest: 'one', now });
  expect(await findBackupPlan(database, account.id)).toEqual({
    every: undefined,
    dueAt: undefined,
    sentAt: now,
    digest: 'one',
  });
  expect(await nextBackupAt(database)).toBeUndefined();
});

test('no backup of an account that is signed out is due', async () => {
  await saveBackupInterval(database, account.id, 'daily', now);
  await database.transaction((q) => markSignedOut(q, account));
  expect(await nextBackupAt(database)).toBeUndefined();
  expect(await reserve(now)).toEqual([]);
});

test('stopped backups are due again once their person is back, and nobody else', async () => {
  await saveBackupInterval(database, account.id, 'daily', now);
  await stopBackups(database, account.id);
  expect(await reserve(later(2_000))).toEqual([]);
  expect(await resumeBackups(database, 2n, later(5))).toBe(false);
  expect(await resumeBackups(database, 1n, later(5))).toBe(true);
  expect(await resumeBackups(database, 1n, later(6))).toBe(false);
  expect(await dueAt()).toEqual(later(5));
});

test('backups that are off are not resumed', async () => {
  await saveBackupInterval(database, account.id, 'daily', now);
  await saveBackupInterval(database, account.id, undefined, now);
  expect(await resumeBackups(database, 1n, now)).toBe(false);
  expect(await nextBackupAt(database)).toBeUndefined();
});

test('nothing is stored of an account that is gone', async () => {
  await deleteAccount(database, account);
  await saveBackupInterval(database, account.id, 'daily', now);
  await recordBackup(database, account.id, { digest: 'one', now });
  expect(await findBackupPlan(database, account.id)).toMatchObject({ digest: undefined });
});
