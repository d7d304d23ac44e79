import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { StoredChange } from './past-changes.ts';
import { changes } from './schema/changes.ts';
import { imports } from './schema/imports.ts';
import { undos } from './schema/undos.ts';

/** Those of these accounts that have changes of which nobody knows what became of them. */
export async function findInDoubt(
  database: Database,
  accountIds: readonly string[],
  since: Date,
): Promise<readonly string[]> {
  if (accountIds.length === 0) return [];
  const rows = await database.query((q) =>
    q
      .selectDistinct({ id: changes.accountId })
      .from(changes)
      .where(and(inArray(changes.accountId, [...accountIds]), isUnsettled(since))),
  );
  return rows.map(({ id }) => id);
}

/** Changes made after `since` without an answer, oldest first. Imports and undos look after their own. */
export async function listUnsettled(
  database: Database,
  accountId: string,
  since: Date,
): Promise<readonly StoredChange[]> {
  const isOurs = sql`${changes.operationId} not in
    (select id from ${imports} union all select id from ${undos})`;
  return database.query((q) =>
    q
      .select()
      .from(changes)
      .where(and(eq(changes.accountId, accountId), isUnsettled(since), isOurs))
      .orderBy(asc(changes.position)),
  );
}

function isUnsettled(since: Date) {
  return and(sql`${changes.state} in ('written', 'unknown')`, gt(changes.madeAt, since));
}
