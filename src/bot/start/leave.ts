import { Composer } from 'grammy';
import { onPress } from '../chat/button.ts';
import { buttons } from '../buttons.ts';
import type { Feature } from '../feature.ts';
import type { PersonContext } from '../chat/person-context.ts';
import { say } from '../chat/words.ts';

/** No to any question that leads nowhere else. */
export const leave: Feature = {
  commands: [],
  build: ({ replies }) => {
    const composer = new Composer<PersonContext>();
    const unchanged = (ctx: PersonContext): Promise<void> =>
      replies.show(ctx, { text: say('nothing-changed') });
    onPress(composer, buttons.leave, unchanged);
    // Of a question that is over already.
    onPress(composer, buttons.noAnswer, (ctx, _key) => unchanged(ctx));
    return composer;
  },
};
