import type { SQL } from 'drizzle-orm';
import { sql } from './drizzle/drizzle.ts';
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
  database: Pick<Database, 'query'>,
  buckets: readonly Bucket[],
  at?: Date,
): Promise<number> {
  const time = at ? timestamp(at) : sql`clock_timestamp()`;
  for (;;) {
    const [filled] = await fill(database, buckets, time);
    if (filled) return filled.wait;
    await database.query((q) =>
      q
        .insert(callBudgets)
        .values(buckets.map((bucket) => ({ ...bucket, level: 0, wait: 0, changedAt: time })))
        .onConflictDoNothing(),
    );
  }
}

/** One statement: its locks are those for which calls of all accounts wait. No row: a bucket is not stored yet. */
function fill(
  { query }: Pick<Database, 'query'>,
  buckets: readonly Bucket[],
  time: SQL,
): Promise<readonly { readonly wait: number }[]> {
  const asked = buckets.map(
    ({ spender, method, calls, everySeconds }) =>
      sql`(${spender}, ${method}, ${calls}::integer, ${everySeconds}::float8)`,
  );
  // The order keeps two calls from waiting for each other's rows. Time is read once the rows are locked, and never goes
  // back, which would let the same time pass twice.
  return query((q) =>
    q.execute<{ wait: number }>(sql`
      with asked (spender, method, calls, every_seconds) as (values ${sql.join(asked, sql`, `)}),
      locked as materialized (
        select ${callBudgets}.* from ${callBudgets}
        where (spender, method) in (select spender, method from asked) order by spender for update),
      stored as materialized (
        select asked.*, level, changed_at, greatest(${time}, changed_at) as now
        from locked join asked using (spender, method)),
      leaked as (
        select stored.*,
          greatest(0, level - extract(epoch from now - changed_at) / every_seconds)::float8 as left_calls
        from stored),
      room as (
        select greatest(0, max((left_calls + 1 - calls) * every_seconds)) as wait, count(*) as found from leaked)
      update ${callBudgets} set calls = leaked.calls, every_seconds = leaked.every_seconds,
        level = case when room.wait > 0 then left_calls else left_calls + 1 end, wait = room.wait,
        changed_at = leaked.now
      from leaked, room
      where ${callBudgets.spender} = leaked.spender and ${callBudgets.method} = leaked.method
        and found = ${buckets.length}
      returning room.wait`),
  );
}
