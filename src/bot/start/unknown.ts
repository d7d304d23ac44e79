import { actions } from '../kit/actions.ts';
import { button, message } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import { say } from '../kit/words.ts';

/** Answers updates that no other feature handled. Has to be the last feature. Stores nothing of them. */
export const unknown: Feature = {
  commands: [],
  build: (_, on) => {
    on.update('callback_query', (ctx) => ctx.toast(say('button-old'), 'alert'));
    on.update('message', async (ctx) =>
      message(say(ctx.message.text === undefined ? 'unknown-message' : 'unknown-text'), [
        [button('/help', actions.run.data('help'))],
      ]),
    );
  },
};
