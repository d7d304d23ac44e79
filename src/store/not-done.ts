import type { SQL } from 'drizzle-orm';
import type { Database } from './database.ts';
import { and, eq, isNull, sql } from './drizzle/drizzle.ts';
import { changes } from './schema/changes.ts';
import { notifications } from './schema/notifications.ts';

/** `hasEffect`: Telegram made a change of the operation. `hasOpen`: the outcome of one is not known. */
export async function findStates(
  database: Database,
  operationId: string,
): Promise<{ readonly hasEffect: boolean; readonly hasOpen: boolean }> {
  const [row] = await database.query((q) =>
    q
      .select({
        hasEffect: sql<boolean>`coalesce(bool_or(${changes.state} = 'done'), false)`,
        hasOpen: sql<boolean>`coalesce(bool_or(${changes.state} in ('written', 'unknown')), false)`,
      })
      .from(changes)
      .where(eq(changes.operationId, operationId)),
  );
  return row ?? { hasEffect: false, hasOpen: false };
}

/**
 * Deletes an operation if all of its changes were found to be not done: now, as `isFoundNow` says, or by a notification
 * that is not being delivered yet, which is deleted, too. Returns whether it did.
 */
export async function deleteNotDone(
  database: Database,
  operationId: string,
  { isFoundNow }: { readonly isFoundNow: boolean },
): Promise<boolean> {
  return database.transaction(async (q) => {
    const found = await q
      .select({ id: notifications.id })
      .from(notifications)
      .where(isWaitingNotice(operationId))
      .for('update');
    if (!isFoundNow && found.length === 0) return false;
    const deleted = await q
      .delete(changes)
      .where(
        and(
          eq(changes.operationId, operationId),
          sql`not exists (select from ${changes} other where other.operation_id = ${operationId}
            and (other.state <> 'failed' or other.problem is not null))`,
        ),
      )
      .returning({ id: changes.id });
    if (deleted.length === 0) return false;
    await q.delete(notifications).where(isWaitingNotice(operationId));
    return true;
  });
}

/** Deletes the changes that were found to be not done, and the notification about that if it is not being delivered. */
export async function deletePartsNotDone(database: Database, operationId: string): Promise<void> {
  await database.transaction(async (q) => {
    const isNotDone = and(eq(changes.state, 'failed'), isNull(changes.problem));
    await q.delete(changes).where(and(eq(changes.operationId, operationId), isNotDone));
    await q.delete(notifications).where(isWaitingNotice(operationId));
  });
}

function isWaitingNotice(operationId: string): SQL | undefined {
  const isAboutIt = and(eq(notifications.kind, 'reconciled'), eq(notifications.was, operationId));
  return and(isAboutIt, eq(notifications.tries, 0), isNull(notifications.deliveredAt));
}
