import type { Account, BookView } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import type { Screen } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import { searchWords, wholeBook, type OpenView } from '../kit/open-view.ts';
import { requireAccount } from '../kit/paired-account.ts';
import { settlePicks } from '../kit/picks.ts';
import { listScreen } from './list-screen.ts';

/** The list of contacts, and turning, sorting and filtering it and the list of saved numbers. */
export const contacts: Feature = {
  commands: [{ name: 'contacts', group: 'contacts' }],
  build: (bot, on) => {
    const list = (account: Account, view: BookView): Promise<Screen> =>
      listScreen(bot, account, view);
    const show = ({ account, view }: OpenView, part: Partial<BookView>): Promise<Screen> =>
      list(account, { ...listPart(view), ...part });
    /** From the first page. */
    const filterBy = async (
      { account, book, view }: OpenView,
      part: Partial<BookView>,
    ): Promise<Screen> =>
      list(account, { ...listPart(await settlePicks(book, view)), ...part, page: 0 });

    on.accountCommand('contacts', (ctx, account) =>
      list(account, { ...wholeBook, words: searchWords(ctx.match) }),
    );
    on.accountAction(actions.contacts, (_, account) => list(account, wholeBook));
    on.action(actions.find, async (ctx, words) => {
      const account = await requireAccount(bot, ctx);
      return account && list(account, { ...wholeBook, words: searchWords(words) });
    });
    on.viewAction(actions.list, (_, opened) => show(opened, {}));
    on.viewAction(actions.page, (_, opened, page) => show(opened, { page }));
    on.viewAction(actions.savedPage, (_, opened, page) => show(opened, { page }));
    on.viewAction(actions.sort, (_, opened, sort) => show(opened, { sort, page: 0 }));
    on.viewAction(actions.filter, (_, opened, filter) => filterBy(opened, { filter }));
    on.viewAction(actions.savedFilter, (_, opened, saved) => filterBy(opened, { saved }));
  },
};

/** The view without what a question about the list added. */
function listPart({ words, sort, filter, page, saved, picked }: BookView): BookView {
  return { words, sort, filter, page, ...(saved && { saved }), ...(picked && { picked }) };
}
