import { and, asc, eq, gt, sql } from './drizzle/drizzle.ts';
import type { User } from '../contacts/contact.ts';
import type { Database } from './database.ts';
import { batchesOf, batchSize, readInBatches } from './in-batches.ts';
import { toRecordedChange, type RecordedChange } from './recorded-changes.ts';
import { changes } from './schema/changes.ts';
import { imports } from './schema/imports.ts';
import { undos } from './schema/undos.ts';
import { listOf } from './sql-values.ts';
import { toJsonUser } from '../contacts/user-json.ts';

/** Those of these accounts that have changes without an answer. */
export async function findUnsettledAccounts(
  database: Database,
  accountIds: readonly string[],
  since: Date,
): Promise<readonly string[]> {
  if (accountIds.length === 0) return [];
  const rows = await database.query((q) =>
    q
      .selectDistinct({ id: changes.accountId })
      .from(changes)
      .where(and(sql`${changes.accountId} in ${listOf(accountIds, 'uuid')}`, isUnsettled(since))),
  );
  return rows.map(({ id }) => id);
}

/**
 * Changes made after `since` without an answer, the oldest first. Undos reconcile their own changes, and
 * so do imports until they are cancelled.
 */
export async function listUnsettled(
  database: Database,
  accountId: string,
  since: Date,
): Promise<readonly RecordedChange[]> {
  const isOurs = sql`${changes.operationId} not in
    (select id from ${imports} where state <> 'cancelled' union all select id from ${undos})`;
  const isOne = and(eq(changes.accountId, accountId), isUnsettled(since), isOurs);
  const batches = readInBatches<typeof changes.$inferSelect>((after) =>
    database.query((q) =>
      q
        .select()
        .from(changes)
        .where(and(isOne, after && gt(changes.position, after.position)))
        .orderBy(asc(changes.position))
        .limit(batchSize),
    ),
  );
  const unsettled: RecordedChange[] = [];
  for await (const rows of batches) for (const row of rows) unsettled.push(toRecordedChange(row));
  return unsettled;
}

/** Stores which contact had a number, on changes that were sent before that was known. */
export async function saveNumberHolders(
  database: Database,
  accountId: string,
  holders: readonly { readonly phone: string; readonly before: User }[],
): Promise<void> {
  for (const some of batchesOf(holders)) {
    const incoming = JSON.stringify(
      some.map(({ phone, before }) => ({ phone, before: toJsonUser(before) })),
    );
    await database.query((q) =>
      q.execute(sql`
        update ${changes} set before = incoming.before
        from json_to_recordset(${incoming}::json) as incoming (phone text, before jsonb)
        where ${changes.accountId} = ${accountId} and ${changes.kind} = 'import'
          and ${changes.state} in ('written', 'unknown') and ${changes.before} is null
          and ${changes.payload}->'card'->>'phone' = incoming.phone`),
    );
  }
}

function isUnsettled(since: Date) {
  return and(sql`${changes.state} in ('written', 'unknown')`, gt(changes.madeAt, since));
}
