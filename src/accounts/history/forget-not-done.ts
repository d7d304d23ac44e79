import { TelegramError } from '../../contacts/telegram-error.ts';
import { deleteNotDone, findStates } from '../../store/not-done.ts';
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
  const { hasEffect, hasOpen } = await findStates(database, id);
  if (hasEffect) return false;
  try {
    if (hasOpen)
      await pool.use(account.id, (session) => reconcile(session, services, { without: id }));
  } catch (error) {
    if (error instanceof TelegramError) return false;
    throw error;
  }
  return deleteNotDone(database, id, { isFoundNow: hasOpen });
}
