import { Composer } from 'grammy';
import type { Account } from '../../accounts/roster.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import type { Feature } from '../kit/feature.ts';
import { viewOfButton, wholeBook, searchWords } from '../kit/open-view.ts';
import { accountOfButton, pairedAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { say } from '../kit/words.ts';
import { historyScreen } from './history-screen.ts';
import { operationScreen } from './operation-screen.ts';
import { titled } from './operation-title.ts';

/** The operations on an account, and each operation with its changes. */
export const history: Feature = {
  commands: [{ name: 'history', group: 'changes' }],
  build: (bot) => {
    const { roster, replies } = bot;
    const composer = new Composer<PersonContext>();

    const show = async (
      ctx: PersonContext,
      account: Account,
      asked: { readonly words: string; readonly page: number },
    ): Promise<void> => {
      const found = await roster.history.page(account, asked);
      const rows = await Promise.all(found.rows.map((one) => titled(roster.history, one)));
      const { words } = asked;
      const view = { ...wholeBook, apart: true, words, page: found.page } as const;
      const viewId = await roster.views.save(ctx.personId, account.id, view);
      const page = { ...found, rows };
      await replies.show(ctx, historyScreen({ page, owner: account.owner, words, viewId }));
    };

    composer.command('history', async (ctx) => {
      const account = await pairedAccount(bot, ctx);
      if (account) await show(ctx, account, { words: searchWords(ctx.match), page: 0 });
    });
    onAction(composer, actions.allHistory, async (ctx, accountId) => {
      const account = await accountOfButton(bot, ctx, accountId);
      if (account) await show(ctx, account, { words: '', page: 0 });
    });
    onAction(composer, actions.history, async (ctx, viewId, page) => {
      const at = await viewOfButton(bot, ctx, viewId);
      if (at) await show(ctx, at.account, { words: at.view.words, page });
    });
    onAction(composer, actions.operation, async (ctx, id, viewId, page) => {
      const at = await viewOfButton(bot, ctx, viewId);
      if (!at) return;
      const [operation, changes] = await Promise.all([
        roster.history.find(ctx.personId, id),
        roster.history.changes(ctx.personId, id, page),
      ]);
      if (!operation || !changes) return ctx.toast(say('undo-refused-unknown'), 'alert');
      const of = await titled(roster.history, operation);
      await replies.show(ctx, operationScreen(of, changes, { id: viewId, page: at.view.page }));
    });
    return composer;
  },
};
