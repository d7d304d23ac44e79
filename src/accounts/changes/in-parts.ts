import { Failure, Halfway } from '../../contacts/telegram-error.ts';
import { hasDone } from '../../store/changes.ts';
import type { Tools } from '../services/services.ts';

/**
 * Does what takes several calls to Telegram. A failure of a later one is no failure of the whole: then
 * `Halfway` is thrown.
 */
export async function inParts<T>(
  operationId: string,
  work: () => Promise<T>,
  { database }: Tools,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isFirst = error instanceof Failure && !(error instanceof Halfway);
    if (!isFirst || !(await hasDone(database, operationId))) throw error;
    throw new Halfway(error.reason, operationId, { cause: error });
  }
}
