import { Composer } from 'grammy';
import type { Book, BookView, SavedEntry } from '../../accounts/roster.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import type { Feature } from '../kit/feature.ts';
import { viewOfButton } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { isPicked, withPicks } from '../kit/picks.ts';
import { QuickTaps, tick } from '../kit/quick-taps.ts';
import { showSaved, showSavedPage } from './saved-pages.ts';

/** Ticking saved numbers in their list. */
export const savedChoose: Feature = {
  commands: [],
  build: (bot) => {
    const composer = new Composer<PersonContext>();
    const taps = new QuickTaps();

    onAction(composer, actions.savedChoose, async (ctx, viewId, what) => {
      const at = await viewOfButton(bot, ctx, viewId);
      if (!at) return;
      await showSaved(bot, ctx, at.account, withPicks(at.view, what));
    });

    onAction(composer, actions.savedTick, (ctx, viewId, index) =>
      tick(bot, ctx, {
        taps,
        viewId,
        entryIn: (view) => view.phones?.[index],
        show: (at, view) => showSavedPage(bot, ctx, at.account, view),
      }),
    );
    return composer;
  },
};

/** The ticked entries that still are in the list; without ticks, all that match. */
export async function pickedSaved(book: Book, view: BookView): Promise<readonly SavedEntry[]> {
  const { words, saved: filter = 'all', picked } = view;
  const shown = picked && !picked.all ? { words: '', filter: 'all' as const } : { words, filter };
  const entries = await book.saved.matching(shown);
  return picked ? entries.filter(({ phone }) => isPicked(picked, phone)) : entries;
}

/** Turns `all` into numbers before the filter changes, because `all` would mean other numbers then. */
export async function settleSavedPicks(book: Book, view: BookView): Promise<BookView> {
  if (!view.picked?.all) return view;
  const ids = (await pickedSaved(book, view)).map(({ phone }) => phone);
  return { ...view, picked: { all: false, ids } };
}
