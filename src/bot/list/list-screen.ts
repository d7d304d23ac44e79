import type { Account, BookView } from '../../accounts/roster.ts';
import type { Screen } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { savedPage } from '../saved/saved-pages.ts';
import { contactsScreen } from './contacts-screen.ts';

/** A page of a list, with the id of its stored view; undefined if there is no list yet. */
interface ShownList {
  readonly screen: Screen;
  readonly viewId: string | undefined;
}

/** The page of contacts or of saved numbers that a view describes. */
export async function listScreen(
  bot: BotContext,
  account: Account,
  view: BookView,
): Promise<Screen> {
  return (await loadList(bot, account, view)).screen;
}

/** The same. Each page gets its own view, so that the buttons of older messages keep their meaning. */
export async function loadList(
  { roster, clock }: BotContext,
  account: Account,
  view: BookView,
): Promise<ShownList> {
  if (view.saved) return savedPage({ roster }, account, view);
  const page = await roster.accounts.book(account).page(view);
  const viewId = roster.views.save(account.personId, account.id, page.view);
  const screen = contactsScreen({ page, account, viewId, now: clock.now() });
  return { screen, viewId };
}
