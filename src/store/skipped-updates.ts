import { and, eq, isNotNull, isNull, lt, not, or, sql } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { turns, updates } from './schema/updates.ts';
import { listOf, timestamp } from './sql-values.ts';

const isSkipped = isNotNull(updates.skippedAt);

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

export async function countSkipped(database: Database): Promise<number> {
  return database.query((q) => q.$count(updates, isSkipped));
}

/** Opens all skipped updates again, as if no process had died of them. Returns how many, and whose. */
export async function reopenSkipped(
  database: Database,
): Promise<{ readonly count: number; readonly personIds: readonly bigint[] }> {
  const reopened = await database.query((q) =>
    q
      .update(updates)
      .set({ doneAt: null, skippedAt: null, reportedAt: null, tries: 0 })
      .where(isSkipped)
      .returning({ personId: updates.personId }),
  );
  const personIds = new Set(reopened.flatMap(({ personId }) => personId ?? []));
  return { count: reopened.length, personIds: [...personIds] };
}

/** Deletes the content of all skipped updates. Returns how many. */
export async function dismissSkipped(database: Database): Promise<number> {
  const dismissed = await database.query((q) =>
    q
      .update(updates)
      .set({ skippedAt: null, reportedAt: null, personId: null, sealed: null, keyId: null })
      .where(isSkipped)
      .returning({ id: updates.id }),
  );
  return dismissed.length;
}

/**
 * Reserves the report of skipped updates for this process: the number of all of them if some were not reported,
 * and the last report is older than `paceMs`. `later`: it is not. `none`: all were.
 */
export async function reserveSkippedReport(
  database: Database,
  { now, paceMs }: { readonly now: Date; readonly paceMs: number },
): Promise<number | 'later' | 'none'> {
  const isNew = and(isSkipped, isNull(updates.reportedAt));
  const pace = sql`make_interval(secs => ${paceMs / 1000})`;
  const at = timestamp(now);
  // A later one comes from a clock that was set back.
  const isRecent = sql`exists (select from ${updates} last where last.skipped_at is not null
    and last.reported_at > ${at} - ${pace} and last.reported_at <= ${at})`;
  const reserved = await database.query((q) =>
    q
      .update(updates)
      .set({ reportedAt: now })
      .where(and(isNew, not(isRecent)))
      .returning({ id: updates.id }),
  );
  if (reserved.length > 0) return countSkipped(database);
  const waiting = await database.query((q) => q.$count(updates, isNew));
  return waiting > 0 ? 'later' : 'none';
}

/** The report that was reserved at `reservedAt` did not reach an owner: it is due again. */
export async function returnSkippedReport(database: Database, reservedAt: Date): Promise<void> {
  await database.query((q) =>
    q.update(updates).set({ reportedAt: null }).where(eq(updates.reportedAt, reservedAt)),
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
  const last = sql`(select id from ${updates} where skipped_at is not null
    order by skipped_at desc, id desc limit ${before.most})`;
  await database.query((q) =>
    q
      .delete(updates)
      .where(and(isSkipped, or(lt(updates.skippedAt, before.skipped), sql`id not in ${last}`))),
  );
}
