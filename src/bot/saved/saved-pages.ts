import type { Account, BookView } from '../../accounts/roster.ts';
import { message, type Screen } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { lines, time } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { readSavedButton, waitingButtons } from './saved-buttons.ts';
import { savedScreen } from './saved-screen.ts';

/**
 * The page of saved numbers that a view shows, or how to read them if they never were. The view stores
 * the numbers of the page, so that buttons need only their index.
 */
export async function savedPageScreen(
  { roster }: Pick<BotContext, 'roster'>,
  account: Account,
  view: BookView,
): Promise<Screen> {
  return (await savedPage({ roster }, account, view)).screen;
}

/** `viewId`: the stored view of the page; undefined if there is no list. */
export async function savedPage(
  { roster }: Pick<BotContext, 'roster'>,
  account: Account,
  view: BookView,
): Promise<{ readonly screen: Screen; readonly viewId: string | undefined }> {
  const { saved } = roster.accounts.book(account);
  const { words, saved: filter = 'all' } = view;
  const [page, waiting] = await Promise.all([
    saved.page({ words, filter, page: view.page }),
    saved.waiting(),
  ]);
  if (!page) {
    const screen = waiting ? waitingScreen(account, waiting) : introScreen(account);
    return { screen, viewId: undefined };
  }
  const phones = page.rows.map(({ phone }) => phone);
  const shown = { ...view, saved: filter, page: page.view.page, phones };
  const viewId = roster.views.save(account.personId, account.id, shown);
  const state = { page, owner: account.owner, accountId: account.id, viewId, waiting };
  return { screen: savedScreen({ ...state, picked: view.picked }), viewId };
}

function introScreen(account: Account): Screen {
  return message(lines(say('saved-intro'), '', say('saved-intro-export')), [
    [readSavedButton(account.id, 'ask')],
  ]);
}

function waitingScreen(account: Account, until: Date): Screen {
  return message(
    lines(say('saved-waiting', { time: time(until, 'Dt') }), '', say('saved-waiting-next')),
    waitingButtons(account.id),
  );
}
