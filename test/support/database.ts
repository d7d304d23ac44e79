import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { pino } from 'pino';
import type { Sql } from 'postgres';
import { inject } from 'vitest';
import { drizzle } from '../../src/store/drizzle/drizzle.ts';
import { migrateDatabase } from '../../src/store/migrate.ts';
import { openClient } from '../../src/store/open-client.ts';
import { openOwnPostgres } from '../../src/store/own-postgres.ts';

/** A database that one test file has to itself. */
export interface TestDatabase extends AsyncDisposable {
  /** For `DATABASE_URL`. */
  readonly url: string;
}

const silent = pino({ level: 'silent' });
const template = 'template_migrated';

/** Looked up once per process: each lookup keeps one of the hundred connections of the server. */
let serverUrl: Promise<string> | undefined;

/** Emptied databases of earlier tests in this process; the last ones go with the run's Postgres. */
const spare: string[] = [];

/** The connections of tests, by database. A new connection costs a hundred times as much as a query. */
const observers = new Map<string, Sql>();
/** Apart from `observers`: Drizzle changes how its client writes dates. */
const writers = new Map<string, PostgresJsDatabase & { readonly $client: Sql }>();
const observerName = 'tests';

/**
 * A migrated, empty database on the run's Postgres; it belongs to the caller until it is disposed.
 *
 * @param options.isReused false if the test changes its tables: then it is dropped instead of emptied
 */
export async function createDatabase({ isReused = true } = {}): Promise<TestDatabase> {
  const server = await (serverUrl ??= findServer());
  const name = spare.pop() ?? (await copyTemplate(server));
  const url = at(server, name);
  return {
    url,
    async [Symbol.asyncDispose]() {
      if (isReused && (await inDatabase({ databaseUrl: url }, empty))) return void spare.push(name);
      await inDatabase({ databaseUrl: url }, closeOthers);
      await observers.get(name)?.end();
      observers.delete(name);
      await writers.get(url)?.$client.end();
      writers.delete(url);
      // Not by force, which this role may not use against autovacuum. The statement itself ends autovacuum, and
      // waits for connections that are closing.
      await inDatabase({ databaseUrl: server }, (sql) => sql`drop database ${sql(name)}`);
    },
  };
}

/** Reads or changes the database directly, also one behind a proxy. */
export async function inDatabase<T>(
  { databaseUrl }: { readonly databaseUrl: string },
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  const name = new URL(databaseUrl).pathname.slice(1);
  const server = await (serverUrl ??= findServer());
  const known = observers.get(name);
  if (known) return work(known);
  // More than one, because a query may wait for a lock.
  const options = { max: 3, connection: { application_name: observerName } };
  const sql = openClient(at(server, name), options);
  observers.set(name, sql);
  return work(sql);
}

/** How many statements of the program wait for a lock. */
export function lockWaits(database: { readonly databaseUrl: string }): Promise<number> {
  return inDatabase(database, async (sql) => {
    const waiting = await sql`
      select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    return waiting.length;
  });
}

/** Queries of the program's store, on a connection that is kept for later tests. */
export function writeTo(databaseUrl: string): PostgresJsDatabase {
  const known = writers.get(databaseUrl);
  if (known) return known;
  const options = { max: 1, connection: { application_name: observerName } };
  const writer = drizzle(openClient(databaseUrl, options));
  writers.set(databaseUrl, writer);
  return writer;
}

async function findServer(): Promise<string> {
  const dir = inject('postgresDir');
  const { url } = await openOwnPostgres({ dir, durable: false, allowRoot: true }, silent);
  return url;
}

async function copyTemplate(server: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  // The lock of the template belongs to one connection.
  const admin = openClient(server, { max: 1 });
  await makeTemplate(admin, server);
  await admin`create database ${admin(name)} template ${admin(template)}`;
  await admin.end();
  return name;
}

/** Deleted rows keep their place. A large table would be treated as one by the next test, though it has no rows. */
const largeBytes = 4 * 1024 * 1024;

/** Deletes every row, much faster than creating a database. False when it has more than rows to delete. */
async function empty(sql: Sql): Promise<boolean> {
  await closeOthers(sql);
  const tables = await sql<{ schema: string; name: string; large: boolean }[]>`
    select schemaname as schema, quote_ident(tablename) as name,
      pg_total_relation_size(format('%I.%I', schemaname, tablename)::regclass) > ${largeBytes} as large
    from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`;
  const own = tables.flatMap(({ schema, name }) => (schema === 'public' ? name : []));
  const others = tables.filter(({ schema }) => !['public', 'drizzle'].includes(schema));
  if (own.length === 0 || others.length > 0) return false;
  // For few rows faster than `truncate`, which creates new files.
  await sql.unsafe(own.map((name) => `delete from ${name}`).join('; '));
  const large = tables.flatMap(({ schema, name, large }) =>
    schema === 'public' && large ? name : [],
  );
  if (large.length > 0) await sql.unsafe(`truncate ${large.join()} cascade`);
  return true;
}

/** Returns when no connection but those of tests is left: closed ones end a moment later. */
async function closeOthers(sql: Sql): Promise<void> {
  for (;;) {
    const others = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = current_user
        and application_name <> ${observerName}`;
    if (others.length === 0) return;
    await setTimeout(2);
  }
}

/** Several test files start at once: one makes the template, the others wait for it. */
async function makeTemplate(admin: Sql, server: string): Promise<void> {
  await admin`select pg_advisory_lock(1)`;
  const known = await admin`select from pg_database where datname = ${template}`;
  if (known.length === 0) {
    await admin.unsafe(`create database ${template}_draft`);
    const draft = at(server, `${template}_draft`);
    await migrateDatabase(draft);
    await admin.unsafe(`alter database ${template}_draft rename to ${template}`);
  }
  await admin`select pg_advisory_unlock(1)`;
}

function at(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
