import { and, isNotNull, isNull, lt, lte, or, sql } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { turns, updates } from './schema/updates.ts';
import { listOf } from './sql-values.ts';

/** One that owners opened again has the time, too, until it was handled. */
const isSkipped = and(isNotNull(updates.skippedAt), isNotNull(updates.doneAt));

/** Marks open updates as skipped: nothing handles them, and their content stays. Repeats count as handled. */
export async function skipUpdates(
  database: Database,
  ids: readonly number[],
  now: Date,
): Promise<void> {
  const isAny = sql`${updates.id} in ${listOf(ids.map(BigInt), 'bigint')}`;
  await database.queryFirst((q) =>
    q
      .update(updates)
      .set({ doneAt: now, skippedAt: now, reportedAt: null })
      .where(and(isAny, isNull(updates.doneAt))),
  );
}

/** Skipped updates, without their content. */
export interface SkippedUpdates {
  readonly count: number;
  /** When the last of them was skipped; undefined if there are none. */
  readonly until: Date | undefined;
}

export async function readSkipped(database: Database): Promise<SkippedUpdates> {
  const rows = await listSkipped(database);
  return { count: rows.length, until: lastOf(rows) };
}

/**
 * Opens all skipped updates again, as if no process had died of them. They take no place of new ones. Returns how
 * many, and whose.
 */
export async function reopenSkipped(
  database: Database,
): Promise<{ readonly count: number; readonly personIds: readonly bigint[] }> {
  const reopened = await database.query((q) =>
    q
      .update(updates)
      .set({ doneAt: null, reportedAt: null, tries: 0 })
      .where(isSkipped)
      .returning({ personId: updates.personId }),
  );
  const personIds = new Set(reopened.flatMap(({ personId }) => personId ?? []));
  return { count: reopened.length, personIds: [...personIds] };
}

/** Deletes the content of updates that were skipped until then. Returns how many. */
export async function dismissSkipped(database: Database, until: Date): Promise<number> {
  const dismissed = await database.query((q) =>
    q
      .update(updates)
      .set({ skippedAt: null, reportedAt: null, personId: null, sealed: null, keyId: null })
      .where(and(isSkipped, lte(updates.skippedAt, until)))
      .returning({ id: updates.id }),
  );
  return dismissed.length;
}

/** All skipped updates at the time of a report, some of which were not reported. */
export interface SkippedReport {
  readonly count: number;
  /** When the last of them was skipped. */
  readonly until: Date;
  readonly unreportedIds: readonly number[];
}

/** `later`: the last report is not older than `paceMs`. `none`: all were reported. */
export async function findSkippedReport(
  database: Database,
  { now, paceMs }: { readonly now: Date; readonly paceMs: number },
): Promise<SkippedReport | 'later' | 'none'> {
  const rows = await listSkipped(database);
  const until = lastOf(rows);
  const unreportedIds = rows.flatMap(({ id, reportedAt }) => (reportedAt ? [] : id));
  if (unreportedIds.length === 0 || !until) return 'none';
  const isRecent = rows.some(({ reportedAt }) => {
    const ageMs = reportedAt ? now.getTime() - reportedAt.getTime() : paceMs;
    // One from the future comes from a clock that was set back.
    return ageMs >= 0 && ageMs < paceMs;
  });
  return isRecent ? 'later' : { count: rows.length, until, unreportedIds };
}

/** The report has reached an owner. An update that was skipped again since is not part of it. */
export async function markSkippedReported(
  database: Database,
  { unreportedIds, until }: SkippedReport,
  now: Date,
): Promise<void> {
  const isAny = sql`${updates.id} in ${listOf(unreportedIds.map(BigInt), 'bigint')}`;
  await database.query((q) =>
    q
      .update(updates)
      .set({ reportedAt: now })
      .where(and(isAny, isSkipped, lte(updates.skippedAt, until))),
  );
}

/** The process that has each person's turn. */
export async function findTurnHolders(
  database: Database,
  personIds: readonly bigint[],
): Promise<ReadonlyMap<bigint, string>> {
  const isAny = sql`${turns.personId} in ${listOf(personIds, 'bigint')}`;
  const found = await database.query((q) => q.select().from(turns).where(isAny));
  return new Map(found.map(({ personId, holder }) => [personId, holder]));
}

/** Deletes handled updates from before `handled`, skipped ones from before `skipped`, and all but the last `most`. */
export async function deleteDoneUpdates(
  database: Database,
  before: { readonly handled: Date; readonly skipped: Date; readonly most: number },
): Promise<void> {
  await database.query((q) =>
    q.delete(updates).where(and(lt(updates.doneAt, before.handled), isNull(updates.skippedAt))),
  );
  const last = sql`(select id from ${updates} where skipped_at is not null and done_at is not null
    order by skipped_at desc, id desc limit ${before.most})`;
  await database.query((q) =>
    q
      .delete(updates)
      .where(and(isSkipped, or(lt(updates.skippedAt, before.skipped), sql`id not in ${last}`))),
  );
}

async function listSkipped(database: Database) {
  const { id, skippedAt, reportedAt } = updates;
  return database.query((q) =>
    q.select({ id, skippedAt, reportedAt }).from(updates).where(isSkipped),
  );
}

function lastOf(rows: readonly { readonly skippedAt: Date | null }[]): Date | undefined {
  const times = rows.map(({ skippedAt }) => skippedAt?.getTime() ?? 0);
  return times.length > 0 ? new Date(Math.max(...times)) : undefined;
}
