import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openClient } from '../../../src/store/open-client.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findRole } from '../../../src/store/people.ts';
import { openDatabase } from '../../../src/store/postgres.ts';
import { findPostmaster } from '../../../src/store/postmaster.ts';
import { createDatabase } from '../../support/database.ts';

const log = pino({ level: 'silent' });
let dataDir: string;
const files = () => ({ dataDir, allowRoot: true });

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'roster-open-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

it('starts a Postgres of its own, ready to use, and stops it', async () => {
  {
    await using database = await openDatabase({ databaseUrl: undefined, ...files() }, log);
    expect(await findRole(database, 1n)).toBeUndefined();
  }
  expect(await findPostmaster(join(dataDir, 'postgres', 'data'))).toBeUndefined();
});

it('brings an empty database up to date, also from several processes at once', async () => {
  await using empty = await emptyDatabase();
  const starts = [1, 2, 3].map(() => openDatabase({ databaseUrl: empty.url, ...files() }, log));
  for (const database of await Promise.all(starts)) {
    expect(await findRole(database, 1n)).toBeUndefined();
    await database[Symbol.asyncDispose]();
  }
});

it('keeps nothing of an account, or of a person, longer than them', async () => {
  await using database = await createDatabase();
  const sql = openClient(database.url, { max: 1 });
  const owned = await sql`
    select attrelid::regclass::text as table, confdeltype as gone
    from pg_attribute join pg_class on pg_class.oid = attrelid and relkind = 'r'
    left join pg_constraint on contype = 'f' and conrelid = attrelid and attnum = any (conkey)
    where relnamespace = 'public'::regnamespace and not attisdropped
      and (attname = 'account_id' or attname = 'person_id' and relname in ('accounts', 'dialogs'))`;
  await sql.end();
  expect(owned.length).toBeGreaterThan(10);
  expect(owned.filter(({ gone }) => gone !== 'c')).toEqual([]);
});

it('says in a sentence that the database cannot be reached', async () => {
  const databaseUrl = `postgres://me:secret@localhost:${await unusedPort()}/roster`;
  const opened = openDatabase({ databaseUrl, ...files() }, log);
  await expect(opened).rejects.toThrow(/^The database cannot be used \(ECONNREFUSED\): check that/);
});

it('says in a sentence that the password is wrong', async () => {
  await using database = await createDatabase();
  const url = new URL(database.url);
  url.password = 'wrong';
  const opened = openDatabase({ databaseUrl: url.href, ...files() }, log);
  await expect(opened).rejects.toThrow(/^The database cannot be used \(password authentication/);
});

async function emptyDatabase(): Promise<AsyncDisposable & { readonly url: string }> {
  const database = await createDatabase({ isReused: false });
  const sql = openClient(database.url, { max: 1, onnotice: () => undefined });
  await sql`drop schema if exists drizzle cascade`;
  await sql`drop schema public cascade`;
  await sql`create schema public`;
  await sql.end();
  return database;
}

async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The address of a TCP server that listens.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
