import { and, eq, sql } from './drizzle/drizzle.ts';
import type { Database, Queries } from './database.ts';
import { imports } from './schema/imports.ts';
import { reports } from './schema/reports.ts';
import { undos } from './schema/undos.ts';
import { arrayOf, isAmong, timestamp } from './sql-values.ts';

/** A report that this process delivers now. */
export interface DueReport {
  readonly kind: (typeof reports.$inferSelect)['kind'];
  readonly workId: string;
  readonly accountId: string;
  /** Counting the try it is reserved for. */
  readonly tries: number;
  readonly revision: number;
}

/** Makes a report of a work due, also while one is being delivered. Call `wakeUp` after the transaction. */
export async function addReport(
  queries: Queries,
  report: Pick<DueReport, 'kind' | 'workId' | 'accountId'>,
  now: Date,
): Promise<void> {
  await queries
    .insert(reports)
    .values({ ...report, dueAt: now })
    .onConflictDoUpdate({
      target: [reports.kind, reports.workId],
      set: { dueAt: now, tries: 0, revision: sql`${reports.revision} + 1` },
    });
}

interface Reservation {
  readonly now: Date;
  readonly until: Date;
  readonly limit: number;
  /** Those that stay due. */
  readonly besides: readonly Pick<DueReport, 'kind' | 'workId'>[];
}

/** Reserves due reports, so that no other process delivers them. */
export async function reserveReports(
  database: Database,
  { now, until, limit, besides }: Reservation,
): Promise<readonly DueReport[]> {
  const kinds = besides.map(({ kind }) => kind);
  const workIds = besides.map(({ workId }) => workId);
  const isLeft = sql`(kind, work_id) in
    (select * from unnest(${arrayOf(kinds, 'text')}, ${arrayOf(workIds, 'uuid')}))`;
  return database.query((q) =>
    q
      .update(reports)
      .set({ dueAt: until, tries: sql`${reports.tries} + 1` })
      .where(
        isAmong(
          sql`ctid`,
          sql`select ctid from ${reports} where due_at <= ${timestamp(now)}
            and not ${isLeft} order by due_at limit ${limit} for update skip locked`,
        ),
      )
      .returning(),
  );
}

/** Removes a report that was delivered or given up, unless the work has changed meanwhile. */
export async function endReport(database: Database, report: DueReport): Promise<void> {
  await database.query((q) => q.delete(reports).where(isStill(report)));
}

/**
 * Drops the report of a work whose message shows something else from now on: delivered later, it would replace that.
 * Another message leaves the report due.
 */
export async function dropReportIn(
  database: Database,
  workId: string,
  messageId: bigint,
): Promise<void> {
  const isShown = sql`exists (
    select from ${imports} where ${imports.id} = ${reports.workId} and ${imports.messageId} = ${messageId}
    union all
    select from ${undos} where ${undos.id} = ${reports.workId} and ${undos.messageId} = ${messageId})`;
  await database.query((q) => q.delete(reports).where(and(eq(reports.workId, workId), isShown)));
}

/** Has it delivered again later; false if the work has changed meanwhile. */
export async function postponeReport(
  database: Database,
  report: DueReport,
  dueAt: Date,
): Promise<boolean> {
  const postponed = await database.query((q) =>
    q.update(reports).set({ dueAt }).where(isStill(report)).returning({ dueAt: reports.dueAt }),
  );
  return postponed.length > 0;
}

/** A query: when the next report is due. */
export const nextReportAt = sql`select min(${reports.dueAt}) from ${reports}`;

function isStill({ kind, workId, revision }: DueReport) {
  return and(eq(reports.kind, kind), eq(reports.workId, workId), eq(reports.revision, revision));
}
