import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openClient } from '../../src/store/open-client.ts';
import { inDatabase } from './database.ts';

/** The tables, queues included, with a row in which one of the texts is, in any column. */
export async function findInTables(
  url: string,
  texts: readonly string[],
): Promise<readonly string[]> {
  const sql = openClient(url, { max: 1 });
  try {
    const tables = await sql<{ name: string }[]>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'jobs', 'drizzle') order by 1`;
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await sql`
        select from ${sql.unsafe(name)} row
        where exists (select from json_array_elements_text(${JSON.stringify(texts)}::text::json) text where position(text in row::text) > 0)`;
      if (rows.length > 0) found.push(name);
    }
    return found;
  } finally {
    await sql.end();
  }
}

/**
 * The files of a Postgres with one of the texts, but for its write-ahead log and its other databases.
 *
 * @param dir its folder
 * @param url that of the database to look in
 */
export async function findInFiles(
  dir: string,
  url: string,
  texts: readonly string[],
): Promise<readonly string[]> {
  const own = join('base', await folderOf(url));
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    const isOfAnother = file.includes('/base/') && !file.includes(`/${own}/`);
    if (!entry.isFile() || isOfAnother || file.includes('pg_wal')) continue;
    // A file may be deleted meanwhile.
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    if (texts.some((text) => bytes.includes(text))) found.push(file);
  }
  return found;
}

/** The name of a database's folder below `base`. */
async function folderOf(databaseUrl: string): Promise<string> {
  const [row] = await inDatabase(
    { databaseUrl },
    (sql) => sql<{ oid: string }[]>`
      select oid::text from pg_database where datname = current_database()`,
  );
  if (!row) throw new Error('The database has no folder.');
  return row.oid;
}
