import type { Account, BookView } from '../../accounts/roster.ts';
import type { Surroundings } from '../feature.ts';
import type { PersonContext } from '../chat/person-context.ts';
import type { Screen } from '../chat/reply.ts';
import { readKey, waitingKeys } from './saved-keys.ts';
import { savedScreen } from './saved-table.ts';
import { lines, time } from '../chat/text.ts';
import { say } from '../chat/words.ts';

/**
 * The saved numbers that a view shows; how to get them where they were never read. The numbers of the
 * page are kept in the view, so that buttons need only count.
 */
export async function savedPageScreen(
  { roster }: Pick<Surroundings, 'roster'>,
  account: Account,
  view: BookView,
): Promise<Screen> {
  const { saved } = roster.accounts.book(account);
  const { words, saved: filter = 'all' } = view;
  const [page, waiting] = await Promise.all([
    saved.page({ words, filter, page: view.page }),
    saved.waiting(),
  ]);
  if (!page) return waiting ? waitingScreen(account, waiting) : introScreen(account);
  const phones = page.rows.map(({ phone }) => phone);
  const shown = { ...view, saved: filter, page: page.view.page, phones };
  const viewId = await roster.views.save(account.personId, account.id, shown);
  return savedScreen({ page, owner: account.owner, accountId: account.id, viewId, waiting });
}

export async function showSaved(
  around: Surroundings,
  ctx: PersonContext,
  account: Account,
  view: BookView,
): Promise<void> {
  await around.replies.show(ctx, await savedPageScreen(around, account, view));
}

function introScreen(account: Account): Screen {
  return {
    text: lines(say('saved-intro'), '', say('saved-intro-export')),
    keyboard: [[readKey(account.id, 'ask')]],
  };
}

function waitingScreen(account: Account, until: Date): Screen {
  return {
    text: lines(say('saved-waiting', { time: time(until, 'Dt') }), '', say('saved-waiting-next')),
    keyboard: waitingKeys(account.id),
  };
}
