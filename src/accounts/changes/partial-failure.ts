import { TelegramError, PartialFailureError } from '../../contacts/telegram-error.ts';
import { hasDoneChange } from '../../store/changes.ts';
import type { Services } from '../services/services.ts';

/**
 * Runs work that calls Telegram several times. Throws `PartialFailureError` when a call fails after
 * another one succeeded: it names the operation, so that the person can undo it.
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
    if (!isFirst || !(await hasDoneChange(database, operationId))) throw error;
    throw new PartialFailureError(error.reason, operationId, { cause: error });
  }
}
