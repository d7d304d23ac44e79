import { and, eq, getTableColumns, sql } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { callBudgets } from './schema/call-budgets.ts';
import { timestamp } from './sql-values.ts';

/** A bucket that holds `calls` calls and leaks one every `everySeconds`. */
export interface Bucket {
  /** As in the table: it names no account or person. */
  readonly spender: string;
  readonly method: string;
  readonly calls: number;
  readonly everySeconds: number;
}

/**
 * Puts one call into each bucket if all have room. Returns the seconds until they have; 0 when they had.
 *
 * @param at in place of the database's clock, which all processes share: those of their hosts may differ
 */
export async function fillBuckets(
  database: Database,
  buckets: readonly Bucket[],
  at?: Date,
): Promise<number> {
  const time = at ? timestamp(at) : sql`clock_timestamp()`;
  return database.transaction(async (q) => {
    const fresh = buckets.map((bucket) => ({ ...bucket, level: 0, wait: 0, changedAt: time }));
    // The order keeps two calls from waiting for each other's rows, which stay locked until the commit.
    const stored = await q
      .insert(callBudgets)
      .values(fresh.toSorted((a, b) => (a.spender < b.spender ? -1 : 1)))
      .onConflictDoUpdate({
        target: [callBudgets.spender, callBudgets.method],
        set: { calls: sql`excluded.calls`, everySeconds: sql`excluded.every_seconds` },
      })
      .returning({
        ...getTableColumns(callBudgets),
        // Read once the rows are locked. Going back would let the same time pass twice.
        now: sql`greatest(${time}, ${callBudgets.changedAt})`.mapWith(callBudgets.changedAt),
      });
    const levels = stored.map((row) => ({ ...row, level: levelOf(row) }));
    const wait = Math.max(
      0,
      ...levels.map((row) => (row.level + 1 - row.calls) * row.everySeconds),
    );
    for (const { spender, method, level, now } of levels) {
      await q
        .update(callBudgets)
        .set({ level: wait > 0 ? level : level + 1, wait, changedAt: now })
        .where(and(eq(callBudgets.spender, spender), eq(callBudgets.method, method)));
    }
    return wait;
  });
}

/** The part that has not leaked yet. */
function levelOf(row: typeof callBudgets.$inferSelect & { readonly now: Date }): number {
  const seconds = (row.now.getTime() - row.changedAt.getTime()) / 1000;
  return Math.max(0, row.level - seconds / row.everySeconds);
}
