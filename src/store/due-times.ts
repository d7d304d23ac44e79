import type { SQL } from 'drizzle-orm';
import type { Database } from './database.ts';
import { sql } from './drizzle/drizzle.ts';
import { nextDueAt } from './long-work.ts';
import { nextNotificationAt } from './notifications.ts';
import { prepared, type Place } from './prepared.ts';
import { nextReportAt } from './reports.ts';
import { accounts } from './schema/accounts.ts';
import { hasOldTakeouts } from './takeouts.ts';

/** What waits for a time. Exports, imports and undos of accounts that are signed out do not count. */
export type DueKind = 'takeout' | 'import' | 'undo' | 'notification' | 'report';

export interface DueTimes {
  /** When the next of a kind is due; without an entry there is none. */
  readonly next: ReadonlyMap<DueKind, Date>;
  /** Whether `deleteOldTakeouts` has something to delete. */
  readonly hasOldTakeouts: boolean;
}

const selectDueTimes = prepared((q, place: Place<{ now: string }>) => {
  const at = (next: SQL): SQL<Date | null> => sql`(${next})`.mapWith(accounts.pairedAt);
  const times = {
    takeout: at(nextDueAt('takeout')),
    import: at(nextDueAt('import')),
    undo: at(nextDueAt('undo')),
    notification: at(nextNotificationAt(sql`${place('now')}::timestamptz`)),
    report: at(nextReportAt),
  } satisfies Record<DueKind, SQL>;
  return q
    .select({ ...times, hasOldTakeouts: sql<boolean>`${hasOldTakeouts}` })
    .from(sql`(select) as nothing`);
});

/**
 * One statement, because most wake-ups find nothing due. It reads an entry of an index for each kind, and the few rows
 * of exports.
 */
export async function findDueTimes(database: Database, now: Date): Promise<DueTimes> {
  const [row] = await database.query((q) => selectDueTimes(q, { now: now.toISOString() }));
  const { hasOldTakeouts: hasOld = false, ...found } = row ?? {};
  const next = Object.entries(found).flatMap(([kind, time]) =>
    time ? [[kind as DueKind, time] as const] : [],
  );
  return { next: new Map(next), hasOldTakeouts: hasOld };
}
