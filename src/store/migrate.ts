import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database, Queries } from './database.ts';
import { drizzle, migrate, sql } from './drizzle/drizzle.ts';
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
    const age = await readSchemaAge(drizzle(client));
    // Drizzle would read every migration.
    if (age === 'current') return;
    if (age === 'newer') {
      throw new DatabaseStartError(
        'The database is of a newer version than this program: install that version again, or restore a backup of this one.',
      );
    }
    await withMigrations(upTo, (folder) => migrate(drizzle(client), { migrationsFolder: folder }));
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
  const [table] = await queries.execute(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as found`,
  );
  if (table?.['found'] !== true) return 'empty';
  // Milliseconds since 1970 fit into a double.
  const [row] = await queries.execute<{ latest: number | null }>(
    sql`select max(created_at)::float8 as latest from drizzle.__drizzle_migrations`,
  );
  return ageOf(row?.latest ?? 0, await latestMigration());
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

/** Calls `run` with a folder that has the migrations up to a time: drizzle takes a folder, and all of it. */
async function withMigrations(upTo: number, run: (folder: string) => Promise<void>): Promise<void> {
  if (upTo === Infinity) return run(migrationsFolder);
  const folder = await mkdtemp(join(tmpdir(), 'roster-migrations-'));
  try {
    await cp(migrationsFolder, folder, { recursive: true });
    const journal = await readJournal();
    const entries = journal.entries.filter(({ when }) => when <= upTo);
    await writeFile(join(folder, journalFile), JSON.stringify({ ...journal, entries }));
    await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
