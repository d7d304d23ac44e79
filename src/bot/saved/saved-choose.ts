import { Composer } from 'grammy';
import type { Book, BookView, SavedEntry } from '../../accounts/roster.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import type { Feature } from '../kit/feature.ts';
import { viewOfButton } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { isPicked, noPicks, toggled } from '../kit/picks.ts';
import { QuickTaps } from '../kit/quick-taps.ts';
import { drawSaved, showSaved } from './saved-pages.ts';

/** Choosing saved numbers in their list, by the numbers themselves. */
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
      // As it was seen: a second tap on the same picture means the same.
      const wanted = !isPicked(seen.view.picked ?? noPicks, phone);
      const picked = isPicked(picks, phone) === wanted ? picks : toggled(picks, phone);
      const drawnId = await drawSaved(bot, ctx, now.account, { ...now.view, picked });
      if (drawnId !== undefined) taps.replaced(ctx.personId, messageId, nowId, drawnId);
    });
    return composer;
  },
};

/** Those chosen, or without a choice all that match; who is not in the list any more is left out. */
export async function chosenSaved(book: Book, view: BookView): Promise<readonly SavedEntry[]> {
  const { words, saved: filter = 'all', picked } = view;
  const shown = picked && !picked.all ? { words: '', filter: 'all' as const } : { words, filter };
  const entries = await book.saved.matching(shown);
  return picked ? entries.filter(({ phone }) => isPicked(picked, phone)) : entries;
}

/** The same choice for a list that shows others: all would be all of those. */
export async function settledSaved(book: Book, view: BookView): Promise<BookView> {
  if (!view.picked?.all) return view;
  const ids = (await chosenSaved(book, view)).map(({ phone }) => phone);
  return { ...view, picked: { all: false, ids } };
}
