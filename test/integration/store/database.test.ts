import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Sql } from 'postgres';
import { addressOf, openClient } from '../../../src/store/open-client.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../support/drizzle.ts';
import { connect, type Queries } from '../../../src/store/database.ts';
import { isDatabaseGone } from '../../../src/store/database-gone.ts';
import { createDatabase, type TestDatabase } from '../../support/database.ts';
import { startProxy } from '../../support/cuttable.ts';
import { eventually } from '../../support/eventually.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});

describe('a database connection', () => {
  it('comes back after the server ended it', async () => {
    await using db = connect(database.url);
    const ask = () => db.query((queries) => queries.execute(sql`select pg_backend_pid() as pid`));
    const before = await ask();
    await using admin = endingSql(database.url);
    await admin.sql`select pg_terminate_backend(${Number(before[0]?.['pid'])})`;
    await eventually('the database answers again', async () =>
      expect(await ask().catch(() => undefined)).toBeDefined(),
    );
  });

  it('says that the database is gone while it is', async () => {
    const url = new URL(database.url);
    url.port = '1';
    await using db = connect(url.href);
    const error: unknown = await db
      .query((queries) => queries.execute(sql`select 1`))
      .catch((thrown: unknown) => thrown);
    expect(isDatabaseGone(error)).toBe(true);
  });

  it('that is lost as soon as it was made breaks nothing else', async () => {
    // Vitest fails on promises that are rejected unheard.
    const port = await leaveAfterGreeting();
    await using db = connect(`postgres://nobody@127.0.0.1:${port}/none`);
    const error: unknown = await db
      .query((queries) => queries.execute(sql`select 1`))
      .catch((thrown: unknown) => thrown);
    expect(isDatabaseGone(error)).toBe(true);
  });

  it('that is lost in a transaction says so, and breaks nothing else', async () => {
    await using way = await startProxy(addressOf(database.url));
    await using db = connect(way.inFrontOf(database.url));
    const asked = Promise.withResolvers<void>();
    const lost = db.transaction(async (queries) => {
      await queries.execute(sql`select 1`);
      const sleeping = queries.execute(sql`select pg_sleep(60)`);
      // Postgres.js writes in the next turn of the event loop.
      setImmediate(asked.resolve);
      await sleeping;
    });
    await asked.promise;
    way.cut(true);
    const error: unknown = await lost.catch((thrown: unknown) => thrown);
    expect(isDatabaseGone(error)).toBe(true);
    way.cut(false);
    const [row] = await db.query((queries) => queries.execute(sql`select 2 as two`));
    expect(row).toEqual({ two: 2 });
  });

  it('flushes what was committed without waiting for the disk', async () => {
    await using admin = endingSql(database.url);
    // The server of the tests waits for the disk nowhere.
    const name = admin.sql(new URL(database.url).pathname.slice(1));
    await admin.sql`alter database ${name} set synchronous_commit = on`;
    await using db = connect(database.url);
    await db.query((queries) => queries.execute(sql`create table if not exists flushed (id int)`));
    await db.queryUnflushed((queries) => queries.execute(sql`insert into flushed values (1)`));
    const [{ lsn } = {}] = await admin.sql`select pg_current_wal_insert_lsn() as lsn`;
    // Of two calls at the same time, the second one may wait for the next flush.
    await Promise.all([db.flush(), db.flush()]);
    const [row] = await admin.sql`select pg_current_wal_flush_lsn() >= ${String(lsn)} as flushed`;
    expect(row).toEqual({ flushed: true });
    await admin.sql`alter database ${name} reset synchronous_commit`;
    await admin.sql`drop table flushed`;
  });

  it('reads one state in a transaction of its own, though others write meanwhile', async () => {
    await using db = connect(database.url);
    await db.query((queries) => queries.execute(sql`create table if not exists states (id int)`));
    const count = async (queries: Queries): Promise<unknown> =>
      (await queries.execute(sql`select count(*)::int as count from states`))[0]?.['count'];
    const counts = await db.readOneState(async (queries) => {
      const before = await count(queries);
      await db.query((others) => others.execute(sql`insert into states values (1)`));
      return [before, await count(queries)];
    });
    expect(counts).toEqual([0, 0]);
    expect(await db.query(count)).toBe(1);
    await db.query((queries) => queries.execute(sql`drop table states`));
  });

  it('prepares a statement once per connection, also in a transaction', async () => {
    await using db = connect(database.url);
    const find = async (value: number) =>
      db.transaction(async (queries) => {
        await queries.execute(sql`select ${value}::int + 40 as sum`);
        return queries.execute(sql`select name from pg_prepared_statements
          where statement like 'select $1::int + 40%'`);
      });
    const first = await find(1);
    expect(first).toHaveLength(1);
    expect(await find(2)).toEqual(first);
  });

  it('keeps parameters out of its errors', async () => {
    await using db = connect(database.url);
    const error: unknown = await db
      .query((queries) => queries.execute(sql`select ${'+4915112345678'}::int`))
      .catch((thrown: unknown) => thrown);
    expect(isDatabaseGone(error)).toBe(false);
    expect(String(error)).not.toContain('Failed query');
  });
});

function endingSql(url: string): AsyncDisposable & { readonly sql: Sql } {
  const sql = openClient(url, { max: 1 });
  return { sql, [Symbol.asyncDispose]: () => sql.end() };
}

/** A Postgres that lets its first client in, and is gone with its first statement. */
async function leaveAfterGreeting(): Promise<number> {
  const letIn = Buffer.from('5200000008000000005a0000000549', 'hex');
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(letIn);
      socket.once('data', () => {
        server.close();
        socket.destroy();
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server's address is never a path.
  return (server.address() as AddressInfo).port;
}
