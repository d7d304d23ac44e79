import { Composer } from 'grammy';
import type { Book } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import { message } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import { viewOfButton, wholeBook, searchWords } from '../kit/open-view.ts';
import { accountOfButton, pairedAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { say } from '../kit/words.ts';
import { readSavedButton } from './saved-buttons.ts';
import { settleSavedPicks } from './saved-choose.ts';
import { showSaved } from './saved-pages.ts';

/** The saved numbers of an account: requesting them from Telegram and showing the list. */
export const saved: Feature = {
  commands: [{ name: 'saved', group: 'saved' }],
  build: (bot) => {
    const { roster, replies } = bot;
    const composer = new Composer<PersonContext>();

    composer.command('saved', async (ctx) => {
      const account = await pairedAccount(bot, ctx);
      if (!account) return;
      await showSaved(bot, ctx, account, { ...wholeBook, words: searchWords(ctx.match) });
    });

    onAction(composer, actions.readSaved, async (ctx, accountId, why) => {
      const account = await accountOfButton(bot, ctx, accountId);
      if (!account) return;
      const { saved: list } = roster.accounts.book(account);
      // The list arrived meanwhile, or the request was stopped: neither is a reason for a new request.
      if (why === 'allowed' && !(await list.waiting())) {
        return showSaved(bot, ctx, account, wholeBook);
      }
      const before = why === 'again' ? await fingerprintOf(list) : undefined;
      const { kind } = await list.fetch();
      // The unchanged screen would not show that Telegram was asked.
      if (kind === 'waiting' && why === 'allowed') return ctx.toast(say('saved-not-yet'), 'alert');
      await showSaved(bot, ctx, account, wholeBook);
      if (kind === 'ready' && before === (await fingerprintOf(list))) {
        await ctx.toast(say('saved-as-before'));
      }
    });

    onAction(composer, actions.stopSaved, async (ctx, accountId) => {
      const account = await accountOfButton(bot, ctx, accountId);
      if (!account) return;
      const stopped = await roster.accounts.book(account).saved.stopWaiting();
      if (!stopped) return showSaved(bot, ctx, account, wholeBook);
      await replies.show(
        ctx,
        message(say('saved-stopped'), [[readSavedButton(account.id, 'ask')]]),
      );
    });

    onAction(composer, actions.savedPage, async (ctx, viewId, page) => {
      const at = await viewOfButton(bot, ctx, viewId);
      if (at) await showSaved(bot, ctx, at.account, { ...at.view, page });
    });
    onAction(composer, actions.savedFilter, async (ctx, viewId, filter) => {
      const at = await viewOfButton(bot, ctx, viewId);
      if (!at) return;
      const view = await settleSavedPicks(at.book, at.view);
      await showSaved(bot, ctx, at.account, { ...view, saved: filter, page: 0 });
    });
    return composer;
  },
};

/** A fingerprint that shows whether a newly read list differs. */
async function fingerprintOf(list: Book['saved']): Promise<string> {
  const entries = await list.matching({ words: '', filter: 'all' });
  return JSON.stringify(
    entries.map((entry) => [entry.phone, fullName(entry), String(entry.contact?.id)]),
  );
}
