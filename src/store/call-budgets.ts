import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { callBudgets } from './schema/call-budgets.ts';

/** A bucket that holds `calls` calls and leaks one every `everySeconds`. */
export interface Bucket {
  readonly spender: string;
  readonly method: string;
  readonly calls: number;
  readonly everySeconds: number;
}

/** Puts one call into each bucket that has room. Returns the seconds until all have; 0 when they had. */
export async function fillBuckets(
  database: Database,
  buckets: readonly Bucket[],
  now: Date,
): Promise<number> {
  const rows = buckets.map((bucket) => ({ ...bucket, level: 1, wait: 0, changedAt: now }));
  const elapsed = sql`extract(epoch from excluded.changed_at - ${callBudgets.changedAt})::float8`;
  const level = sql`greatest(0, ${callBudgets.level} - greatest(0, ${elapsed}) / excluded.every_seconds)`;
  const filled = await database.query((q) =>
    q
      .insert(callBudgets)
      .values(rows)
      .onConflictDoUpdate({
        target: [callBudgets.spender, callBudgets.method],
        set: {
          calls: sql`excluded.calls`,
          everySeconds: sql`excluded.every_seconds`,
          level: sql`case when ${level} + 1 <= excluded.calls then ${level} + 1 else ${level} end`,
          wait: sql`greatest(0, (${level} + 1 - excluded.calls) * excluded.every_seconds)`,
          changedAt: sql`excluded.changed_at`,
        },
      })
      .returning({ wait: callBudgets.wait }),
  );
  return Math.max(0, ...filled.map(({ wait }) => wait));
}
