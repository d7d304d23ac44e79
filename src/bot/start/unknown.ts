import { Composer } from 'grammy';
import { actions } from '../kit/actions.ts';
import { message, button } from '../kit/blocks.ts';
import { shortened } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { wholeBook } from '../kit/open-view.ts';
import { currentAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { say } from '../kit/words.ts';

/** A longer text is hardly a search, and would not fit on a button. */
const maxSearchLength = 40;

/** Answers updates that no other feature handled. Has to be the last feature. */
export const unknown: Feature = {
  commands: [],
  build: (bot) => {
    const { roster, replies, commands } = bot;
    const composer = new Composer<PersonContext>();

    composer.on('callback_query', (ctx) => ctx.toast(say('button-old'), 'alert'));

    composer.on('message:text', async (ctx) => {
      const text = ctx.message.text.trim();
      const [word = ''] = text.split(/\s/);
      const verb = word.replace(/^\//, '').toLowerCase();
      if (commands.some(({ name }) => name === verb)) {
        const command = shortened(`/${verb}${text.slice(word.length)}`);
        return replies.answer(ctx, message(say('unknown-verb', { command })));
      }
      if (word.startsWith('/')) {
        return replies.answer(ctx, message(say('unknown-command', { command: shortened(word) })));
      }
      const account = await currentAccount(bot, ctx);
      if (!account || text.length > maxSearchLength) {
        return replies.answer(ctx, message(say('unknown-text')));
      }
      const viewId = await roster.views.save(ctx.personId, account.id, {
        ...wholeBook,
        words: text,
      });
      await replies.answer(
        ctx,
        message(say('unknown-text'), [
          [button(say('button-search', { words: text }), actions.list.data(viewId))],
        ]),
      );
    });

    composer.on('message', async (ctx) => {
      await replies.answer(ctx, message(say('unknown-message')));
    });
    return composer;
  },
};
