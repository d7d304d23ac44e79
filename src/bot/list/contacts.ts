import type { Account, BookView, ListPlaces } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import type { Screen } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import { searchWords, wholeBook, type OpenView } from '../kit/open-view.ts';
import { requireAccount } from '../kit/paired-account.ts';
import { settlePicks } from '../kit/picks.ts';
import { jumpScreen } from './jump-screen.ts';
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
    on.accountAction(actions.contactsOnly, (_, account, filter) =>
      list(account, { ...wholeBook, filter }),
    );
    on.action(actions.find, async (ctx, words) => {
      const account = await requireAccount(bot, ctx);
      return account && list(account, { ...wholeBook, words: searchWords(words) });
    });
    on.viewAction(actions.list, (_, opened) => show(opened, {}));
    on.viewAction(actions.page, (_, opened, page) => show(opened, { page }));
    on.viewAction(actions.savedPage, (_, opened, page) => show(opened, { page }));
    on.viewAction(actions.choices, (_, opened) => show(opened, { unfolded: true }));
    on.viewAction(actions.jump, async (_, opened) => jumpScreen(await placesOf(opened), opened));
    on.viewAction(actions.sort, (_, opened, sort) => show(opened, { sort, page: 0 }));
    on.viewAction(actions.filter, (_, opened, filter) => filterBy(opened, { filter }));
    on.viewAction(actions.savedFilter, (_, opened, saved) => filterBy(opened, { saved }));
  },
};

/** The places of a list of contacts; of saved numbers only the pages. */
async function placesOf({ book, view }: OpenView): Promise<ListPlaces> {
  const { words, saved: filter, page } = view;
  if (!filter) return book.places(view);
  const shown = await book.saved.page({ words, filter, page });
  return { pages: shown?.pages ?? 1, letters: [] };
}

/** The view without what a question about the list added. */
function listPart({ words, sort, filter, page, saved, picked }: BookView): BookView {
  return { words, sort, filter, page, ...(saved && { saved }), ...(picked && { picked }) };
}
