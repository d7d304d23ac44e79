import { and, count, eq, getTableColumns, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Database, Queries } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { dialogs } from './schema/dialogs.ts';
import type { sealedNames } from './schema/former-seals.ts';
import { importRows, imports } from './schema/imports.ts';
import { updates } from './schema/updates.ts';
import { views } from './schema/views.ts';
import type { Sealed } from './seal.ts';
import { formerPurposes, purposes } from './seal-purposes.ts';

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
  /** The keys that seal its rows. Costs some steps in the index per key. */
  listKeys(database: Database): Promise<readonly string[]>;
  countByKey(database: Database, keyId: string): Promise<number>;
  /** One of the rows that this key sealed. */
  findByKey(database: Database, keyId: string): Promise<SealedRow | undefined>;
  /** All rows that this key sealed, or all in clear. They may be replaced meanwhile. */
  readByKey(database: Database, keyId: string | undefined): AsyncIterable<SealedRow>;
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
  /** What earlier versions stored in clear. */
  readonly clear?: {
    readonly where: SQL;
    readonly read: (row: Row) => Uint8Array | undefined;
  };
  /** How many rows are read at once; 1,000 by default. */
  readonly batch?: number;
  /** What else is set when a row is sealed. */
  readonly also?: SQL;
}

/** All tables with sealed rows. */
export const sealedTables: Readonly<Record<SealedTable['name'], SealedTable>> = {
  sessions: sealedTable<typeof accounts.$inferSelect>('sessions', {
    table: accounts,
    id: [accounts.id],
    bytes: accounts.session,
    keyId: accounts.keyId,
    purpose: purposes.session,
    formerPurpose: formerPurposes.session,
    where: sql`${accounts.signedIn}`,
  }),
  questions: sealedTable<typeof dialogs.$inferSelect>('questions', {
    table: dialogs,
    id: [dialogs.personId],
    bytes: dialogs.state,
    keyId: dialogs.keyId,
    purpose: ({ personId }) => purposes.dialog(personId),
  }),
  updates: sealedTable<typeof updates.$inferSelect>('updates', {
    table: updates,
    id: [updates.id],
    bytes: updates.sealed,
    keyId: updates.keyId,
    purpose: ({ id, personId }) => purposes.update(id, personId ?? 0n),
  }),
  views: sealedTable<typeof views.$inferSelect>('views', {
    table: views,
    id: [views.id],
    bytes: views.sealed,
    keyId: views.keyId,
    purpose: purposes.view,
    clear: {
      where: isNotNull(views.view),
      read: ({ view }) => (view ? Buffer.from(JSON.stringify(view)) : undefined),
    },
    // Another key makes other digests.
    also: sql`, view = null, digest = null`,
  }),
  files: sealedTable<typeof imports.$inferSelect>('files', {
    table: imports,
    id: [imports.id],
    bytes: imports.source,
    keyId: imports.sourceKeyId,
    purpose: purposes.importSource,
    formerPurpose: formerPurposes.importSource,
    clear: { where: isNotNull(imports.source), read: ({ source }) => source ?? undefined },
    // Each may have megabytes.
    batch: 10,
  }),
  texts: sealedTable<
    typeof importRows.$inferSelect & Pick<typeof imports.$inferSelect, 'personId' | 'accountId'>
  >('texts', {
    table: importRows,
    id: [importRows.importId, importRows.position],
    bytes: importRows.text,
    keyId: importRows.textKeyId,
    owner: { personId: ofImport(imports.personId), accountId: ofImport(imports.accountId) },
    purpose: ({ importId, position, ...owner }) =>
      purposes.rowText({ ...owner, id: importId }, position),
    formerPurpose: ({ importId, position, ...owner }) =>
      formerPurposes.rowText({ ...owner, id: importId }, position),
    clear: {
      where: sql`${importRows.kind} = 'unusable' and ${importRows.row}->>'phone' <> ''`,
      read: ({ row }) => Buffer.from(row.phone),
    },
    also: sql`, row = row || '{"phone": ""}'`,
  }),
};

/** A column of the import that a row belongs to. */
function ofImport(column: PgColumn): SQL {
  const { importId } = importRows;
  return sql`(select ${column} from ${imports} where ${imports.id} = ${importId})`.mapWith(column);
}

