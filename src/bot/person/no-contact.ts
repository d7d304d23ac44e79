import { buttons } from '../buttons.ts';
import type { Screen } from '../chat/reply.ts';
import { label, say } from '../chat/words.ts';

/** A command for contacts named somebody who is none. */
export function noContactScreen(viewId: string, id: bigint): Screen {
  return {
    text: say('no-contact'),
    keyboard: [
      [{ text: label('button-card'), callback_data: buttons.backToCard.data(viewId, id) }],
    ],
  };
}
