import type { SQL } from 'drizzle-orm';
import type { Database } from './database.ts';
import { and, eq, isNull, sql } from './drizzle/drizzle.ts';
import { changes } from './schema/changes.ts';
import { notifications } from './schema/notifications.ts';

/** Whether Telegram made or refused a change of the operation. */
export async function hasEffect(database: Database, operationId: string): Promise<boolean> {
  const isAnswered = sql`(state = 'done' or (state = 'failed' and problem is not null))`;
  const [row] = await database.query((q) =>
    q.execute<{ found: boolean }>(sql`select ${existsOf(operationId, isAnswered)} as found`),
  );
  return row?.found === true;
}

/**
 * Deletes an operation with the notification about it, if all of its changes were found to be not done. Returns whether
 * it did.
 */
export async function deleteNotDone(database: Database, operationId: string): Promise<boolean> {
  return database.transaction(async (q) => {
    const isOther = sql`(state <> 'failed' or problem is not null)`;
    const deleted = await q
      .delete(changes)
      .where(and(eq(changes.operationId, operationId), sql`not ${existsOf(operationId, isOther)}`))
      .returning({ id: changes.id });
    if (deleted.length === 0) return false;
    await q
      .delete(notifications)
      .where(
        and(
          eq(notifications.kind, 'reconciled'),
          eq(notifications.was, operationId),
          isNull(notifications.deliveredAt),
        ),
      );
    return true;
  });
}

function existsOf(operationId: string, condition: SQL): SQL {
  return sql`exists (select from ${changes} where operation_id = ${operationId} and ${condition})`;
}
