import {
  and,
  asc,
  count,
  eq,
  getTableColumns,
  isNotNull,
  isNull,
  ne,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Database, Queries } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { dialogs } from './schema/dialogs.ts';
import { importRows, imports } from './schema/imports.ts';
import { updates } from './schema/updates.ts';
import { views } from './schema/views.ts';
import type { Sealed } from './seal.ts';
import { purposes } from './seal-purposes.ts';

/** A row that is sealed, or should be. */
export interface SealedRow {
  /** Undefined: it is in clear, as earlier versions stored it. */
  readonly sealed: Sealed | undefined;
  readonly clear: Uint8Array | undefined;
  /** The present purpose, then former ones. */
  readonly purposes: readonly [string, ...string[]];
  /** False, and nothing is changed, if the row changed since it was read. */
  replace(queries: Queries, sealed: Sealed): Promise<boolean>;
}

/** A table with sealed rows. */
export interface SealedTable {
  readonly name: 'sessions' | 'questions' | 'updates' | 'views' | 'files' | 'texts';
  /** Undefined for rows in clear. */
  countByKey(
    database: Database,
  ): Promise<readonly { readonly keyId: string | undefined; readonly count: number }[]>;
  /** Some of the rows that `firstKeyId` does not seal, in a stable order; with `clear`, only those in clear. */
  listStale(
    database: Database,
    page: {
      readonly firstKeyId: string;
      readonly only: 'clear' | 'all';
      readonly skip: number;
    },
  ): Promise<readonly SealedRow[]>;
  /** One of the rows that this key sealed. */
  findByKey(database: Database, keyId: string): Promise<SealedRow | undefined>;
}

