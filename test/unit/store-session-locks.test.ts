import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isDatabaseGone } from '../../src/store/database-gone.ts';
import { openSessionLocks } from '../../src/store/session-locks.ts';
import type { SessionLocks } from '../../src/store/session-locks.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

it('gives a lock to one at a time', async () => {
  await using one = open();
  await using two = open();
  expect(await one.locks.take('a')).toBe(true);
  expect(await two.locks.take('a')).toBe(false);
  expect(await two.locks.take('b')).toBe(true);
  await one.locks.release('a');
  expect(await two.locks.take('a')).toBe(true);
});

it('carries the wish for a lock to who has it, and the news that it is free', async () => {
  await using one = open();
  await using two = open();
  await one.locks.take('wish');
  await two.locks.take('wish');
  await two.locks.ask('wish');
  await expect.poll(() => one.heard).toContain('wanted wish');
  await one.locks.release('wish');
  await expect.poll(() => two.heard).toContain('freed wish');
});

it('frees the locks of a process that ended', async () => {
  {
    await using one = open();
    await one.locks.take('ended');
  }
  await using two = open();
  await expect.poll(() => two.locks.take('ended')).toBe(true);
});

it('tells when the locks are lost, and works again after', async () => {
  await using one = open();
  expect(await one.locks.take('lost')).toBe(true);
  await endLockConnections();
  await expect.poll(() => one.heard).toContain('lost');
  await using two = open();
  await expect.poll(() => two.locks.take('lost')).toBe(true);
  await expect.poll(() => one.locks.take('lost').catch(isDatabaseGone)).toBe(false);
  await one.locks.take('other');
  await two.locks.ask('other');
  await expect.poll(() => one.heard).toContain('wanted other');
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
