import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sql } from 'postgres';
import type { Database, Queries } from './database.ts';
import { drizzle, readMigrationFiles, sql } from './drizzle/drizzle.ts';
import { openClient } from './open-client.ts';
import { DatabaseStartError } from './start-error.ts';

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

// Any number, as long as all processes that migrate use the same.
const migrating = 7_266_002;

/**
 * Migrates the schema. Safe to run in several processes at once, which drizzle's own migrator is not. Throws
 * `DatabaseStartError` when a newer version of the program migrated it. `upTo`: leaves out migrations that
 * were made later, in milliseconds since 1970.
 */
export async function migrateDatabase(
  url: string,
  { upTo = Infinity }: { readonly upTo?: number } = {},
): Promise<void> {
  const client = openClient(url, { max: 1 });
  try {
    await client`select pg_advisory_lock(${migrating})`;
    const latest = await readLatest(drizzle(client));
    const age = ageOf(latest, await latestMigration());
    if (age === 'current') return;
    if (age === 'newer') {
      throw new DatabaseStartError(
        'The database is of a newer version than this program: install that version again, or restore a backup of this one.',
      );
    }
    await runMigrations(client, (when) => when > latest && when <= upTo);
  } finally {
    // Ends the connection, and the lock with it.
    await client.end({ timeout: 3 });
  }
}

/** The schema of a database, compared with the one that this program works with. */
export type SchemaAge = 'empty' | 'older' | 'current' | 'newer';

/** Changes nothing. Throws `DatabaseGoneError` when the database is unreachable. */
export async function compareSchema(database: Pick<Database, 'query'>): Promise<SchemaAge> {
  return database.query(readSchemaAge);
}

async function readSchemaAge(queries: Pick<Queries, 'execute'>): Promise<SchemaAge> {
  const latest = await readLatest(queries);
  return latest === 0 ? 'empty' : ageOf(latest, await latestMigration());
}

/** When the latest migration of the database was made; 0 if it had none. */
async function readLatest(queries: Pick<Queries, 'execute'>): Promise<number> {
  const [table] = await queries.execute(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as found`,
  );
  if (table?.['found'] !== true) return 0;
  // Milliseconds since 1970 fit into a double.
  const [row] = await queries.execute<{ latest: number | null }>(
    sql`select max(created_at)::float8 as latest from drizzle.__drizzle_migrations`,
  );
  return row?.latest ?? 0;
}

/** The age of a schema by its latest migration, and by that of this program; in milliseconds since 1970. */
export function ageOf(latest: number, own: number): Exclude<SchemaAge, 'empty'> {
  if (latest === own) return 'current';
  return latest > own ? 'newer' : 'older';
}

/** The file that drizzle-kit writes about the migrations. */
interface Journal {
  /** `when`: milliseconds since 1970. Drizzle stores it with each migration that it carries out. */
  readonly entries: readonly { readonly when: number }[];
}

const journalFile = join('meta', '_journal.json');

async function readJournal(): Promise<Journal> {
  return JSON.parse(await readFile(join(migrationsFolder, journalFile), 'utf8')) as Journal;
}

/** When the latest migration of this program was made. */
export async function latestMigration(): Promise<number> {
  const { entries } = await readJournal();
  return Math.max(...entries.map(({ when }) => when));
}

/** As drizzle creates it. */
const migrationsTable = `
create schema if not exists drizzle;
create table if not exists drizzle.__drizzle_migrations (
  id serial primary key, hash text not null, created_at bigint)`;

/**
 * Does what drizzle's migrator does, which waits for the answer to each of hundreds of statements. Postgres
 * runs the statements of one message as one transaction.
 */
async function runMigrations(client: Sql, isDue: (when: number) => boolean): Promise<void> {
  const due = readMigrationFiles({ migrationsFolder }).filter(({ folderMillis }) =>
    isDue(folderMillis),
  );
  const statements = due.flatMap(({ sql: parts, hash, folderMillis }) => [
    ...parts,
    `insert into drizzle.__drizzle_migrations (hash, created_at) values ('${hash}', ${folderMillis})`,
  ]);
  // A part may end with a comment.
  await client.unsafe([migrationsTable, ...statements].join('\n;\n'));
}
