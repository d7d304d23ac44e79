import type { Account } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import type { Screen } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import { openView, resolveButtonView, searchWords } from '../kit/open-view.ts';
import { say } from '../kit/words.ts';
import { historyScreen } from './history-screen.ts';
import { operationScreen } from './operation-screen.ts';
import { loadTitle } from './operation-title.ts';

/** The operations on an account, and each operation with its changes. */
export const history: Feature = {
  commands: [{ name: 'history', group: 'changes' }],
  build: (bot, on) => {
    const { history: operations } = bot.roster;

    const list = async (
      account: Account,
      asked: { readonly words: string; readonly page: number },
    ): Promise<Screen> => {
      const found = await operations.page(account, asked);
      const rows = await Promise.all(found.rows.map((one) => loadTitle(operations, one)));
      const { words } = asked;
      const { viewId } = openView(bot, account, { words, page: found.page });
      return historyScreen({ page: { ...found, rows }, owner: account.owner, words, viewId });
    };

    on.accountCommand('history', (ctx, account) =>
      list(account, { words: searchWords(ctx.match), page: 0 }),
    );
    on.accountAction(actions.allHistory, (_, account) => list(account, { words: '', page: 0 }));
    on.viewAction(actions.history, (_, { account, view }, page) =>
      list(account, { words: view.words, page }),
    );
    on.action(actions.operation, async (ctx, id, viewId, page) => {
      const at = await resolveButtonView(bot, ctx, viewId);
      if (!at) return;
      const [operation, changes] = await Promise.all([
        operations.find(ctx.personId, id),
        operations.changes(ctx.personId, id, page),
      ]);
      if (!operation || !changes) return ctx.toast(say('undo-refused-unknown'), 'alert');
      const of = await loadTitle(operations, operation);
      return operationScreen(of, changes, { id: viewId, page: at.view.page });
    });
  },
};
