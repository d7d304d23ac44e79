import { actions } from '../kit/actions.ts';
import { message, button } from '../kit/blocks.ts';
import { shortened } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { findCurrentAccount } from '../kit/paired-account.ts';
import { say } from '../kit/words.ts';

/** A longer text is hardly a search, and would not fit on a button. */
const maxSearchLength = 40;

/**
 * Answers updates that no other feature handled. Has to be the last feature. Nothing of what a person typed
 * is stored, because it may be a secret: the words are in the button.
 */
export const unknown: Feature = {
  commands: [],
  build: (bot, on) => {
    const { commands } = bot;

    on.update('callback_query', (ctx) => ctx.toast(say('button-old'), 'alert'));
    on.update('message:text', async (ctx) => {
      const text = ctx.message.text.trim();
      const [word = ''] = text.split(/\s/);
      const verb = word.replace(/^\//, '').toLowerCase();
      if (commands.some(({ name }) => name === verb)) {
        const command = shortened(`/${verb}${text.slice(word.length)}`);
        return message(say('unknown-verb', { command }));
      }
      if (word.startsWith('/')) {
        return message(say('unknown-command', { command: shortened(word) }));
      }
      const account = await findCurrentAccount(bot, ctx);
      const canSearch = account && text.length <= maxSearchLength && actions.find.holds(text);
      if (!canSearch) return message(say('unknown-text'));
      return message(say('unknown-text'), [
        [button(say('button-search', { words: text }), actions.find.data(text))],
      ]);
    });
    on.update('message', async () => message(say('unknown-message')));
  },
};
