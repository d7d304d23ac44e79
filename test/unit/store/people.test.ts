import { beforeEach, expect, test } from 'vitest';
import { addPeople, admitRunner, deletePerson, findRole } from '../../../src/store/people.ts';
import { saveClaim, redeemPairingToken, saveToken, useToken } from '../../../src/store/tokens.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { storeAccount } from '../../support/store-account.ts';

const now = new Date('2026-11-03T10:00:00Z');
const hash = Buffer.alloc(32, 1);

let database: MemoryDatabase;

beforeEach(async () => {
  database = await createMemoryDatabase();
});

test('people who are stored keep their role', async () => {
  await database.query((q) => addPeople(q, [1n], 'owner', now));
  await database.query((q) => addPeople(q, [1n, 2n], 'member', now));
  await database.query((q) => addPeople(q, [], 'member', now));
  expect([await findRole(database, 1n), await findRole(database, 2n)]).toEqual(['owner', 'member']);
});

test('the runner owns a program without an owner', async () => {
  await admitRunner(database, 1n, now, { canOwn: true });
  await admitRunner(database, 2n, now, { canOwn: true });
  expect([await findRole(database, 1n), await findRole(database, 2n)]).toEqual(['owner', 'member']);
});

test('a person with an account is not deleted', async () => {
  await storeAccount(database, 5n, now);
  await database.query((q) => addPeople(q, [2n], 'member', now));
  expect(await deletePerson(database, 1n)).toBe(false);
  expect(await deletePerson(database, 2n)).toBe(true);
  expect([await findRole(database, 1n), await findRole(database, 2n)]).toEqual([
    'owner',
    undefined,
  ]);
});

test('a pairing token opens its page once, and admits no person', async () => {
  const expiresAt = new Date(now.getTime() + 1);
  await saveToken(database, { hash, kind: 'pair', personId: 1n, expiresAt });
  expect(await useToken(database, hash, 2n, { owners: [], now })).toBeUndefined();
  const keptUntil = new Date(now.getTime() + 2);
  const open = (at: Date) =>
    database.query((q) => redeemPairingToken(q, hash, { now: at, keptUntil }));
  expect(await open(expiresAt)).toBeUndefined();
  expect(await open(now)).toBe(1n);
  expect(await open(now)).toBeUndefined();
});

test('a claim token is void once there is an owner', async () => {
  const expiresAt = new Date(now.getTime() + 1);
  expect(await saveClaim(database, { hash, expiresAt })).toBe(true);
  const keptUntil = expiresAt;
  expect(
    await database.query((q) => redeemPairingToken(q, hash, { now, keptUntil })),
  ).toBeUndefined();
  await admitRunner(database, 1n, now, { canOwn: true });
  expect(await useToken(database, hash, 2n, { owners: [], now })).toBeUndefined();
  expect(await saveClaim(database, { hash: Buffer.alloc(32, 2), expiresAt })).toBe(false);
});
