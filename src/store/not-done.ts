import type { SQL } from 'drizzle-orm';
import type { Database, Queries } from './database.ts';
import { and, eq, inArray, isNull, sql } from './drizzle/drizzle.ts';
import { changes } from './schema/changes.ts';
import { notifications } from './schema/notifications.ts';

/** Which states the changes of an operation have. */
export interface OperationStates {
  /** Telegram made a change. */
  readonly hasEffect: boolean;
  /** Telegram did not make a change. */
  readonly hasFailed: boolean;
  /** The outcome of a change is not known. */
  readonly hasOpen: boolean;
}

export async function findStates(q: Queries, operationId: string): Promise<OperationStates> {
  const has = (isSo: SQL): SQL<boolean> => sql<boolean>`coalesce(bool_or(${isSo}), false)`;
  const [row] = await q
    .select({
      hasEffect: has(eq(changes.state, 'done')),
      hasFailed: has(eq(changes.state, 'failed')),
      hasOpen: has(inArray(changes.state, ['written', 'unknown'])),
    })
    .from(changes)
    .where(eq(changes.operationId, operationId));
  return row ?? { hasEffect: false, hasFailed: false, hasOpen: false };
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
    await dropWaitingNotice(q, operationId);
    return true;
  });
}

/** Deletes the notification about what became of an operation, unless it is being delivered or was. */
export async function dropWaitingNotice(q: Queries, operationId: string): Promise<void> {
  await q.delete(notifications).where(isWaitingNotice(operationId));
}

/** Deletes the changes that were found to be not done, and the notification about that if it is not being delivered. */
export async function deletePartsNotDone(database: Database, operationId: string): Promise<void> {
  await database.transaction(async (q) => {
    const isNotDone = and(eq(changes.state, 'failed'), isNull(changes.problem));
    await q.delete(changes).where(and(eq(changes.operationId, operationId), isNotDone));
    await dropWaitingNotice(q, operationId);
  });
}

function isWaitingNotice(operationId: string): SQL | undefined {
  const isAboutIt = and(eq(notifications.kind, 'reconciled'), eq(notifications.was, operationId));
  return and(isAboutIt, eq(notifications.tries, 0), isNull(notifications.deliveredAt));
}
