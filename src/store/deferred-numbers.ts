import { randomUUID } from 'node:crypto';
import { and, count, eq, inArray, ne, sql } from './drizzle/drizzle.ts';
import type { Card } from '../contacts/card.ts';
import { fullName } from '../contacts/contact.ts';
import type { Account } from './accounts.ts';
import type { Database, Queries } from './database.ts';
import { isStored } from './accounts.ts';
import { insertImport } from './imports.ts';
import { insertRows } from './import-rows.ts';
import { importRows, imports } from './schema/imports.ts';
import { listOf } from './sql-values.ts';

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
  const deferred = await leaveOut(
    queries,
    and(
      eq(importRows.outcome, 'deferred'),
      ne(importRows.importId, importId),
      sql`${importRows.number} in (select number from ${importRows} as mine
        where mine.import_id = ${importId} and mine.outcome = 'pending')`,
    ),
    accountId,
    now,
  );
  if (deferred.length === 0) return;
  await queries.execute(sql`
    update ${importRows} set outcome = 'deferred', until = deferred.until, tries = deferred.tries
    from json_to_recordset(${JSON.stringify(deferred)}::json) as deferred
      (number text, until timestamptz, tries integer)
    where ${importRows.importId} = ${importId} and ${importRows.outcome} = 'pending'
      and ${importRows.number} = deferred.number`);
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
    await leaveOut(q, and(eq(importRows.outcome, 'deferred'), isAmong(phones)), account.id, now);
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
  await database.transaction((q) =>
    leaveOut(
      q,
      and(inArray(importRows.outcome, ['pending', 'deferred']), isAmong(phones)),
      accountId,
      now,
    ),
  );
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

/** Marks rows as left out, and returns them with their deferrals. */
async function leaveOut(
  queries: Queries,
  where: ReturnType<typeof and>,
  accountId: string,
  now: Date,
): Promise<
  readonly { readonly number: string | null; readonly until: Date | null; readonly tries: number }[]
> {
  // Locks rows in the same order as the statements that store answers or cancel, to avoid deadlocks.
  await queries
    .select({ id: imports.id })
    .from(imports)
    .where(
      and(
        eq(imports.accountId, accountId),
        inArray(imports.state, ['running', 'waiting', 'paused']),
      ),
    )
    .orderBy(imports.id)
    .for('update');
  const ofAccount = sql`${importRows.importId} in
    (select id from ${imports} where account_id = ${accountId})`;
  const left = await queries
    .update(importRows)
    .set({ outcome: 'left' })
    .where(and(where, ofAccount))
    .returning({
      importId: importRows.importId,
      number: importRows.number,
      until: importRows.until,
      tries: importRows.tries,
    });
  const ids = [...new Set(left.map(({ importId }) => importId))];
  if (ids.length > 0) {
    // These imports may have nothing left to wait for.
    const waits = and(eq(imports.state, 'waiting'), eq(imports.waitsFor, 'deferred'));
    await queries
      .update(imports)
      .set({ dueAt: now })
      .where(and(inArray(imports.id, ids), waits));
  }
  return left;
}

function isAmong(phones: readonly string[]) {
  return sql`${importRows.number} in ${listOf(phones, 'text')}`;
}
