import type { SQL } from 'drizzle-orm';
import { and, eq, inArray, isNotNull, sql } from './drizzle/drizzle.ts';
import type { Database, Queries } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { imports } from './schema/imports.ts';
import { takeouts } from './schema/saved-numbers.ts';
import { undos } from './schema/undos.ts';

/** The tables of long work. They share the columns that say where the work stands. */
const tables = { import: imports, undo: undos } as const;

type Tables = typeof tables;
export type WorkKindName = keyof Tables;
export type WorkState<K extends WorkKindName> = Tables[K]['$inferSelect']['state'];
/** Columns of the work to change. */
export type WorkFacts<K extends WorkKindName> = Partial<Tables[K]['$inferInsert']>;

/** Until when due rows are reserved for this process, and how many at most. */
export interface Reservation {
  readonly now: Date;
  readonly until: Date;
  readonly limit: number;
}

/** Updates work that is in one of the states `from`; returns false, without an update, otherwise. */
export async function changeWork<K extends WorkKindName>(
  queries: Queries,
  kind: K,
  id: string,
  from: readonly WorkState<K>[],
  facts: WorkFacts<K>,
): Promise<boolean> {
  const table: Tables[WorkKindName] = tables[kind];
  const changed = await queries
    .update(table)
    .set(facts)
    .where(and(eq(table.id, id), inArray(table.state, [...from])))
    .returning({ id: table.id });
  return changed.length > 0;
}

/**
 * Reserves due work of signed-in accounts, so that no other process takes it. It runs from then on.
 */
export async function reserveWork(
  database: Database,
  kind: WorkKindName,
  reservation: Reservation,
): Promise<readonly { readonly id: string; readonly accountId: string }[]> {
  const table: Tables[WorkKindName] = tables[kind];
  return database.query((q) =>
    q
      .update(table)
      .set({ state: 'running', waitsFor: null, dueAt: reservation.until })
      .where(isDue(kind, reservation))
      .returning({ id: table.id, accountId: table.accountId }),
  );
}

/** Rows of accounts with a time at which something happens. */
const dueRows = {
  import: dueWork(imports),
  undo: dueWork(undos),
  takeout: {
    table: takeouts,
    id: takeouts.accountId,
    accountId: takeouts.accountId,
    dueAt: takeouts.nextTryAt,
    isOpen: undefined,
  },
} as const;

function dueWork<T extends Tables[WorkKindName]>(table: T) {
  const { id, accountId, dueAt, state } = table;
  // Only these states are in the partial index of the table.
  const isOpen = and(inArray(state, ['running', 'waiting']), isNotNull(dueAt));
  return { table, id, accountId, dueAt, isOpen };
}

/** For an update: rows of signed-in accounts that are due, locked against other processes. */
export function isDue(kind: keyof typeof dueRows, { now, limit }: Omit<Reservation, 'until'>): SQL {
  const { table, id, accountId, dueAt, isOpen = sql`true` } = dueRows[kind];
  return sql`${id} in (
    select ${id} from ${table}
    join ${accounts} on ${accounts.id} = ${accountId} and ${accounts.signedIn}
    where ${isOpen} and ${dueAt} <= ${now.toISOString()}
    order by ${dueAt} limit ${limit} for update of ${table} skip locked)`;
}

/** When the next row of a signed-in account is due. */
export async function nextDueAt(
  database: Database,
  kind: keyof typeof dueRows,
): Promise<Date | undefined> {
  const { table, accountId, dueAt, isOpen } = dueRows[kind];
  const [row] = await database.query((q) =>
    q
      .select({ at: sql`${dueAt}`.mapWith(dueAt) })
      .from(table)
      .innerJoin(accounts, and(eq(accounts.id, accountId), eq(accounts.signedIn, true)))
      .where(isOpen)
      // This order reads one entry of an index.
      .orderBy(dueAt)
      .limit(1),
  );
  return row?.at ?? undefined;
}
