import { and, eq, sql } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { callBudgets } from './schema/call-budgets.ts';

/** A bucket that holds `calls` calls and leaks one every `everySeconds`. */
export interface Bucket {
  /** As in the table: it names no account or person. */
  readonly spender: string;
  readonly method: string;
  readonly calls: number;
  readonly everySeconds: number;
}

/** Puts one call into each bucket if all have room. Returns the seconds until they have; 0 when they had. */
export async function fillBuckets(
  database: Database,
  buckets: readonly Bucket[],
  now: Date,
): Promise<number> {
  return database.transaction(async (q) => {
    const fresh = buckets.map((bucket) => ({ ...bucket, level: 0, wait: 0, changedAt: now }));
    // The order keeps two calls from waiting for each other's rows, which stay locked until the commit.
    const stored = await q
      .insert(callBudgets)
      .values(fresh.toSorted((a, b) => (a.spender < b.spender ? -1 : 1)))
      .onConflictDoUpdate({
        target: [callBudgets.spender, callBudgets.method],
        set: { calls: sql`excluded.calls`, everySeconds: sql`excluded.every_seconds` },
      })
      .returning();
    const levels = stored.map((row) => ({ ...row, level: levelOf(row, now) }));
    const wait = Math.max(
      0,
      ...levels.map((row) => (row.level + 1 - row.calls) * row.everySeconds),
    );
    for (const { spender, method, level } of levels) {
      await q
        .update(callBudgets)
        .set({ level: wait > 0 ? level : level + 1, wait, changedAt: now })
        .where(and(eq(callBudgets.spender, spender), eq(callBudgets.method, method)));
    }
    return wait;
  });
}

/** The part that has not leaked yet. */
function levelOf(row: typeof callBudgets.$inferSelect, now: Date): number {
  const seconds = Math.max(0, now.getTime() - row.changedAt.getTime()) / 1000;
  return Math.max(0, row.level - seconds / row.everySeconds);
}
