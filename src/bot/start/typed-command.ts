import { actions, pickAction } from '../kit/actions.ts';
import { button, message, type Screen } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { displayName, shortened } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { openView } from '../kit/open-view.ts';
import { findCurrentAccount } from '../kit/paired-account.ts';
import { isWritten, type PersonContext } from '../kit/person-context.ts';
import { typedCommandButton, type TypedCommand } from '../kit/typed-command.ts';
import { say } from '../kit/words.ts';

/** Namesakes of a command have few others of the same name. */
const maxNamesakes = 5;

/** Commands in capitals, without a slash or misspelled. */
export const typedCommand: Feature = {
  commands: [],
  build: (bot, on) => {
    const { commandWords } = bot;
    on.update('message:text', async (ctx, next) => {
      const { text } = ctx.message;
      if (!isWritten(ctx)) return next();
      const meant = commandWords.read(text, ctx.locale);
      if (meant) {
        const namesakes = await findNamesakes(bot, ctx, meant);
        return namesakes ?? on.run(meant.name, ctx, meant.words);
      }
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

/** Asks which is meant if contacts are called like a command that was typed without a slash: Home, Jobs. */
async function findNamesakes(
  bot: BotContext,
  ctx: PersonContext,
  meant: TypedCommand,
): Promise<Screen | undefined> {
  const text = ctx.message?.text?.trim() ?? '';
  // The way out of a question is always open.
  if (text.startsWith('/') || meant.name === 'cancel') return undefined;
  const account = await findCurrentAccount(bot, ctx);
  if (!account) return undefined;
  const called = await bot.roster.accounts.book(account).called(text);
  if (called.length === 0) return undefined;
  const { viewId } = openView(bot, account);
  return message(say('typed-both', { who: shortened(text) }), [
    ...called
      .slice(0, maxNamesakes)
      .map((contact) => [
        button(displayName(contact), pickAction('contact').data(viewId, contact.id)),
      ]),
    [typedCommandButton(meant)],
  ]);
}
