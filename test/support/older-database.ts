import type { Sql } from 'postgres';
import migrations from '../../migrations/meta/_journal.json' with { type: 'json' };
import { migrateDatabase } from '../../src/store/migrate.ts';
import { openClient } from '../../src/store/open-client.ts';

/** The migrations, oldest first. */
export const journal = migrations.entries;

/** Inserts a row into each table that has none, with any values that its columns take. */
export async function fillEmptyTables(sql: Sql): Promise<void> {
  const counts = await countRows(sql);
  const left = new Set(Object.keys(counts).filter((table) => counts[table] === 0));
  // A row that needs one of another table comes in a later round.
  for (let round = 0; left.size > 0; round += 1) {
    if (round > 5) throw new Error(`No row fits into ${[...left].join(', ')}.`);
    for (const table of left) if (await insertAnyRow(sql, table)) left.delete(table);
  }
}

const anyValue: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: "'x'",
  _text: "'{}'",
  int2: '1',
  int4: '1',
  int8: '1',
  float8: '1',
  bool: 'true',
  bytea: "'x'",
  jsonb: "'{}'",
  date: 'now()',
  timestamptz: 'now()',
};

/** False if a table that it refers to is empty. */
async function insertAnyRow(sql: Sql, table: string): Promise<boolean> {
  const columns = await sql<{ name: string; type: string; other: string | null; key: string }[]>`
    select quote_ident(attname) as name, typname as type, confrelid::regclass::text as other,
      (select quote_ident(attname) from pg_attribute
        where attrelid = confrelid and attnum = confkey[1]) as key
    from pg_attribute join pg_type on pg_type.oid = atttypid
    left join pg_constraint on conrelid = attrelid and contype = 'f' and conkey[1] = attnum
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped
      and attgenerated = '' and attidentity = ''`;
  const values = columns.map(({ type, other, key }) =>
    other !== null && other !== table ? `(select ${key} from ${other} limit 1)` : anyValue[type],
  );
  const names = columns.map(({ name }) => name);
  return sql.unsafe(`insert into ${table} (${names.join()}) values (${values.join()})`).then(
    () => true,
    (error: Error) => {
      if (/null value/.test(error.message)) return false;
      throw error;
    },
  );
}

/** The rows of each table. */
export async function countRows(sql: Sql): Promise<Readonly<Record<string, number>>> {
  const tables = await sql<{ name: string }[]>`
    select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await sql.unsafe<{ rows: number }[]>(`select count(*)::int as rows from ${name}`);
    counts[name] = row?.rows ?? 0;
  }
  return counts;
}

/** Opens an empty database with the tables of an older version, which had the migrations up to `index`. */
export async function openOlder(url: string, index: number): Promise<Sql> {
  const sql = openClient(url, { max: 1, prepare: false });
  await dropTables(sql);
  await migrateDatabase(url, { upTo: journal[index]?.when ?? 0 });
  return sql;
}

/** Leaves a database without tables, as before the first start. */
export async function dropTables(sql: Sql): Promise<void> {
  await sql.unsafe('drop schema public cascade; drop schema drizzle cascade; create schema public');
}
