import { actions } from '../kit/actions.ts';
import { button, message } from '../kit/blocks.ts';
import { shortened } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { isWritten } from '../kit/person-context.ts';
import { typedCommandButton } from '../kit/typed-command.ts';
import { say } from '../kit/words.ts';

/** Commands in capitals, without a slash or misspelled. */
export const typedCommand: Feature = {
  commands: [],
  build: ({ commandWords }, on) => {
    on.update('message:text', async (ctx, next) => {
      const { text } = ctx.message;
      if (!isWritten(ctx)) return next();
      const meant = commandWords.read(text, ctx.locale);
      if (meant) return on.run(meant.name, ctx, meant.words);
      if (!text.startsWith('/')) return next();
      const [typed = ''] = text.split(/\s/, 1);
      const command = shortened(typed);
      const close = commandWords.readMisspelled(text, ctx.locale);
      if (!close) {
        const help = button('/help', actions.run.data('help'));
        return message(say('unknown-command', { command }), [[help]]);
      }
      return message(say('unknown-command-close', { command, meant: `/${close.name}` }), [
        [typedCommandButton(close)],
      ]);
    });
    on.action(actions.run, async (ctx, typed) => {
      const meant = commandWords.read(typed, ctx.locale);
      return meant ? on.run(meant.name, ctx, meant.words) : ctx.toast(say('button-old'), 'alert');
    });
  },
};
