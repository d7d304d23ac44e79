import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrateDatabase } from '../../../src/store/migrate.ts';
import { addressOf, openClient } from '../../../src/store/open-client.ts';
import { openOwnPostgres, type OwnPostgres } from '../../../src/store/own-postgres.ts';
import { stopPostmaster } from '../../../src/store/postmaster.ts';
import { startEarlierCluster } from '../../support/earlier-cluster.ts';

const log = pino({ level: 'silent' });
let dir: string;
const data = (): string => join(dir, 'postgres', 'data');
const open = (): Promise<OwnPostgres> =>
  openOwnPostgres({ dir, durable: false, allowRoot: true }, log);

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'roster-role-'));
  await chmod(folder, 0o711);
  return folder;
}

beforeEach(async () => {
  dir = await makeFolder();
});
afterEach(async () => {
  await stopPostmaster(data());
  await rm(dir, { recursive: true, force: true });
});

describe('the role of the program', () => {
  let folder: string;
  let server: OwnPostgres;
  beforeAll(async () => {
    folder = await makeFolder();
    server = await openOwnPostgres({ dir: folder, durable: false, allowRoot: true }, log);
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  it('can neither run programs, nor read files, nor add extensions', async () => {
    for (const statement of [
      `copy (select 1) to program 'id'`,
      `select pg_read_file('/etc/hostname')`,
      `select lo_import('/etc/hostname')`,
      'create extension hstore',
      'create role other superuser',
      'alter role roster_app superuser',
      `set extension_control_path = '$system'`,
    ]) {
      await expect(ask(server.url, statement), statement).rejects.toThrow(
        /permission denied|is not available/,
      );
    }
  });

  it('is reached by a Unix socket in a private folder, and not by TCP', async () => {
    const { path } = addressOf(server.url) as { path: string };
    expect((await stat(path)).isSocket()).toBe(true);
    expect(((await stat(dirname(path))).mode & 0o777).toString(8)).toBe('700');
    expect(await ask(server.url, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
  });

  it('is the only one that may connect', async () => {
    const asSuperuser = server.url.replace('roster_app', 'postgres');
    await expect(ask(asSuperuser, 'select 1')).rejects.toThrow(/no pg_hba\.conf entry/);
  });
});

describe('a database of an earlier version', () => {
  it('keeps its data, which then belongs to the role of the program', async () => {
    const url = await startEarlierCluster(dir);
    await fill(url);
    await stopPostmaster(data());
    await using server = await open();
    await expectEverything(server.url);
    const superuser = server.url.replace('roster_app', 'roster');
    await expect(ask(superuser, 'select 1')).rejects.toThrow(/no pg_hba\.conf entry/);
  });

  it('is taken over while its server still runs', async () => {
    const url = await startEarlierCluster(dir);
    await fill(url);
    await using server = await open();
    await expectEverything(server.url);
    await expect(ask(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('is left to a process of that version that still uses it', async () => {
    const url = await startEarlierCluster(dir);
    const user = openClient(url, { max: 1 });
    await user`select pg_advisory_lock_shared(7266001)`;
    await expect(open()).rejects.toThrow(/^An earlier version of Roster uses/);
    expect(await user`select 1 as one`).toEqual([{ one: 1 }]);
    await user.end();
  });

  it('is taken over by processes that start together', async () => {
    await fill(await startEarlierCluster(dir));
    const servers = await Promise.all([open(), open(), open()]);
    for (const server of servers) await expectEverything(server.url);
    for (const server of servers) await server[Symbol.asyncDispose]();
  });

  it('is taken over again when that was interrupted', async () => {
    const url = await startEarlierCluster(dir);
    await fill(url);
    await ask(url, 'create role roster_app');
    await ask(url, 'alter table kept owner to roster_app');
    await stopPostmaster(data());
    const logins = join(data(), 'pg_hba.conf');
    await writeFile(logins, '');
    await using server = await open();
    await expectEverything(server.url);
    expect(await readFile(logins, 'utf8')).toContain('local all roster_app');
  });
});

/** Every kind of object that migrations make, with a row. */
async function fill(url: string): Promise<void> {
  await migrateDatabase(url);
  await ask(url, `insert into people (id, role, created_at) values (42, 'owner', now())`);
  await ask(
    url,
    `create type mood as enum ('good'); create domain number as text;
    create table kept (id serial, other int generated always as identity, feels mood);
    create view seen as select id from kept; create sequence counter;
    create function answer() returns int language sql return 42`,
  );
}

/** Everything is there, and the superuser owns nothing of it. */
async function expectEverything(url: string): Promise<void> {
  expect(await ask(url, 'select id::int from people')).toEqual([{ id: 42 }]);
  expect(
    await ask(
      url,
      `select relname as object from pg_class where oid >= 16384 and relowner = 10
      union all select typname from pg_type where oid >= 16384 and typowner = 10
      union all select proname from pg_proc where oid >= 16384 and proowner = 10
      union all select nspname from pg_namespace where oid >= 16384 and nspowner = 10
      union all select datname from pg_database
      where datdba = 10 and datname = current_database()`,
    ),
  ).toEqual([]);
  await migrateDatabase(url);
}

async function ask(url: string, query: string): Promise<readonly object[]> {
  const sql = openClient(url, { max: 1, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe(query))];
  } finally {
    await sql.end({ timeout: 1 });
  }
}
