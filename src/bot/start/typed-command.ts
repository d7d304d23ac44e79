import { actions } from '../kit/actions.ts';
import { button, message } from '../kit/blocks.ts';
import { shortened } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { isWritten } from '../kit/person-context.ts';
import { readMisspelledCommand, readTypedCommand } from '../kit/typed-command.ts';
import { say } from '../kit/words.ts';

/** Commands in capitals, without a slash or misspelled. */
export const typedCommand: Feature = {
  commands: [],
  build: ({ commands }, on) => {
    on.update('message:text', async (ctx, next) => {
      const { text } = ctx.message;
      if (!isWritten(ctx)) return next();
      const meant = readTypedCommand(text, commands);
      if (meant) return on.run(meant.name, ctx, meant.words);
      if (!text.startsWith('/')) return next();
      const [typed = ''] = text.split(/\s/, 1);
      const command = shortened(typed);
      const close = readMisspelledCommand(text, commands);
      if (!close) {
        const help = button('/help', actions.run.data('help'));
        return message(say('unknown-command', { command }), [[help]]);
      }
      const whole = `${close.name} ${close.words}`.trim();
      const data = actions.run.holds(whole) ? whole : close.name;
      return message(say('unknown-command-close', { command, meant: `/${close.name}` }), [
        [button(`/${shortened(data)}`, actions.run.data(data))],
      ]);
    });
    on.action(actions.run, async (ctx, typed) => {
      const meant = readTypedCommand(typed, commands);
      return meant ? on.run(meant.name, ctx, meant.words) : ctx.toast(say('button-old'), 'alert');
    });
  },
};
