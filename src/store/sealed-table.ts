import type { SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { and, count, eq, getTableColumns, isNotNull, isNull, sql } from './drizzle/drizzle.ts';
import type { Database, Queries } from './database.ts';
import type { sealedNames } from './schema/former-seals.ts';
import type { Sealed } from './seal.ts';

/** A row that is sealed, or should be. */
export interface SealedRow {
  /** Undefined: it is in clear, as earlier versions stored it. */
  readonly sealed: Sealed | undefined;
  readonly clear: Uint8Array | undefined;
  readonly purpose: string;
  /** Of earlier versions; see `former_seals`. */
  readonly formerPurposes: readonly string[];
  /** Changes nothing if the row changed since it was read. */
  replace(queries: Queries, sealed: Sealed): Promise<void>;
}

/** A table with sealed rows. An index finds them by key. */
export interface SealedTable {
  readonly name: (typeof sealedNames)[number];
  /** A query for the keys that seal its rows, as `id`. Costs some steps in the index per key. */
  readonly keys: SQL;
  countByKey(database: Database, keyId: string): Promise<number>;
  /** One of the rows that this key sealed. */
  findByKey(database: Database, keyId: string): Promise<SealedRow | undefined>;
  /** All rows that this key sealed, or all in clear, in batches. They may be replaced meanwhile. */
  readByKey(database: Database, keyId: string | undefined): AsyncIterable<readonly SealedRow[]>;
}

interface TableFacts<Row> {
  readonly table: PgTable;
  /** The primary key. With `keyId` before it, it is indexed. */
  readonly id: readonly PgColumn[];
  readonly bytes: PgColumn;
  readonly keyId: PgColumn;
  /** What purposes name besides the columns of the table. */
  readonly owner?: Readonly<Record<string, SQL>>;
  readonly purpose: (row: Row) => string;
  readonly formerPurpose?: (row: Row) => string;
  /** Rows that are still needed; all without it. */
  readonly where?: SQL;
  /** The columns that earlier versions stored in clear. */
  readonly clear?: {
    readonly where: SQL;
    readonly read: (row: Row) => Uint8Array | undefined;
  };
  /** How many rows are read at once; 1,000 by default. */
  readonly batch?: number;
  /** Other columns that are set when a row is sealed. */
  readonly also?: SQL;
}

/** Reads and replaces the sealed rows of a table. */
export function sealedTable<Row>(name: SealedTable['name'], facts: TableFacts<Row>): SealedTable {
  const { table, id, bytes, keyId, clear, batch = 1_000 } = facts;
  const isSealed = and(isNotNull(bytes), facts.where);
  const isSealedBy = (key: string): SQL | undefined => and(isSealed, eq(keyId, key));
  const isClear = clear ? and(isNull(keyId), clear.where) : sql`false`;
  return {
    name,
    keys: keysOf(facts, isSealed),
    countByKey: async (database, key) => {
      const [row] = await database.query((q) =>
        q.select({ count: count() }).from(table).where(isSealedBy(key)),
      );
      return row?.count ?? 0;
    },
    findByKey: async (database, key) => {
      const [found] = await readRows(database, facts, isSealedBy(key), { limit: 1 });
      return found && toSealedRow(found, facts, isClear);
    },
    readByKey: async function* (database, key) {
      const isTheirs = key === undefined ? isClear : isSealedBy(key);
      let isNext: SQL | undefined;
      for (;;) {
        const found = await readRows(database, facts, and(isTheirs, isNext), {
          limit: batch,
          orderBy: id,
        });
        const last = found.at(-1);
        if (!last) return;
        yield found.map((one) => toSealedRow(one, facts, isClear));
        // With the key in the comparison, only the index that begins with it fits: the planner may estimate
        // that few rows follow in the primary key and read all of them.
        isNext =
          key === undefined
            ? sql`(${list(id)}) > (${idOf(last, id)})`
            : sql`(${list([keyId, ...id])}) > (${key}, ${idOf(last, id)})`;
      }
    },
  };
}

/** A key that seals rows of a table. */
export interface KeyOfTable {
  readonly table: SealedTable;
  readonly keyId: string;
}

/** The keys that seal rows of these tables, in one statement. */
export async function listKeys(
  database: Database,
  tables: readonly SealedTable[],
): Promise<readonly KeyOfTable[]> {
  const each = tables.map(({ keys }, at) => sql`select ${at}::integer as at, id from (${keys})`);
  const rows = await database.query((q) =>
    q.execute<{ at: number; id: string }>(sql`${sql.join(each, sql` union all `)} order by at, id`),
  );
  return rows.flatMap(({ at, id }) => {
    const table = tables[at];
    return table ? { table, keyId: id } : [];
  });
}

/** Steps through the index from key to key: Postgres has no such scan of its own. */
function keysOf<Row>({ table, keyId }: TableFacts<Row>, isSealed: SQL | undefined): SQL {
  const first = (where: SQL | undefined): SQL =>
    sql`(select ${keyId} from ${table} where ${where} order by ${keyId} limit 1)`;
  return sql`
    with recursive found (id) as (
      select ${first(isSealed)} union all
      select ${first(and(isSealed, sql`${keyId} > found.id`))} from found where found.id is not null
    ) select id from found where id is not null`;
}

interface FoundRow {
  /** Values of the primary key, by column. */
  readonly id: Readonly<Record<string, string>>;
  readonly bytes: Buffer | null;
  readonly keyId: string | null;
  readonly row: unknown;
}

async function readRows<Row>(
  database: Database,
  { table, id, bytes, keyId, owner }: TableFacts<Row>,
  where: SQL | undefined,
  { limit, orderBy = [] }: { readonly limit: number; readonly orderBy?: readonly PgColumn[] },
): Promise<readonly FoundRow[]> {
  const idAsText = id.map((column) => [column.name, sql<string>`${column}::text`] as const);
  return database.query((q) =>
    q
      .select({
        id: Object.fromEntries(idAsText),
        bytes: sql<Buffer | null>`${bytes}`,
        keyId: sql<string | null>`${keyId}`,
        row: { ...getTableColumns(table), ...owner },
      })
      .from(table)
      .where(where)
      .orderBy(...orderBy)
      .limit(limit),
  );
}

function toSealedRow<Row>(
  found: FoundRow,
  facts: TableFacts<Row>,
  isClear: SQL | undefined,
): SealedRow {
  const { table, id, bytes, keyId, also = sql`` } = facts;
  // `found.row` has all columns of `table` and the owner, which are of type `Row`.
  const row = found.row as Row;
  const sealed =
    found.bytes && found.keyId !== null ? { bytes: found.bytes, keyId: found.keyId } : undefined;
  const isSame = sealed ? eq(bytes, sealed.bytes) : isClear;
  return {
    sealed,
    clear: sealed ? undefined : facts.clear?.read(row),
    purpose: facts.purpose(row),
    formerPurposes: facts.formerPurpose ? [facts.formerPurpose(row)] : [],
    replace: async (queries, { bytes: newBytes, keyId: newKey }) => {
      await queries.execute(sql`
        update ${table} set ${nameOf(bytes)} = ${newBytes}, ${nameOf(keyId)} = ${newKey} ${also}
        where ${and(sql`(${list(id)}) = (${idOf(found, id)})`, isSame)}`);
    },
  };
}

/** The primary key of a row, for a comparison. */
function idOf({ id }: FoundRow, columns: readonly PgColumn[]): SQL {
  return list(columns.map((column) => sql`${id[column.name]}::${sql.raw(column.getSQLType())}`));
}

function list(parts: readonly (SQL | PgColumn)[]): SQL {
  return sql.join([...parts], sql`, `);
}

/** In `set`, Postgres wants columns without their table. */
function nameOf(column: PgColumn): SQL {
  return sql`${sql.identifier(column.name)}`;
}
