import type { Account, Book, SavedEntry } from '../../accounts/roster.ts';
import { hasSameSaved } from '../../contacts/saved-query.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { actions } from '../kit/actions.ts';
import { message, type Screen } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import { wholeBook, searchWords } from '../kit/open-view.ts';
import { say } from '../kit/words.ts';
import { readSavedButton } from './saved-buttons.ts';
import { savedPageScreen } from './saved-pages.ts';

/** The saved numbers of an account: requesting them from Telegram and showing the list. */
export const saved: Feature = {
  commands: [{ name: 'saved', group: 'saved' }],
  build: ({ roster, replies }, on) => {
    const list = (account: Account, view = wholeBook): Promise<Screen> =>
      savedPageScreen({ roster }, account, view);

    on.accountCommand('saved', (ctx, account) =>
      list(account, { ...wholeBook, words: searchWords(ctx.match) }),
    );

    on.accountAction(actions.readSaved, async (ctx, account, why) => {
      const { saved: numbers } = roster.accounts.book(account);
      // The list arrived meanwhile, or the request was stopped: neither is a reason for a new request.
      if (why === 'allowed' && !(await numbers.waiting())) return list(account);
      const before = why === 'again' ? await entriesOf(numbers) : undefined;
      const { kind } = await numbers.fetch();
      // The unchanged screen would not show that Telegram was asked.
      if (kind === 'waiting' && why === 'allowed') return ctx.toast(say('saved-not-yet'), 'alert');
      if (kind === 'ready') await replies.endButtons(ctx, `saved ${account.id}`);
      if (kind === 'ready' && before) {
        const isSame = await runInSlices(hasSameSaved(before, await entriesOf(numbers)));
        if (isSame) await ctx.toast(say('saved-as-before'));
      }
      return list(account);
    });

    on.accountAction(actions.stopSaved, async (ctx, account) => {
      const stopped = await roster.accounts.book(account).saved.stopWaiting();
      await replies.endButtons(ctx, `saved ${account.id}`);
      if (!stopped) return list(account);
      return message(say('saved-stopped'), [[readSavedButton(account.id, 'ask')]]);
    });
  },
  onEvent: async (event, { replies }) => {
    if (event.kind !== 'notifications') return undefined;
    const { personId, id } = event.account;
    const hasCome = event.notifications.some(({ kind }) => kind === 'saved_list');
    if (hasCome) await replies.endButtons({ personId }, `saved ${id}`);
    return undefined;
  },
};

/** The whole list. */
async function entriesOf(list: Book['saved']): Promise<readonly SavedEntry[]> {
  return list.matching({ words: '', filter: 'all' });
}
