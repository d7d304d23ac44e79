import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { TransactionSql } from 'postgres';
import {
  endOfRows,
  listTables,
  type BackupEnd,
  type BackupHeader,
  type BackupTable,
} from './dump-database.ts';
import { latestMigration, migrateDatabase } from './migrate.ts';
import { openClient } from './open-client.ts';

/** A backup cannot be restored; the message is one line that says what to do. */
export class RestoreError extends Error {}

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
      await readTables(transaction, lines);
    });
  } finally {
    await sql.end({ timeout: 1 });
  }
  await migrateDatabase(url);
  return header;
}

/** The lines without their line breaks. Content may have any other separator of lines in it. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, undefined> {
  // Of a line that has not ended: a file that was sent to the bot is one line, and comes in many chunks.
  let parts: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, to)]);
      parts = [];
      from = to + 1;
    }
    parts.push(chunk.subarray(from));
  }
}

type Lines = AsyncGenerator<Buffer, undefined>;

async function readHeader(lines: Lines): Promise<BackupHeader> {
  const header = (await readJson(lines)) as Partial<BackupHeader>;
  if (header.roster !== 1 || typeof header.migration !== 'number') throw notABackup();
  if (header.migration > (await latestMigration())) {
    throw new RestoreError('The backup is of a newer version than this program: install that one.');
  }
  return header as BackupHeader;
}

async function nextLine(lines: Lines): Promise<Buffer> {
  const { value } = await lines.next();
  if (value) return value;
  throw new RestoreError('The backup is cut off: its end is missing. Use another one.');
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

/** How many bytes are sent to Postgres at a time, at least. */
const batchBytes = 64 * 1024;

async function* batchesOf(
  lines: Lines,
): AsyncGenerator<{ readonly bytes: Buffer; readonly count: number }> {
  let [count, size, parts]: [number, number, Buffer[]] = [0, 0, []];
  for (;;) {
    const line = await nextLine(lines);
    if (line.equals(endLine)) break;
    parts.push(line, lineBreak);
    count += 1;
    size += line.length;
    if (size < batchBytes) continue;
    yield { bytes: Buffer.concat(parts), count };
    [count, size, parts] = [0, 0, []];
  }
  if (count > 0) yield { bytes: Buffer.concat(parts), count };
}

const lineBreak = Buffer.from('\n');
const endLine = Buffer.from(endOfRows);

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
  const differing = Object.keys({ ...rows, ...found }).filter((one) => rows[one] !== found[one]);
  if (differing.length > 0) {
    throw new RestoreError(`The backup lacks rows of ${differing.join(', ')}: use another one.`);
  }
  for (const [name, last] of Object.entries(sequences)) {
    await sql`select setval(${name}::regclass, ${last}::bigint)`;
  }
}
