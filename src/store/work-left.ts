import type { Database } from './database.ts';
import { and, eq, inArray, isNull, ne, sql } from './drizzle/drizzle.ts';
import { changes } from './schema/changes.ts';
import { importRows, imports } from './schema/imports.ts';
import { undos } from './schema/undos.ts';

/** What imports and undos that run or wait have left to do, in all accounts. */
export interface WorkLeft {
  /** Rows to send and changes to revert. */
  readonly count: number;
  /** Works that try again by themselves, for another reason than a flood wait of Telegram. */
  readonly retries: { readonly count: number; readonly next: Date | undefined };
}

export async function readWorkLeft(database: Database): Promise<WorkLeft> {
  const isUnderWay = (table: typeof imports | typeof undos) =>
    inArray(table.state, ['running', 'waiting']);
  const retriesOf = (table: typeof imports | typeof undos) => sql`
    select ${table.dueAt} as due_at from ${table}
    where ${and(eq(table.state, 'waiting'), ne(table.waitsFor, 'flood'))}`;
  const [row] = await database.query((q) =>
    q.execute<{ left: number; retries: number; next: string | null }>(sql`
      select (select count(*)::int from ${importRows} join ${imports} on ${imports.id} = ${importRows.importId}
          where ${isUnderWay(imports)} and ${inArray(importRows.outcome, ['pending', 'deferred'])})
        + (select count(*)::int from ${changes} join ${undos} on ${undos.operationId} = ${changes.operationId}
          where ${and(isUnderWay(undos), isNull(changes.undoOutcome), ne(changes.state, 'failed'))}) as left,
        count(*)::int as retries, min(due_at) as next
      from (${retriesOf(imports)} union all ${retriesOf(undos)}) as waits`),
  );
  const { left = 0, retries = 0, next = null } = row ?? {};
  return { count: left, retries: { count: retries, next: next ? new Date(next) : undefined } };
}
