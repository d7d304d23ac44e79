import { openClient } from '../../../src/store/open-client.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isDatabaseGone } from '../../../src/store/database-gone.ts';
import { LockConnection } from '../../../src/store/lock-connection.ts';
import { openSessionLocks, type SessionLocks } from '../../../src/store/session-locks.ts';
import { connect } from '../../../src/store/database.ts';
import { createDatabase, type TestDatabase } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';

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

it('carries the wish for a lock to its holder, and the news that it is free', async () => {
  await using one = open();
  await using two = open();
  const lock = await one.locks.take('wish');
  await two.locks.take('wish');
  await two.locks.ask('wish');
  await eventually('the holder is asked for the lock', () =>
    expect(one.heard).toContain('wanted wish'),
  );
  await lock?.release();
  await eventually('the waiting process is informed that the lock is free', () =>
    expect(two.heard).toContain('freed wish'),
  );
});

it('carries a wish to a process that holds no lock and listens', async () => {
  await using one = open();
  await using two = open();
  await one.locks.listen();
  await two.locks.ask('listened');
  await eventually('the wish arrives', () => one.heard, ['wanted listened']);
});

it('frees the locks of a process that ended', async () => {
  {
    await using one = open();
    await one.locks.take('ended');
  }
  await using two = open();
  await eventually('the lock is free', async () =>
    expect(await two.locks.take('ended')).toBeDefined(),
  );
});

it('frees the locks of a part of a process that ended', async () => {
  await using connection = new LockConnection(database.url);
  await using other = open();
  await using rest = openOn(connection);
  await rest.locks.take('rest');
  await other.locks.listen();
  {
    await using part = openOn(connection);
    await part.locks.take('part');
  }
  await eventually('others learn it', () => other.heard, ['freed part']);
  expect(await other.locks.take('part')).toBeDefined();
  expect(await other.locks.take('rest')).toBeUndefined();
});

it('releases a lock once, though another part has it, too', async () => {
  await using connection = new LockConnection(database.url);
  await using other = open();
  await using one = openOn(connection);
  await using two = openOn(connection);
  const lock = await one.locks.take('shared');
  await two.locks.take('shared');
  await lock?.release();
  await lock?.release();
  expect(await other.locks.take('shared')).toBeUndefined();
});

it('keeps no lock that a part took while it ended', async () => {
  await using connection = new LockConnection(database.url);
  await using other = open();
  const part = openOn(connection);
  const taking = part.locks.take('late');
  await part.locks[Symbol.asyncDispose]();
  expect(await taking).toBeUndefined();
  expect(await other.locks.take('late')).toBeDefined();
});

it('has one connection for all parts of a process', async () => {
  await using connected = connect(database.url);
  const ignore = (): void => undefined;
  const events = { wanted: ignore, freed: ignore, lost: ignore };
  await using one = connected.openSessionLocks(events);
  await using two = connected.openSessionLocks(events);
  await using presence = connected.openProcessPresence({
    message: ignore,
    met: ignore,
    lost: ignore,
  });
  const before = await lockConnections();
  await one.take('one');
  await two.take('two');
  await presence.enter();
  const opened = (await lockConnections()).filter((pid) => !before.includes(pid));
  expect(opened).toHaveLength(1);
});

it('reports when the locks are lost, and works again afterwards', async () => {
  await using one = open();
  await one.locks.take('lost');
  await endLockConnections();
  await eventually('the loss of the lock is reported', () => expect(one.heard).toContain('lost'));
  await using two = open();
  await eventually('the lock is free', async () =>
    expect(await two.locks.take('lost')).toBeDefined(),
  );
  await eventually(
    'the lock is held by the other process',
    () => one.locks.take('lost').catch(isDatabaseGone),
    undefined,
  );
  await one.locks.take('other');
  await two.locks.ask('other');
  await eventually('the holder is asked for the other lock', () =>
    expect(one.heard).toContain('wanted other'),
  );
});

it('does not give up a lock that was taken again since', async () => {
  await using one = open();
  const before = await one.locks.take('again');
  await endLockConnections();
  await eventually('the loss of the locks is reported', () => expect(one.heard).toContain('lost'));
  await eventually('locks can be taken again', async () =>
    expect(await one.locks.take('again').catch(() => undefined)).toBeDefined(),
  );
  await before?.release();
  await using two = open();
  expect(await two.locks.take('again')).toBeUndefined();
});

interface Opened extends AsyncDisposable {
  readonly locks: SessionLocks;
  readonly heard: readonly string[];
}

/** The locks of a process, on a connection of its own. */
function open(): Opened {
  const connection = new LockConnection(database.url);
  return {
    ...openOn(connection),
    [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
  };
}

function openOn(connection: LockConnection): Opened {
  const heard: string[] = [];
  const locks = openSessionLocks(connection, {
    wanted: (name) => heard.push(`wanted ${name}`),
    freed: (name) => heard.push(`freed ${name}`),
    lost: () => heard.push('lost'),
  });
  return { locks, heard, [Symbol.asyncDispose]: () => locks[Symbol.asyncDispose]() };
}

async function lockConnections(): Promise<readonly unknown[]> {
  const sql = openClient(database.url, { max: 1 });
  const found = await sql`
    select pid from pg_stat_activity
    where datname = current_database() and application_name = 'roster locks'`;
  await sql.end();
  return found.map(({ pid }): unknown => pid);
}

async function endLockConnections(): Promise<void> {
  const sql = openClient(database.url, { max: 1 });
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'roster locks'`;
  await sql.end();
}
