import { Composer } from 'grammy';
import type { Book, BookView, SavedEntry } from '../../accounts/roster.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import type { Feature } from '../kit/feature.ts';
import { viewOfButton } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { isPicked, noPicks, toggled } from '../kit/picks.ts';
import { QuickTaps } from '../kit/quick-taps.ts';
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
      const { picked: _, ...view } = at.view;
      const picked = what === 'all' ? { all: true, ids: [] } : noPicks;
      await showSaved(bot, ctx, at.account, what === 'off' ? view : { ...view, picked });
    });

    onAction(composer, actions.savedTick, async (ctx, viewId, at) => {
      const seen = await viewOfButton(bot, ctx, viewId);
      const phone = seen?.view.phones?.[at];
      if (!seen || phone === undefined) return;
      const messageId = ctx.callbackQuery?.message?.message_id ?? 0;
      const nowId = taps.latest(ctx.personId, messageId, viewId);
      const now = nowId === viewId ? seen : await viewOfButton(bot, ctx, nowId);
      if (!now) return;
      const picks = now.view.picked ?? noPicks;
      // As the person saw it: a double tap on the same screen ticks once.
      const wanted = !isPicked(seen.view.picked ?? noPicks, phone);
      const picked = isPicked(picks, phone) === wanted ? picks : toggled(picks, phone);
      const shownId = await showSavedPage(bot, ctx, now.account, { ...now.view, picked });
      if (shownId !== undefined) taps.replaced(ctx.personId, messageId, nowId, shownId);
    });
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
