import { fileURLToPath } from 'node:url';
import { migrate } from '../../support/drizzle.ts';
import type { Sql } from 'postgres';
import { expect, it } from 'vitest';
import { drizzle } from '../../../src/store/drizzle/drizzle.ts';
import { migrateDatabase } from '../../../src/store/migrate.ts';
import { createDatabase, inDatabase } from '../../support/database.ts';
import { dropTables, journal } from '../../support/older-database.ts';

const migrationsFolder = fileURLToPath(new URL('../../../migrations', import.meta.url));
const half = journal[Math.floor(journal.length / 2)]?.when ?? 0;

type Migration = (url: string, sql: Sql) => Promise<void>;

const byDrizzle: Migration = (_, sql) => migrate(drizzle(sql), { migrationsFolder });

it('makes the tables that the migrator of drizzle makes, and its records', async () => {
  const expected = await afterwards(byDrizzle);
  expect(expected.records).toHaveLength(journal.length);
  expect(expected.schema.length).toBeGreaterThan(300);
  expect(await afterwards((url) => migrateDatabase(url))).toEqual(expected);
});

it('stops at a time, from where it goes on, and the migrator of drizzle, too', async () => {
  const expected = await afterwards((url) => migrateDatabase(url));
  const inTwo = (goOn: Migration): Promise<State> =>
    afterwards(async (url, sql) => {
      await migrateDatabase(url, { upTo: half });
      expect(await recordsIn(sql)).toHaveLength(Math.floor(journal.length / 2) + 1);
      await goOn(url, sql);
    });
  expect(await inTwo((url) => migrateDatabase(url))).toEqual(expected);
  expect(await inTwo(byDrizzle)).toEqual(expected);
});

it('changes nothing if one statement fails', async () => {
  await using database = await createDatabase({ isReused: false });
  await inDatabase({ databaseUrl: database.url }, async (sql) => {
    await dropTables(sql);
    await migrateDatabase(database.url, { upTo: half });
    // The last migration makes an index of this name.
    await sql`create index import_rows_annotated on import_rows (import_id)`;
    const before = await stateOf(sql);
    await expect(migrateDatabase(database.url)).rejects.toThrow(/already exists/);
    expect(await stateOf(sql)).toEqual(before);
  });
});

/** What a database without tables has after `work`. */
async function afterwards(work: Migration): Promise<State> {
  await using database = await createDatabase({ isReused: false });
  return await inDatabase({ databaseUrl: database.url }, async (sql) => {
    await dropTables(sql);
    await work(database.url, sql);
    return stateOf(sql);
  });
}

interface State {
  readonly schema: readonly object[];
  readonly records: readonly object[];
}

async function stateOf(sql: Sql): Promise<State> {
  return { schema: await schemaOf(sql), records: await recordsIn(sql) };
}

function recordsIn(sql: Sql): Promise<readonly object[]> {
  return sql`select id, hash, created_at from drizzle.__drizzle_migrations order by id`;
}

/** All tables, columns, indexes, constraints and sequences of both schemas, with everything that defines them. */
function schemaOf(sql: Sql): Promise<readonly object[]> {
  return sql`
    with own as (
      select pg_class.* from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where nspname in ('public', 'drizzle'))
    select 'relation' as kind, oid::regclass::text as name, '' as part,
      concat_ws(' ', relkind, relpersistence, relowner::regrole, reloptions,
        case relkind when 'i' then pg_get_indexdef(oid) end) as definition
    from own
    union all
    select 'column', attrelid::regclass::text, attname,
      concat_ws(' ', attnum, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, attstattarget,
        attcollation::regcollation, pg_get_expr(adbin, adrelid))
    from pg_attribute join own on own.oid = attrelid
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attnum > 0
    union all
    select 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(pg_constraint.oid)
    from pg_constraint join own on own.oid = conrelid
    union all
    select 'sequence', seqrelid::regclass::text, '',
      concat_ws(' ', seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle)
    from pg_sequence
    order by 1, 2, 3`;
}
