import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Database } from '../../../src/store/database.ts';
import { listFreeSessions } from '../../../src/store/free-sessions.ts';
import type { SessionLock } from '../../../src/store/session-locks.ts';
import { createDatabase, type TestDatabase } from '../../support/database.ts';
import { storeAccount } from '../../support/store-account.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const ignore = (): void => undefined;
const locksOf = (one: Database) =>
  one.openSessionLocks({ wanted: ignore, freed: ignore, lost: ignore });

it('lists the accounts whose sessions no process holds, the one paired last first', async () => {
  await using one = connect(database.url);
  await using two = connect(database.url);
  const ids: string[] = [];
  // So many, because half of all keys of locks are negative, and Postgres shows both halves of a key without a sign.
  for (let at = 1; at <= 22; at += 1) {
    ids.push((await storeAccount(one, BigInt(at), new Date(2026, 1, at))).id);
  }
  await using own = locksOf(one);
  await using others = locksOf(two);
  const held: (SessionLock | undefined)[] = [];
  for (const id of ids.slice(0, 10)) held.push(await own.take(id));
  for (const id of ids.slice(10, 20)) await others.take(id);
  expect(await listFreeSessions(one)).toEqual([ids[21], ids[20]]);
  await held[0]?.release();
  expect(await listFreeSessions(one)).toEqual([ids[21], ids[20], ids[0]]);
});
