import { TelegramError, PartialFailureError } from '../../contacts/telegram-error.ts';
import { hasDone } from '../../store/changes.ts';
import type { Services } from '../services/services.ts';

/**
 * Runs work of several calls to Telegram. When a call fails after another one succeeded,
 * `PartialFailureError` is thrown, which names the operation so that it can be undone.
 */
export async function withPartialFailure<T>(
  operationId: string,
  work: () => Promise<T>,
  { database }: Pick<Services, 'database'>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isFirst = error instanceof TelegramError && !(error instanceof PartialFailureError);
    if (!isFirst || !(await hasDone(database, operationId))) throw error;
    throw new PartialFailureError(error.reason, operationId, { cause: error });
  }
}
