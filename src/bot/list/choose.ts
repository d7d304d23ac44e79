import { fullName, type Contact } from '../../contacts/contact.ts';
import { actions, type Ticking } from '../kit/actions.ts';
import { backButton, message, button, type DraftRows, type Screen } from '../kit/blocks.ts';
import { answerButtons, undoButtons } from '../kit/buttons.ts';
import { namesOf } from '../kit/contact-words.ts';
import type { Feature, Reply } from '../kit/feature.ts';
import type { OpenView } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import {
  contactKey,
  findPickedContacts,
  isPicked,
  keysOf,
  noPicks,
  readIds,
  withPicks,
  withTicks,
  type Picks,
} from '../kit/picks.ts';
import { QuickTaps, tick } from '../kit/quick-taps.ts';
import { syncNote } from '../kit/sync-note.ts';
import { bold, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { listScreen, loadList } from './list-screen.ts';

/** Names in a question and in a result; the rest is counted. */
const maxNamedInQuestion = 10;
const maxNamedInResult = 40;

/** Ticking entries of a list, and deleting the ticked contacts at once. */
export const choose: Feature = {
  commands: [],
  build: (bot, on) => {
    const taps = new QuickTaps();
    const pick = (ctx: PersonContext, seen: OpenView, change: (picks: Picks) => Picks): Reply =>
      tick(bot, ctx, {
        taps,
        seen,
        change,
        load: (account, view) => loadList(bot, account, view),
      });
    const start = async (ctx: PersonContext, opened: OpenView, what: Ticking): Reply => {
      const { account, view } = opened;
      if (what !== 'page') return listScreen(bot, account, withPicks(view, what));
      const ids = await idsOfPage(opened);
      return pick(ctx, opened, (picks) => withTicks(picks, ids, { on: true }));
    };
    const tickEntry = (ctx: PersonContext, seen: OpenView, id: bigint | string): Reply => {
      // As the person saw it: a double tap on the same screen ticks once.
      const on = !isPicked(seen.view.picked ?? noPicks, id);
      return pick(ctx, seen, (picks) => withTicks(picks, [id], { on }));
    };

    on.viewAction(actions.choose, start);
    on.viewAction(actions.savedChoose, start);
    on.viewAction(actions.tick, tickEntry);
    on.viewAction(actions.savedTick, async (ctx, seen, index) => {
      const phone = seen.view.phones?.[index];
      return phone === undefined ? undefined : tickEntry(ctx, seen, phone);
    });

    on.viewAction(actions.askDeleteMany, async (ctx, opened) => {
      const chosen = await findPickedContacts(opened.book, opened.view);
      if (chosen.length === 0) return ctx.toast(say('choose-nobody'), 'alert');
      // Only these contacts: the question does not cover contacts that match later.
      const picked = { all: false, ids: await keysOf(chosen, contactKey) };
      const asked = { ...opened.view, picked };
      const askedId = bot.roster.views.save(ctx.personId, opened.account.id, asked);
      return questionScreen(chosen, opened, askedId);
    });

    on.viewAction(actions.deleteMany, async (ctx, opened) => {
      const { picked } = opened.view;
      // The question names those that it would delete; others are the exceptions of `all`.
      if (picked?.all !== false) return ctx.toast(say('choose-gone'), 'alert');
      const ids = await readIds(picked.ids);
      const { result: deleted, operationId } = await opened.book.remove(ids);
      // The message stays: after a double tap it already shows the result.
      if (deleted.length === 0) return ctx.toast(say('choose-gone'), 'alert');
      const { picked: _, ...view } = opened.view;
      const back = bot.roster.views.save(ctx.personId, opened.account.id, view);
      // Deleted accounts cannot be added again.
      const canUndo = deleted.some(({ kind }) => kind !== 'deleted');
      return deletedScreen(deleted, ids.length - deleted.length, [
        ...(canUndo ? undoButtons(operationId) : []),
        [backButton(say('button-back'), actions.list.data(back))],
      ]);
    });
  },
};

/** The entries of the page that a view shows: contacts or saved numbers. */
async function idsOfPage({ book, view }: OpenView): Promise<readonly (bigint | string)[]> {
  if (view.saved) return view.phones ?? [];
  return (await book.page(view)).rows.map(({ id }) => id);
}

function questionScreen(chosen: readonly Contact[], opened: OpenView, askedId: string): Screen {
  const count = chosen.length;
  const gone = chosen.filter(({ kind }) => kind === 'deleted').length;
  const yes = say('button-delete-many-yes', { count });
  return message(
    lines(
      say('choose-ask', { count, owner: bold(fullName(opened.account.owner)) }),
      namesOf(chosen, maxNamedInQuestion),
      '',
      say('choose-effect'),
      gone > 0 && say('choose-effect-deleted', { count: gone }),
      syncNote(count),
    ),
    answerButtons(
      button(yes, actions.deleteMany.data(askedId), 'danger'),
      actions.list.data(opened.viewId),
    ),
  );
}

function deletedScreen(deleted: readonly Contact[], stayed: number, buttons: DraftRows): Screen {
  return message(
    lines(
      say('choose-deleted', { count: deleted.length }),
      namesOf(deleted, maxNamedInResult),
      stayed > 0 && say('choose-stayed', { count: stayed }),
    ),
    buttons,
  );
}
