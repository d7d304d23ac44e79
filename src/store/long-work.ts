import type { SQL } from 'drizzle-orm';
import { isStored } from './accounts.ts';
import { and, eq, inArray, isNotNull, isNull, notInArray, or, sql } from './drizzle/drizzle.ts';
import type { Database, Queries } from './database.ts';
import { addReport } from './reports.ts';
import { accounts } from './schema/accounts.ts';
import { imports } from './schema/imports.ts';
import { takeouts } from './schema/saved-numbers.ts';
import { undos } from './schema/undos.ts';
import { isAmong } from './sql-values.ts';

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

/** Work that one attempt, named by `worker`, has for itself until another may take it over. */
export interface ClaimedWork {
  readonly kind: WorkKindName;
  readonly id: string;
  readonly accountId: string;
  readonly worker: string;
}

/**
 * Updates work that is in one of the states `from`; returns false, without an update, otherwise. Another state
 * ends the claim of an attempt.
 */
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
    .set(facts.state === undefined ? facts : { ...facts, worker: null })
    .where(and(eq(table.id, id), inArray(table.state, [...from])))
    .returning({ id: table.id });
  return changed.length > 0;
}

/**
 * Claims running work that no attempt has. `alone`: only while no attempt works on the same account. Work that
 * is not claimed for that reason is due again once the other attempt ends.
 */
export async function claimWork(
  database: Database,
  { kind, id, accountId, worker }: ClaimedWork,
  { now, until, alone }: { readonly now: Date; readonly until: Date; readonly alone: boolean },
): Promise<boolean> {
  const table: Tables[WorkKindName] = tables[kind];
  return database.transaction(async (q) => {
    // Two works of one account are not claimed at the same time.
    if (!(await isStored(q, accountId, 'alone'))) return false;
    const isFree = and(eq(table.id, id), eq(table.state, 'running'), isNull(table.worker));
    const canBegin = alone ? and(isFree, hasTurn(kind)) : isFree;
    const facts = { worker, dueAt: until };
    const claimed = await q.update(table).set(facts).where(canBegin).returning({ id: table.id });
    if (claimed.length > 0) return true;
    await q.update(table).set({ dueAt: now }).where(isFree);
    return false;
  });
}

/** Moves the end of a claim; false if it is over: the work has another state or another worker. */
export async function renewClaim(
  database: Database,
  claimed: ClaimedWork,
  until: Date,
): Promise<boolean> {
  return database.query((q) => changeClaimed(q, claimed, { dueAt: until }));
}

/** Ends a claim, and has another attempt begin at `dueAt`. */
export async function releaseWork(
  database: Database,
  claimed: ClaimedWork,
  dueAt: Date,
): Promise<void> {
  await database.query((q) => changeClaimed(q, claimed, { worker: null, dueAt }));
}

/** Ends a claim with another state of the work, and makes a report of it due. */
export async function endClaim(
  database: Database,
  claimed: ClaimedWork,
  facts: WorkFacts<WorkKindName>,
  { report, now }: { readonly report: boolean; readonly now: Date },
): Promise<void> {
  await database.transaction(async (q) => {
    if (!(await isStored(q, claimed.accountId))) return;
    const { kind, id: workId, accountId } = claimed;
    const hasEnded = await changeClaimed(q, claimed, { ...facts, worker: null });
    if (hasEnded && report) await addReport(q, { kind, workId, accountId }, now);
  });
}

async function changeClaimed(
  queries: Queries,
  { kind, id, worker }: ClaimedWork,
  facts: WorkFacts<WorkKindName>,
): Promise<boolean> {
  const table: Tables[WorkKindName] = tables[kind];
  const changed = await queries
    .update(table)
    .set(facts)
    .where(and(eq(table.id, id), eq(table.state, 'running'), eq(table.worker, worker)))
    .returning({ id: table.id });
  return changed.length > 0;
}

/** Work that was reserved. */
export interface ReservedWork {
  readonly id: string;
  readonly accountId: string;
  /** Since when no process works on it, if one did. */
  readonly leftAt: Date | undefined;
}

