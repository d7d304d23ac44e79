import { TelegramError, PartialFailureError } from '../../contacts/telegram-error.ts';
import { hasDone } from '../../store/changes.ts';
import type { Services } from '../services/services.ts';

/**
 * Does what takes several calls to Telegram. A failure of a later one is no failure of the whole: then
 * `PartialFailureError` is thrown.
 */
export async function inParts<T>(
  operationId: string,
  work: () => Promise<T>,
  { database }: Services,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isFirst = error instanceof TelegramError && !(error instanceof PartialFailureError);
    if (!isFirst || !(await hasDone(database, operationId))) throw error;
    throw new PartialFailureError(error.reason, operationId, { cause: error });
  }
}
