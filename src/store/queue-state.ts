import { and, count, eq, gt, isNull, lte, min, or, sql } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { imports } from './schema/imports.ts';
import { notifications } from './schema/notifications.ts';
import { reports } from './schema/reports.ts';
import { undos } from './schema/undos.ts';
import { updates } from './schema/updates.ts';

/** The updates of all processes that wait or are handled. */
export interface QueueState {
  readonly depth: number;
  /** When the oldest arrived. */
  readonly since: Date | undefined;
}

export async function readQueueState(database: Database): Promise<QueueState> {
  const [row] = await database.query((q) =>
    q
      .select({ depth: count(), since: min(updates.storedAt) })
      .from(updates)
      .where(isNull(updates.doneAt)),
  );
  return { depth: row?.depth ?? 0, since: row?.since ?? undefined };
}

/** How many imports and undos there are in each state. */
export async function countWork(
  database: Database,
): Promise<
  readonly { readonly kind: 'import' | 'undo'; readonly state: string; readonly count: number }[]
> {
  const [ofImports, ofUndos] = await Promise.all([
    database.query((q) =>
      q.select({ state: imports.state, count: count() }).from(imports).groupBy(imports.state),
    ),
    database.query((q) =>
      q.select({ state: undos.state, count: count() }).from(undos).groupBy(undos.state),
    ),
  ]);
  return [
    ...ofImports.map((row) => ({ kind: 'import' as const, ...row })),
    ...ofUndos.map((row) => ({ kind: 'undo' as const, ...row })),
  ];
}

/** The messages that are due and were not delivered, and those of them that are tried again. */
export async function readOutbox(database: Database, now: Date): Promise<QueueState> {
  const [ofReports, ofNotifications] = await Promise.all([
    database.query((q) =>
      q
        .select({ depth: count(), since: min(reports.dueAt) })
        .from(reports)
        .where(or(lte(reports.dueAt, now), gt(reports.tries, 0))),
    ),
    database.query((q) =>
      q
        .select({ depth: count(), since: min(notifications.dueAt) })
        .from(notifications)
        .where(
          and(
            isNull(notifications.deliveredAt),
            or(lte(notifications.dueAt, now), gt(notifications.tries, 0)),
          ),
        ),
    ),
  ]);
  const found = [...ofReports, ...ofNotifications];
  const times = found.flatMap(({ since }) => since ?? []).map((at) => at.getTime());
  return {
    depth: found.reduce((sum, { depth }) => sum + depth, 0),
    // One that is tried again is due in the future.
    since: times.length > 0 ? new Date(Math.min(now.getTime(), ...times)) : undefined,
  };
}

/** How many accounts have long work that waits because of a flood wait of Telegram, and until when. */
export async function readFloods(
  database: Database,
  now: Date,
): Promise<{ readonly accounts: number; readonly until: Date | undefined }> {
  const [row] = await database.query((q) => {
    const waiting = (table: typeof imports | typeof undos) =>
      sql`select ${table.accountId} as account, ${table.dueAt} as until from ${table}
        where ${and(eq(table.state, 'waiting'), eq(table.waitsFor, 'flood'), gt(table.dueAt, now))}`;
    return q.execute<{ accounts: number; until: string | null }>(sql`
      select count(distinct account)::int as accounts, max(until) as until
      from (${waiting(imports)} union all ${waiting(undos)}) as waits`);
  });
  return { accounts: row?.accounts ?? 0, until: row?.until ? new Date(row.until) : undefined };
}