/**
 * Reserves due work of signed-in accounts, so that no other process takes it. It runs from then on. `besides`: work
 * that runs in this process, whose claim may be renewed late.
 */
export async function reserveWork(
  database: Database,
  kind: WorkKindName,
  reservation: Reservation & { readonly besides: readonly string[] },
): Promise<readonly ReservedWork[]> {
  const table: Tables[WorkKindName] = tables[kind];
  return database.transaction(async (q) => {
    const { id, accountId, state, worker, dueAt } = table;
    const due = await q
      .select({ id, accountId, state, worker, dueAt })
      .from(table)
      .where(and(isDue(kind, reservation), notInArray(id, [...reservation.besides])));
    if (due.length === 0) return [];
    const runs = { state: 'running', waitsFor: null, worker: null } as const;
    const ids = due.map((one) => one.id);
    await q
      .update(table)
      .set({ ...runs, dueAt: reservation.until })
      .where(inArray(table.id, ids));
    return due.map((one) => ({
      id: one.id,
      accountId: one.accountId,
      leftAt: (one.worker === null ? null : one.dueAt) ?? undefined,
    }));
  });
}

/** Makes work due again that was reserved, and that no attempt has begun since. */
export async function giveBackWork(
  database: Database,
  kind: WorkKindName,
  ids: readonly string[],
  dueAt: Date,
): Promise<void> {
  if (ids.length === 0) return;
  const table: Tables[WorkKindName] = tables[kind];
  const isWaiting = and(eq(table.state, 'running'), isNull(table.worker));
  await database.query((q) =>
    q
      .update(table)
      .set({ dueAt })
      .where(and(inArray(table.id, [...ids]), isWaiting)),
  );
}

/** Rows of accounts with a time at which something happens. */
const dueRows = {
  import: dueWork('import'),
  undo: dueWork('undo'),
  takeout: {
    table: takeouts,
    id: takeouts.accountId,
    accountId: takeouts.accountId,
    dueAt: takeouts.nextTryAt,
    isOpen: undefined,
  },
} as const;

function dueWork<K extends WorkKindName>(kind: K) {
  const table = tables[kind];
  const { id, accountId, dueAt, state } = table;
  // Only these states are in the partial index of the table.
  const isUnderWay = and(inArray(state, ['running', 'waiting']), isNotNull(dueAt));
  const isOpen = and(isUnderWay, or(eq(state, 'waiting'), hasTurn(kind)));
  return { table, id, accountId, dueAt, isOpen };
}

/** Whether no attempt works on other long work of the account. */
function hasTurn(kind: WorkKindName): SQL {
  const { id, accountId } = tables[kind];
  const others = Object.values(tables).map(
    (table) => sql`not exists (select from ${table} other where other.account_id = ${accountId}
      and other.state = 'running' and other.worker is not null and other.id <> ${id})`,
  );
  return sql.join(others, sql` and `);
}

/** For an update: rows of signed-in accounts that are due, locked against other processes. */
export function isDue(kind: keyof typeof dueRows, { now, limit }: Omit<Reservation, 'until'>): SQL {
  const { table, id, accountId, dueAt, isOpen = sql`true` } = dueRows[kind];
  const due = sql`select ${id} from ${table}
    join ${accounts} on ${accounts.id} = ${accountId} and ${accounts.signedIn}
    where ${isOpen} and ${dueAt} <= ${now.toISOString()}
    order by ${dueAt} limit ${limit} for update of ${table} skip locked`;
  return isAmong(id, due);
}

/** A query: when the next row of a signed-in account is due. */
export function nextDueAt(kind: keyof typeof dueRows): SQL {
  const { table, accountId, dueAt, isOpen = sql`true` } = dueRows[kind];
  // This order reads one entry of an index.
  return sql`select ${dueAt} from ${table}
    join ${accounts} on ${accounts.id} = ${accountId} and ${accounts.signedIn}
    where ${isOpen} order by ${dueAt} limit 1`;
}
