import { actions } from './actions.ts';
import type { Screen } from './reply.ts';
import { label, say } from './words.ts';

/** A command for contacts named somebody who is none. */
export function noContactScreen(viewId: string, id: bigint): Screen {
  return {
    text: say('no-contact'),
    keyboard: [
      [{ text: label('button-card'), callback_data: actions.backToCard.data(viewId, id) }],
    ],
  };
}
