import { Composer } from 'grammy';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import { message } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { say } from '../kit/words.ts';

/** Declining a question that leads to no other screen. */
export const decline: Feature = {
  commands: [],
  build: ({ replies }) => {
    const composer = new Composer<PersonContext>();
    const unchanged = (ctx: PersonContext): Promise<void> =>
      replies.show(ctx, message(say('nothing-changed')));
    onAction(composer, actions.leave, unchanged);
    // The Cancel button of a question that has already ended.
    onAction(composer, actions.noAnswer, (ctx, _key) => unchanged(ctx));
    return composer;
  },
};
