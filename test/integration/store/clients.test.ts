import { setImmediate } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { openClient } from '../../../src/store/open-client.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Clients } from '../../../src/store/clients.ts';
import { DatabaseGoneError } from '../../../src/store/database-gone.ts';
import { createDatabase, type TestDatabase } from '../../support/database.ts';
import { eventually } from '../../support/eventually.ts';

let database: TestDatabase;
let admin: Sql;
beforeAll(async () => {
  database = await createDatabase();
  admin = openClient(database.url, { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await admin.end();
  await database[Symbol.asyncDispose]();
});

it('answers or fails, and never hangs, however it is lost in the middle of queries', async () => {
  let lost = 0;
  await using clients = new Clients(database.url, { max: 1 }, () => (lost += 1));
  const ask = async (): Promise<number> =>
    Number((await clients.run((sql) => sql`select pg_backend_pid() as pid`))[0]?.['pid']);
  for (let times = 1; times <= 8; times += 1) {
    const before = await ask();
    const ending = admin`select pg_terminate_backend(${before})`.execute();
    // Queries begun right after the events of the sockets are those that may be lost with one.
    for (let same = true; same; await setImmediate()) {
      same = await ask().then(
        (pid) => pid === before,
        () => false,
      );
    }
    await ending;
    expect(await Promise.all([ask(), ask()])).not.toContain(before);
    expect(lost).toBe(times);
  }
});

it('lets queries on its other connections finish when it loses one', async () => {
  let lost = 0;
  await using clients = new Clients(database.url, { max: 2 }, () => (lost += 1));
  const slow = clients.run((sql) => sql`select 'done' as state, pg_sleep(0.3)`);
  const [other] = await clients.run((sql) => sql`select pg_backend_pid() as pid`);
  await admin`select pg_terminate_backend(${Number(other?.['pid'])})`;
  await eventually('the loss of the connection is reported', () => lost, 1);
  expect(await clients.run((sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
  expect((await slow)[0]?.['state']).toBe('done');
});

/** Fails in the server with this code, as a query or in a transaction. */
const raise = (code: string): string =>
  `do $$ begin raise exception 'could not extend file' using errcode = '${code}'; end $$`;

it('leaves other queries alone when the disk is full', async () => {
  let lost = 0;
  await using clients = new Clients(database.url, { max: 2 }, () => (lost += 1));
  // Longer than the queries of a client may run that is given up.
  const slow = clients.run((sql) => sql`select 'done' as state, pg_sleep(2.5)`);
  const full = clients.run((sql) => sql.unsafe(raise('53100')));
  await expect(full).rejects.toThrow(DatabaseGoneError);
  const inTransaction = clients.run((sql) =>
    sql.begin((inner) =>
      inner.unsafe(raise('53100')).catch((error: unknown) => clients.afterError(sql, error)),
    ),
  );
  await expect(inTransaction).rejects.toThrow(DatabaseGoneError);
  expect(await clients.run((sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
  expect((await slow)[0]?.['state']).toBe('done');
  expect(lost).toBe(0);
});

it('writes again after the database was set to only read for a while', async () => {
  const setReadOnly = (value: string): PromiseLike<unknown> =>
    admin.unsafe(
      `do $$ begin execute format('alter database %I set default_transaction_read_only = ${value}', current_database()); end $$`,
    );
  await setReadOnly('on');
  await using clients = new Clients(database.url, { max: 1 });
  const write = () => clients.run((sql) => sql`create table written ()`);
  await expect(write()).rejects.toThrow(DatabaseGoneError);
  await setReadOnly('off');
  await write();
  expect(await clients.run((sql) => sql`select * from written`)).toEqual([]);
});
