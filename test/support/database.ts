import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import type { Sql } from 'postgres';
import { inject } from 'vitest';
import { openBoss } from '../../src/jobs/boss.ts';
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

/** Looked up once per file: each lookup keeps one of the hundred connections of the server. */
let serverUrl: Promise<string> | undefined;

/** Emptied databases of earlier tests in this file; the last ones go with the run's Postgres. */
const spare: string[] = [];

/** A migrated, empty database on the run's Postgres; it belongs to the caller until it is disposed. */
export async function createDatabase(): Promise<TestDatabase> {
  const url = await (serverUrl ??= findServer());
  const admin = openClient(url, { max: 1, onnotice: () => undefined });
  const name = spare.pop() ?? (await copyTemplate(admin, url));
  return {
    url: at(url, name),
    async [Symbol.asyncDispose]() {
      await admin`
        select pg_terminate_backend(pid, 5000) from pg_stat_activity
        where datname = ${name} and usename = current_user`;
      if (await empty(at(url, name))) spare.push(name);
      else await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

async function findServer(): Promise<string> {
  const dir = inject('postgresDir');
  const { url } = await openOwnPostgres({ dir, durable: false, allowRoot: true }, silent);
  return url;
}

async function copyTemplate(admin: Sql, server: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await makeTemplate(admin, server);
  await admin.unsafe(`create database ${name} template ${template}`);
  return name;
}

/** Deletes every row, much faster than creating a database. False when it has more than rows to delete. */
async function empty(url: string): Promise<boolean> {
  const sql = openClient(url, { max: 1, onnotice: () => undefined });
  try {
    const tables = await sql<{ schema: string; name: string }[]>`
      select schemaname as schema, quote_ident(tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`;
    const own = tables.flatMap(({ schema, name }) => (schema === 'public' ? name : []));
    const others = tables.filter(({ schema }) => !['public', 'drizzle', 'jobs'].includes(schema));
    if (own.length === 0 || others.length > 0) return false;
    // For few rows faster than `truncate`, which creates new files. Queues stay, their jobs go.
    const emptied = [...own, 'jobs.job'];
    await sql.unsafe(emptied.map((name) => `delete from ${name}`).join('; '));
    return true;
  } finally {
    await sql.end();
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
    // The job queue creates its tables at its first start, which takes a while.
    const boss = openBoss(draft, silent);
    await boss.started();
    await boss[Symbol.asyncDispose]();
    await admin.unsafe(`alter database ${template}_draft rename to ${template}`);
  }
  await admin`select pg_advisory_unlock(1)`;
}

function at(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
