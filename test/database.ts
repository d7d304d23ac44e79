import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import postgres from 'postgres';
import { inject } from 'vitest';
import { openBoss } from '../src/jobs/boss.ts';
import { migrateDatabase } from '../src/store/migrate.ts';
import { openOwnPostgres } from '../src/store/own-postgres.ts';

/** A database of its own for one test file. */
export interface TestDatabase extends AsyncDisposable {
  /** For `DATABASE_URL`. */
  readonly url: string;
}

const silent = pino({ level: 'silent' });
const template = 'template_migrated';

/** A migrated, empty database on the run's Postgres; dropped when disposed, connections and all. */
export async function createDatabase(): Promise<TestDatabase> {
  const { url: server } = await openOwnPostgres(
    { dir: inject('postgresDir'), durable: false },
    silent,
  );
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  await makeTemplate(admin, server);
  await admin.unsafe(`create database ${name} template ${template}`);
  return {
    url: at(server, name),
    async [Symbol.asyncDispose]() {
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

/** Two test files start at once: one makes the template, the other waits for it. */
async function makeTemplate(admin: postgres.Sql, server: string): Promise<void> {
  await admin`select pg_advisory_lock(1)`;
  const known = await admin`select from pg_database where datname = ${template}`;
  if (known.length === 0) {
    await admin.unsafe(`create database ${template}_draft`);
    const draft = at(server, `${template}_draft`);
    await migrateDatabase(draft);
    // The job queue makes its tables when it is first started, which takes a while.
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
