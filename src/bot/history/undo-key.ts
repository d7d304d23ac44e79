import type { InlineKeyboardButton } from 'grammy/types';
import { buttons } from '../buttons.ts';
import { label } from '../chat/words.ts';

/** Rows of keys below a reply that changed something; none where nothing was changed. */
export function undoKeys(
  operationId: string | undefined,
  words: 'button-undo' | 'button-redo' = 'button-undo',
): InlineKeyboardButton.CallbackButton[][] {
  if (operationId === undefined) return [];
  return [[{ text: label(words), callback_data: buttons.undo.data(operationId) }]];
}
