import type { Button } from '../../src/bot/kit/blocks.ts';

/** Undefined for a button that does not call back. */
export function callbackData(button: Button): string | undefined {
  return 'callback_data' in button ? button.callback_data : undefined;
}
