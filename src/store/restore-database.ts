import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { TransactionSql } from 'postgres';
import {
  listTables,
  type BackupEnd,
  type BackupHeader,
  type BackupTable,
} from './dump-database.ts';
import { batchesOf, linesOf, nextLine, type Lines } from './backup-lines.ts';
import { latestMigration, migrateDatabase } from './migrate.ts';
import { openClient } from './open-client.ts';
import { RestoreError } from './restore-error.ts';

/**
 * Fills an empty database from the bytes of a backup, in one transaction, and then updates its tables to the
 * version of this program. Throws `RestoreError` when the database has data, or the backup cannot be read.
 */
export async function restoreDatabase(
  url: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<BackupHeader> {
  const lines = linesOf(bytes);
  const header = await readHeader(lines);
  await migrateDatabase(url, { upTo: header.migration });
  const sql = openClient(url, { max: 1 });
  try {
    await sql.begin(async (transaction) => {
      await requireEmpty(transaction);
      await requireTables(transaction, header);
      await readTables(transaction, lines);
    });
  } finally {
    await sql.end({ timeout: 1 });
  }
  await migrateDatabase(url);
  return header;
}

/** Throws `RestoreError` for a file that is no backup, or one of a newer version. */
export async function readHeader(lines: Lines): Promise<BackupHeader> {
  const header = (await readJson(lines)) as Partial<BackupHeader>;
  if (header.roster !== 1 || typeof header.migration !== 'number') throw notABackup();
  if (header.migration > (await latestMigration())) {
    throw new RestoreError('The backup is of a newer version than this program: install that one.');
  }
  return header as BackupHeader;
}

async function readJson(lines: Lines): Promise<object> {
  const line = await nextLine(lines);
  try {
    return JSON.parse(line.toString()) as object;
  } catch {
    throw notABackup();
  }
}

function notABackup(): RestoreError {
  return new RestoreError('The file is no backup of Roster: `npm run backup` writes one.');
}

async function requireEmpty(sql: TransactionSql): Promise<void> {
  // All other data belongs to people. The lock keeps a program that starts now from adding some.
  await sql`lock table people in access exclusive mode`;
  const [row] = await sql`select exists (select from people) as found`;
  if (row?.['found'] !== true) return;
  throw new RestoreError(
    'The database has data: set DATA_DIR to a new folder, or DATABASE_URL to an empty database.',
  );
}

/** Migrations are not taken back. */
async function requireTables(sql: TransactionSql, { migration }: BackupHeader): Promise<void> {
  const [row] = await sql`
    select max(created_at)::float8 > ${migration} as is_newer from drizzle.__drizzle_migrations`;
  if (row?.['is_newer'] !== true) return;
  throw new RestoreError(
    'The database has tables of a newer version than the backup: set DATA_DIR to a new folder, or DATABASE_URL to an empty database.',
  );
}

async function readTables(sql: TransactionSql, lines: Lines): Promise<void> {
  const tables = await listTables(sql);
  const found: Record<string, number> = {};
  for (;;) {
    const next = (await readJson(lines)) as BackupTable | BackupEnd;
    if (!('table' in next)) {
      // Only at the end of a compressed file, its checksum is compared.
      for await (const _rest of lines) throw notABackup();
      return await finish(sql, next, found);
    }
    // Its names become SQL.
    const isKnown = tables.some(
      ({ table, columns }) => table === next.table && String(columns) === String(next.columns),
    );
    if (!isKnown) throw notABackup();
    // Migrations leave rows, which are in the backup too.
    await sql.unsafe(`delete from ${next.table}`);
    found[next.table] = await copyRows(sql, next, lines);
  }
}

/** Copies the lines up to the end of the rows. Returns how many there were. */
async function copyRows(
  sql: TransactionSql,
  { table, columns }: BackupTable,
  lines: Lines,
): Promise<number> {
  const copy = `copy ${table} (${columns.join(', ')}) from stdin`;
  const target = await sql.unsafe(copy).writable();
  // Postgres may end the stream at any time; a write after that fails.
  target.on('error', () => undefined);
  let rows = 0;
  try {
    for await (const { bytes, count } of batchesOf(lines)) {
      rows += count;
      await write(target, bytes);
    }
    target.end();
    // The stream sends its end in the next turn of the event loop. postgres.js does not say when Postgres then
    // refuses the rows, but the transaction takes no other statement.
    await setImmediate();
    await sql`select`;
  } catch (error) {
    target.destroy();
    if (error instanceof RestoreError) throw error;
    throw new RestoreError(
      `The backup has rows of ${table} that Postgres does not take: use another one.`,
      { cause: error },
    );
  }
  return rows;
}

function write(target: Writable, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    target.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

async function finish(
  sql: TransactionSql,
  { rows, sequences }: BackupEnd,
  found: Readonly<Record<string, number>>,
): Promise<void> {
  const differing = differingTables(rows, found);
  if (differing.length > 0) {
    throw new RestoreError(`The backup lacks rows of ${differing.join(', ')}: use another one.`);
  }
  for (const [name, last] of Object.entries(sequences)) {
    await sql`select setval(${name}::regclass, ${last}::bigint)`;
  }
}

/** The tables of which a backup has other numbers of rows than it says. */
export function differingTables(
  said: Readonly<Record<string, number>>,
  found: Readonly<Record<string, number>>,
): readonly string[] {
  return Object.keys({ ...said, ...found }).filter((one) => said[one] !== found[one]);
}