function sealedTable<Row>(name: SealedTable['name'], facts: TableFacts<Row>): SealedTable {
  const { table, id, bytes, keyId, clear } = facts;
  const isSealed = and(isNotNull(bytes), facts.where);
  const isClear = clear ? and(isNull(keyId), clear.where) : sql`false`;
  const isSealedBy = (key: string): SQL | undefined => and(isSealed, eq(keyId, key));
  const idColumns = sql.join([...id], sql`, `);
  const toSealedRow = (found: FoundRow): SealedRow => {
    // `found.row` has all columns of `table` and the owner, which are of type `Row`.
    const row = found.row as Row;
    const sealed =
      found.bytes && found.keyId !== null ? { bytes: found.bytes, keyId: found.keyId } : undefined;
    return {
      sealed,
      clear: sealed ? undefined : clear?.read(row),
      purpose: facts.purpose(row),
      formerPurposes: facts.formerPurpose ? [facts.formerPurpose(row)] : [],
      replace: async (queries, { bytes: newBytes, keyId: newKey }) => {
        const isSame = sealed ? eq(bytes, sealed.bytes) : isClear;
        await queries.execute(sql`
          update ${table} set ${nameOf(bytes)} = ${newBytes}, ${nameOf(keyId)} = ${newKey}
            ${facts.also ?? sql``}
          where ${and(sql`(${idColumns}) = (${valuesOf(id, found)})`, isSame)}`);
      },
    };
  };
  const read = (database: Database, where: SQL | undefined, limit: number): Promise<FoundRow[]> =>
    database.query((q) =>
      q
        .select({
          id: Object.fromEntries(id.map((column) => [column.name, sql<string>`${column}::text`])),
          bytes: sql<Buffer | null>`${bytes}`,
          keyId: sql<string | null>`${keyId}`,
          row: { ...getTableColumns(table), ...facts.owner },
        })
        .from(table)
        .where(where)
        .orderBy(...id)
        .limit(limit),
    );
  return {
    name,
    listKeys: async (database) => {
      // A step to the next key instead of all rows: Postgres has no such scan of its own.
      const next = (after: SQL | undefined): SQL => sql`
        (select ${keyId} from ${table} where ${and(isSealed, after)} order by ${keyId} limit 1)`;
      const rows = await database.query((q) =>
        q.execute<{ id: string }>(sql`
          with recursive found (id) as (
            select ${next(undefined)} union all
            select ${next(sql`${keyId} > found.id`)} from found where found.id is not null
          ) select id from found where id is not null`),
      );
      return rows.map((row) => row.id);
    },
    countByKey: async (database, key) => {
      const [row] = await database.query((q) =>
        q.select({ count: count() }).from(table).where(isSealedBy(key)),
      );
      return row?.count ?? 0;
    },
    findByKey: async (database, key) => {
      const [found] = await read(database, isSealedBy(key), 1);
      return found && toSealedRow(found);
    },
    readByKey: async function* (database, key) {
      const isTheirs = key === undefined ? isClear : isSealedBy(key);
      let isNext: SQL | undefined;
      for (;;) {
        const found = await read(database, and(isTheirs, isNext), facts.batch ?? 1_000);
        const last = found.at(-1);
        if (!last) return;
        yield* found.map(toSealedRow);
        isNext = sql`(${idColumns}) > (${valuesOf(id, last)})`;
      }
    },
  };
}

interface FoundRow {
  /** Values of the primary key, by column. */
  readonly id: Readonly<Record<string, string>>;
  readonly bytes: Buffer | null;
  readonly keyId: string | null;
  readonly row: unknown;
}

/** The primary key of a row, for a comparison. */
function valuesOf(columns: readonly PgColumn[], { id }: FoundRow): SQL {
  const values = columns.map((column) => sql`${id[column.name]}::${sql.raw(column.getSQLType())}`);
  return sql.join(values, sql`, `);
}

/** In `set`, Postgres wants columns without their table. */
function nameOf(column: PgColumn): SQL {
  return sql`${sql.identifier(column.name)}`;
}
