import type { History } from '../../accounts/roster.ts';
import { actions } from './actions.ts';
import type { Button } from './blocks.ts';
import { label } from './words.ts';

/** Rows of keys below a reply that changed something; none where nothing was changed. */
export function undoKeys(
  operationId: string | undefined,
  words: 'button-undo' | 'button-redo' = 'button-undo',
): Button[][] {
  if (operationId === undefined) return [];
  return [[{ text: label(words), callback_data: actions.undo.data(operationId) }]];
}

/** The same for what may have no way back: of numbers that nobody read, Telegram tells nothing. */
export async function undoKeysIfAny(
  history: History,
  personId: bigint,
  operationId: string | undefined,
): Promise<Button[][]> {
  if (operationId === undefined) return [];
  const operation = await history.find(personId, operationId);
  return undoKeys(operation?.undoable === true ? operationId : undefined);
}