interface TableFacts<Row> {
  readonly name: SealedTable['name'];
  readonly table: PgTable;
  readonly order: readonly PgColumn[];
  readonly isRow: (row: Row) => SQL | undefined;
  readonly bytes: PgColumn;
  readonly keyId: PgColumn;
  readonly purposes: (row: Row) => SealedRow['purposes'];
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
export const sealedTables: readonly SealedTable[] = [
  sealedTable<typeof accounts.$inferSelect>({
    name: 'sessions',
    table: accounts,
    order: [accounts.id],
    isRow: ({ id }) => eq(accounts.id, id),
    bytes: accounts.session,
    keyId: accounts.keyId,
    purposes: (row) => [purposes.session(row), purposes.formerSession(row)],
    where: eq(accounts.signedIn, true),
  }),
  sealedTable<typeof dialogs.$inferSelect>({
    name: 'questions',
    table: dialogs,
    order: [dialogs.personId],
    isRow: ({ personId }) => eq(dialogs.personId, personId),
    bytes: dialogs.state,
    keyId: dialogs.keyId,
    purposes: ({ personId }) => [purposes.dialog(personId)],
  }),
  sealedTable<typeof updates.$inferSelect>({
    name: 'updates',
    table: updates,
    order: [updates.id],
    isRow: ({ id }) => eq(updates.id, id),
    bytes: updates.sealed,
    keyId: updates.keyId,
    purposes: ({ id, personId }) => [purposes.update(id, personId ?? 0n)],
  }),
  sealedTable<typeof views.$inferSelect>({
    name: 'views',
    table: views,
    order: [views.id],
    isRow: ({ id }) => eq(views.id, id),
    bytes: views.sealed,
    keyId: views.keyId,
    purposes: (row) => [purposes.view(row)],
    clear: {
      where: isNotNull(views.view),
      read: ({ view }) => (view ? Buffer.from(JSON.stringify(view)) : undefined),
    },
    // Another key makes other digests.
    also: sql`, view = null, digest = null`,
  }),
  sealedTable<typeof imports.$inferSelect>({
    name: 'files',
    table: imports,
    order: [imports.id],
    isRow: ({ id }) => eq(imports.id, id),
    bytes: imports.source,
    keyId: imports.sourceKeyId,
    purposes: (row) => [purposes.importSource(row)],
    clear: { where: isNotNull(imports.source), read: ({ source }) => source ?? undefined },
    // Each may have megabytes.
    batch: 10,
  }),
  sealedTable<typeof importRows.$inferSelect>({
    name: 'texts',
    table: importRows,
    order: [importRows.importId, importRows.position],
    isRow: ({ importId, position }) =>
      and(eq(importRows.importId, importId), eq(importRows.position, position)),
    bytes: importRows.text,
    keyId: importRows.textKeyId,
    purposes: (row) => [purposes.rowText(row)],
    clear: {
      where: sql`${importRows.kind} = 'unusable' and ${importRows.row}->>'phone' <> ''`,
      read: ({ row }) => Buffer.from(row.phone),
    },
    also: sql`, row = row || '{"phone": ""}'`,
  }),
];

function sealedTable<Row>(facts: TableFacts<Row>): SealedTable {
  const { name, table, order, bytes, keyId, clear } = facts;
  const isSealed = and(isNotNull(bytes), facts.where);
  const isClear = clear && and(isNull(keyId), clear.where);
  const staleRows = (firstKeyId: string, only: 'clear' | 'all'): SQL | undefined =>
    only === 'clear' ? (isClear ?? sql`false`) : or(and(isSealed, ne(keyId, firstKeyId)), isClear);
  const toSealedRow = (found: FoundRow): SealedRow => {
    // `found.row` has all columns of `table`, whose rows are of type `Row`.
    const row = found.row as Row;
    const sealed =
      found.bytes && found.keyId !== null ? { bytes: found.bytes, keyId: found.keyId } : undefined;
    return {
      sealed,
      clear: sealed ? undefined : clear?.read(row),
      purposes: facts.purposes(row),
      replace: async (queries, { bytes: newBytes, keyId: newKey }) => {
        const isSame = sealed ? eq(bytes, sealed.bytes) : isClear;
        const changed = await queries.execute(sql`
          update ${table} set ${nameOf(bytes)} = ${newBytes}, ${nameOf(keyId)} = ${newKey}
            ${facts.also ?? sql``}
          where ${and(facts.isRow(row), isSame)} returning 1`);
        return changed.length > 0;
      },
    };
  };
  const read = async (
    database: Database,
    where: SQL | undefined,
    page: { readonly skip: number; readonly limit: number },
  ): Promise<readonly SealedRow[]> => {
    const rows: readonly FoundRow[] = await database.query((q) =>
      q
        .select({
          bytes: sql<Buffer | null>`${bytes}`,
          keyId: sql<string | null>`${keyId}`,
          row: getTableColumns(table),
        })
        .from(table)
        .where(where)
        .orderBy(...order.map((column) => asc(column)))
        .offset(page.skip)
        .limit(page.limit),
    );
    return rows.map(toSealedRow);
  };
  return {
    name,
    countByKey: async (database) => {
      const rows = await database.query((q) =>
        q
          .select({ keyId: sql<string | null>`${keyId}`, count: count() })
          .from(table)
          .where(or(isSealed, isClear))
          .groupBy(keyId),
      );
      return rows.map((row) => ({ keyId: row.keyId ?? undefined, count: row.count }));
    },
    listStale: (database, { firstKeyId, only, skip }) =>
      read(database, staleRows(firstKeyId, only), { skip, limit: facts.batch ?? 1_000 }),
    findByKey: async (database, id) => {
      const [row] = await read(database, and(isSealed, eq(keyId, id)), { skip: 0, limit: 1 });
      return row;
    },
  };
}

interface FoundRow {
  readonly bytes: Buffer | null;
  readonly keyId: string | null;
  readonly row: unknown;
}

/** In `set`, Postgres wants columns without their table. */
function nameOf(column: PgColumn): SQL {
  return sql`${sql.identifier(column.name)}`;
}
