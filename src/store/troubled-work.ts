import type { SQL } from 'drizzle-orm';
import { and, eq, sql } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { imports } from './schema/imports.ts';
import { undos } from './schema/undos.ts';
import { nextTryAt } from './sql-values.ts';

/** Twice as long for each attempt without reaching Telegram: what it sends may be what breaks the connection. */
const waits = { firstWaitMs: 500, longestMs: 30 * 60_000 } as const;

/**
 * Makes work of an account due soon that waits because Telegram could not be reached, never later than it was.
 * Returns whether there is some.
 */
export async function bringForwardTroubledWork(
  database: Database,
  accountId: string,
  now: Date,
): Promise<boolean> {
  const changed = (table: typeof imports | typeof undos): SQL => {
    const { dueAt, state, waitsFor, troubles } = table;
    const waiting = and(
      eq(table.accountId, accountId),
      eq(state, 'waiting'),
      eq(waitsFor, 'trouble'),
    );
    return sql`update ${table} set due_at = least(${dueAt}, ${nextTryAt(now, troubles, waits)})
      where ${waiting} returning ${table.id}`;
  };
  const rows = await database.query((q) =>
    q.execute(sql`with changed_imports as (${changed(imports)}), changed_undos as (${changed(undos)})
      select * from changed_imports union all select * from changed_undos`),
  );
  return [...rows].length > 0;
}
