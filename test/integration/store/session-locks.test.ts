import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isDatabaseGone } from '../../../src/store/database-gone.ts';
import { openSessionLocks, type SessionLocks } from '../../../src/store/session-locks.ts';
import { createDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

it('gives a lock to one at a time', async () => {
  await using one = open();
  await using two = open();
  const lock = await one.locks.take('a');
  expect(lock).toBeDefined();
  expect(await two.locks.take('a')).toBeUndefined();
  expect(await two.locks.take('b')).toBeDefined();
  await lock?.release();
  expect(await two.locks.take('a')).toBeDefined();
});

it('carries the wish for a lock to who has it, and the news that it is free', async () => {
  await using one = open();
  await using two = open();
  const lock = await one.locks.take('wish');
  await two.locks.take('wish');
  await two.locks.ask('wish');
  await expect.poll(() => one.heard).toContain('wanted wish');
  await lock?.release();
  await expect.poll(() => two.heard).toContain('freed wish');
});

it('frees the locks of a process that ended', async () => {
  {
    await using one = open();
    await one.locks.take('ended');
  }
  await using two = open();
  await expect.poll(() => two.locks.take('ended')).toBeDefined();
});

it('tells when the locks are lost, and works again after', async () => {
  await using one = open();
  await one.locks.take('lost');
  await endLockConnections();
  await expect.poll(() => one.heard).toContain('lost');
  await using two = open();
  await expect.poll(() => two.locks.take('lost')).toBeDefined();
  await expect.poll(() => one.locks.take('lost').catch(isDatabaseGone)).toBeUndefined();
  await one.locks.take('other');
  await two.locks.ask('other');
  await expect.poll(() => one.heard).toContain('wanted other');
});

it('does not give up a lock that was taken again since', async () => {
  await using one = open();
  const before = await one.locks.take('again');
  await endLockConnections();
  await expect.poll(() => one.heard).toContain('lost');
  await expect.poll(() => one.locks.take('again').catch(() => undefined)).toBeDefined();
  await before?.release();
  await using two = open();
  expect(await two.locks.take('again')).toBeUndefined();
});

interface Opened extends AsyncDisposable {
  readonly locks: SessionLocks;
  readonly heard: readonly string[];
}

function open(): Opened {
  const heard: string[] = [];
  const locks = openSessionLocks(database, {
    wanted: (name) => heard.push(`wanted ${name}`),
    freed: (name) => heard.push(`freed ${name}`),
    lost: () => heard.push('lost'),
  });
  return { locks, heard, [Symbol.asyncDispose]: () => locks[Symbol.asyncDispose]() };
}

async function endLockConnections(): Promise<void> {
  const sql = postgres(database.url, { max: 1 });
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'roster locks'`;
  await sql.end();
}
