import { sql } from './drizzle/drizzle.ts';
import { isDatabaseGone } from './database-gone.ts';
import type { Database } from './database.ts';

/** Rewriting locks a table: one of this size for about a third of a second. */
const maxBytes = 32 * 1024 * 1024;

/**
 * Removes deleted rows from the files of the database. VACUUM alone only marks their place as free, and
 * the bytes stay until new rows need it; so tables are written anew, but for large ones. Rows that a
 * running transaction still sees stay. Returns false if a table was in use and has to be repeated.
 */
export async function rewriteTables(database: Database): Promise<boolean> {
  const before = await findTables(database);
  for (const { name, isSmall } of before) {
    // With SKIP_LOCKED it does not wait for a lock, while others would have to wait behind it.
    const options = isSmall ? 'full, skip_locked' : 'skip_locked';
    // A table that takes too long is left to autovacuum; the others are still rewritten.
    await database
      .query((q) => q.execute(sql.raw(`vacuum (${options}) ${name}`)))
      .catch((error: unknown) => {
        if (isDatabaseGone(error)) throw error;
      });
  }
  const files = new Map((await findTables(database)).map(({ name, file }) => [name, file]));
  return before.every(({ name, isSmall, file }) => !isSmall || files.get(name) !== file);
}

interface Table {
  /** Quoted where needed, with its schema. */
  readonly name: string;
  readonly isSmall: boolean;
  /** Another one after it was written anew. */
  readonly file: string;
}

async function findTables(database: Database): Promise<readonly Table[]> {
  const found = await database.query((q) =>
    q.execute<{ name: string; small: boolean; file: string }>(sql`
      select format('%I.%I', nspname, relname) as name, pg_relation_filenode(class.oid)::text as file,
        pg_total_relation_size(class.oid) <= ${maxBytes} as small
      from pg_class class join pg_namespace schema on schema.oid = relnamespace
      where relkind = 'r' and nspname = 'public' and pg_has_role(relowner, 'usage')
      order by 1`),
  );
  return found.map(({ name, small, file }) => ({ name, isSmall: small, file }));
}
