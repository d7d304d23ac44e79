import { TelegramError } from '../../contacts/telegram-error.ts';
import { deleteNotDone, deletePartsNotDone, findStates } from '../../store/not-done.ts';
import type { ChangeServices } from '../services/services.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { Operation } from './history.ts';
import { reconcile } from './reconcile.ts';

/**
 * Forgets an operation of which nothing was done, and returns true: its process died between recording and sending
 * it, or lost its connection, so that it may begin again. Asks Telegram for the account's state when an answer is
 * missing; without a connection, the operation stays as it is. So does one that Telegram refused, and one that the
 * person was notified of.
 */
export async function forgetIfNotDone(
  { id, account }: Pick<Operation, 'id' | 'account'>,
  pool: SessionPool,
  services: ChangeServices,
): Promise<boolean> {
  const { database } = services;
  const { hasEffect, hasOpen } = await database.query((q) => findStates(q, id));
  if (hasEffect) return false;
  if (hasOpen && !(await reconcileQuietly(id, account.id, pool, services))) return false;
  return deleteNotDone(database, id, { isFoundNow: hasOpen });
}

/** Forgets the changes of an operation that were not done, because it goes on and records them again. */
export async function forgetPartsNotDone(
  { id, account }: Pick<Operation, 'id' | 'account'>,
  pool: SessionPool,
  services: ChangeServices,
): Promise<void> {
  const { database } = services;
  const { hasOpen } = await database.query((q) => findStates(q, id));
  if (hasOpen) await reconcileQuietly(id, account.id, pool, services);
  await deletePartsNotDone(database, id);
}

/** Without a notification about the operation. False if Telegram cannot be asked now. */
async function reconcileQuietly(
  operationId: string,
  accountId: string,
  pool: SessionPool,
  services: ChangeServices,
): Promise<boolean> {
  try {
    await pool.use(accountId, (session) => reconcile(session, services, { without: operationId }));
    return true;
  } catch (error) {
    if (error instanceof TelegramError) return false;
    throw error;
  }
}
