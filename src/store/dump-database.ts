import type { Sql, TransactionSql } from 'postgres';
import { countLines, endOfRows } from './backup-lines.ts';
import { openClient } from './open-client.ts';

/** The first line of a backup. */
export interface BackupHeader {
  readonly roster: 1;
  readonly madeAt: string;
  /** When the latest migration of the database was made: the version of its tables. */
  readonly migration: number;
}

/** Comes before the rows of a table, which are lines of COPY in its text format. Names are quoted where needed. */
export interface BackupTable {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The last line; a backup without it was cut off. */
export interface BackupEnd {
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** The last value of each sequence that has given one. */
  readonly sequences: Readonly<Record<string, string>>;
}

/**
 * The lines of a backup: all tables of the program as one moment had them, while it goes on. Jobs are left out:
 * work that runs has a time in its row at which it gets a new one. The database may be of another version than
 * this program.
 */
export async function* dumpDatabase(url: string): AsyncGenerator<string | Buffer, BackupEnd> {
  const sql = openClient(url, { max: 1 });
  try {
    await sql`begin isolation level repeatable read, read only`;
    yield lineOf(await readHeader(sql));
    const rows: Record<string, number> = {};
    for (const { table, columns } of await listTables(sql)) {
      yield lineOf({ table, columns } satisfies BackupTable);
      rows[table] = 0;
      const copy = sql.unsafe(`copy ${table} (${columns.join(', ')}) to stdout`);
      const stream = await copy.readable();
      for await (const piece of stream) {
        const text = piece as Buffer;
        rows[table] += countLines(text);
        yield text;
      }
      // postgres.js pauses its socket while much waits to be read. When the end of the rows came with that, only
      // this resumes it: an ended stream asks for no more.
      stream._read(0);
      yield `${endOfRows}\n`;
    }
    const end: BackupEnd = { rows, sequences: await listSequences(sql) };
    yield lineOf(end);
    await sql`commit`;
    return end;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Milliseconds since 1970 fit into a double. */
async function readHeader(sql: Sql): Promise<BackupHeader> {
  const [row] = await sql<{ made_at: Date; migration: number }[]>`
    select now() as made_at, max(created_at)::float8 as migration from drizzle.__drizzle_migrations`;
  if (!row) throw new Error('The database has no migrations.');
  return { roster: 1, madeAt: row.made_at.toISOString(), migration: row.migration };
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/**
 * Tables that others refer to come first. Generated columns are left out, and unlogged tables, whose rows are there for
 * a moment only.
 */
export async function listTables(sql: Sql | TransactionSql): Promise<readonly BackupTable[]> {
  const tables = await sql<{ table: string; columns: string[]; needs: string[] }[]>`
    select quote_ident(relname) as table,
      to_jsonb(array(
        select quote_ident(attname) from pg_attribute
        where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = ''
        order by attnum)) as columns,
      to_jsonb(array(
        select quote_ident(other.relname) from pg_constraint
        join pg_class other on other.oid = confrelid
        where conrelid = class.oid and contype = 'f' and confrelid <> class.oid)) as needs
    from pg_class class
    where relkind = 'r' and relpersistence = 'p' and relnamespace = 'public'::regnamespace
    order by relname`;
  return sortTables(tables);
}

/** Tables that others refer to come first; besides that, they stay in their order. */
export function sortTables(
  tables: readonly (BackupTable & { readonly needs: readonly string[] })[],
): readonly BackupTable[] {
  const sorted: BackupTable[] = [];
  const names = new Set<string>();
  while (sorted.length < tables.length) {
    const next = tables.filter(
      ({ table, needs }) => !names.has(table) && needs.every((one) => names.has(one)),
    );
    if (next.length === 0) throw new Error('Tables refer to each other in a circle.');
    for (const one of next) names.add(one.table);
    sorted.push(...next);
  }
  return sorted;
}

async function listSequences(sql: Sql): Promise<Readonly<Record<string, string>>> {
  const sequences = await sql<{ name: string; last: string }[]>`
    select quote_ident(sequencename) as name, last_value::text as last from pg_sequences
    where schemaname = 'public' and last_value is not null`;
  return Object.fromEntries(sequences.map(({ name, last }) => [name, last]));
}
