import { randomUUID } from 'node:crypto';
import type { SQL } from 'drizzle-orm';
import { and, count, eq, inArray, sql } from './drizzle/drizzle.ts';
import type { Card } from '../contacts/card.ts';
import { fullName } from '../contacts/contact.ts';
import type { Account } from './accounts.ts';
import type { Database, Queries } from './database.ts';
import { isStored } from './accounts.ts';
import { insertImport } from './imports.ts';
import { insertRows } from './import-rows.ts';
import { batchesOf } from './in-batches.ts';
import { changes } from './schema/changes.ts';
import { importRows, imports } from './schema/imports.ts';
import { listOf, timestamp } from './sql-values.ts';

/** When a number is sent again, and how often Telegram deferred it. */
export interface Deferral {
  readonly until: Date;
  readonly tries: number;
}

/** A deferred card. */
export interface DeferredCard extends Deferral {
  readonly card: Card;
}

/** The deferrals of these numbers, by number. */
export async function findDeferred(
  database: Database,
  accountId: string,
  phones: readonly string[],
): Promise<ReadonlyMap<string, Deferral>> {
  const rows = await database.query((q) =>
    q
      .select({ number: importRows.number, until: importRows.until, tries: importRows.tries })
      .from(importRows)
      .innerJoin(imports, eq(imports.id, importRows.importId))
      .where(
        and(eq(imports.accountId, accountId), eq(importRows.outcome, 'deferred'), isAmong(phones)),
      ),
  );
  return new Map(
    rows.flatMap(({ number, until, tries }) =>
      number !== null && until ? [[number, { until, tries }] as const] : [],
    ),
  );
}

/**
 * Moves deferred numbers to the newest import that has them: only one import sends a number later. Pending
 * rows of that import take over the times; rows of other imports are left out.
 */
export async function takeOverDeferred(
  queries: Queries,
  importId: string,
  accountId: string,
  now: Date,
): Promise<void> {
  await lockOpenImports(queries, accountId);
  const isPendingHere = sql`${importRows.outcome} = 'deferred' and ${importRows.importId} <> ${importId}
    and ${importRows.number} in (select number from ${importRows} as mine
      where mine.import_id = ${importId} and mine.outcome = 'pending')`;
  await queries.execute(sql`
    with ${leftRows(isPendingHere, accountId)}, due as (${makeDue(now)})
    update ${importRows} set outcome = 'deferred', until = gone.until, tries = gone.tries from gone
    where ${importRows.importId} = ${importId} and ${importRows.outcome} = 'pending'
      and ${importRows.number} = gone.number`);
}

/** Stores which of the cards with these numbers are deferred, in a new quiet import. */
export async function saveDeferred(
  database: Database,
  account: Account,
  outcome: { readonly phones: readonly string[]; readonly deferred: readonly DeferredCard[] },
  now: Date,
): Promise<void> {
  const { phones, deferred } = outcome;
  await database.transaction(async (q) => {
    const isDeferred = sql`${importRows.outcome} = 'deferred' and ${isAmong(phones)}`;
    await leaveOut(q, isDeferred, account.id, now);
    const [first] = deferred.toSorted((a, b) => a.until.getTime() - b.until.getTime());
    if (!first || !(await isStored(q, account.id))) return;
    const id = randomUUID();
    const waits = { state: 'waiting', waitsFor: 'deferred', dueAt: first.until } as const;
    await insertImport(q, account, { id, name: '', quiet: true, createdAt: now, ...waits });
    const rows = deferred.map(({ card }, position) => ({
      position,
      kind: 'new' as const,
      on: true,
      number: card.phone,
      row: { name: fullName(card), phone: card.phone, send: { by: 'phone' as const, card } },
    }));
    await insertRows(q, id, rows);
    const times = JSON.stringify(
      deferred.map(({ until, tries }, position) => ({ position, until, tries })),
    );
    await q.execute(sql`
      update ${importRows} set outcome = 'deferred', until = deferred.until, tries = deferred.tries
      from json_to_recordset(${times}::json) as deferred
        (position integer, until timestamptz, tries integer)
      where ${importRows.importId} = ${id} and ${importRows.position} = deferred.position`);
  });
}

/** Takes these numbers out of all imports of the account: they are not sent any more. */
export async function leaveOutNumbers(
  database: Database,
  accountId: string,
  phones: readonly string[],
  now: Date,
): Promise<void> {
  if (phones.length === 0) return;
  await database.transaction(async (q) => {
    for (const some of batchesOf(phones)) {
      await leaveOut(q, sql`${isOpen} and ${isAmong(some)}`, accountId, now);
    }
  });
}

/** The same for the numbers that an operation imported, or was going to import. */
export async function leaveOutImported(
  database: Database,
  accountId: string,
  operationId: string,
  now: Date,
): Promise<void> {
  const isImported = sql`${importRows.number} in (
    select ${changes.payload}->'card'->>'phone' from ${changes}
    where ${changes.operationId} = ${operationId} and ${changes.kind} = 'import')`;
  await database.transaction((q) => leaveOut(q, sql`${isOpen} and ${isImported}`, accountId, now));
}

/** Count of an account's deferred numbers. */
export async function countDeferred(database: Database, accountId: string): Promise<number> {
  const [row] = await database.query((q) =>
    q
      .select({ count: count() })
      .from(importRows)
      .innerJoin(imports, eq(imports.id, importRows.importId))
      .where(and(eq(imports.accountId, accountId), eq(importRows.outcome, 'deferred'))),
  );
  return row?.count ?? 0;
}

const isOpen = sql`${importRows.outcome} in ('pending', 'deferred')`;

/** Marks rows of the account as left out. */
async function leaveOut(queries: Queries, where: SQL, accountId: string, now: Date): Promise<void> {
  await lockOpenImports(queries, accountId);
  await queries.execute(sql`with ${leftRows(where, accountId)} ${makeDue(now)}`);
}

/** Locks rows in the same order as the statements that store answers or cancel, to avoid deadlocks. */
async function lockOpenImports(queries: Queries, accountId: string): Promise<void> {
  const states = inArray(imports.state, ['running', 'waiting', 'paused']);
  await queries
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.accountId, accountId), states))
    .orderBy(imports.id)
    .for('update');
}

/** A part of a statement, named `gone`: marks rows as left out. */
function leftRows(where: SQL, accountId: string): SQL {
  return sql`gone as (
    update ${importRows} set outcome = 'left'
    where ${where} and ${importRows.importId} in
      (select id from ${imports} where account_id = ${accountId})
    returning import_id, number, until, tries)`;
}

/** After `leftRows`: the imports of these rows may have nothing left to wait for. */
function makeDue(now: Date): SQL {
  return sql`update ${imports} set due_at = ${timestamp(now)}
    where id in (select import_id from gone) and state = 'waiting' and waits_for = 'deferred'`;
}

function isAmong(phones: readonly string[]): SQL {
  return sql`${importRows.number} in ${listOf(phones, 'text')}`;
}
