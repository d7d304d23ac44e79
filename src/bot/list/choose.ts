import { Composer } from 'grammy';
import { fullName, type Contact } from '../../contacts/contact.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import { message, type ButtonRows, type Screen } from '../kit/blocks.ts';
import { undoButtons } from '../kit/buttons.ts';
import { namesOf } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { viewOfButton, type OpenView } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { isPicked, noPicks, pickedContacts, toggled } from '../kit/picks.ts';
import { QuickTaps } from '../kit/quick-taps.ts';
import { syncNote } from '../kit/sync-note.ts';
import { bold, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { showContacts } from './contacts.ts';

/** Named in a question, and in what was done: the rest is counted. */
const maxAsked = 10;
const maxNamed = 40;

/** Choosing many contacts in the table, to delete them at once. */
export const choose: Feature = {
  commands: [],
  build: (bot) => {
    const { roster, replies } = bot;
    const composer = new Composer<PersonContext>();
    const taps = new QuickTaps();

    onAction(composer, actions.choose, async (ctx, viewId, what) => {
      const at = await viewOfButton(bot, ctx, viewId);
      if (!at) return;
      const { picked: _, ...view } = at.view;
      const picked = what === 'all' ? { all: true, ids: [] } : noPicks;
      await showContacts(bot, ctx, at.account, what === 'off' ? view : { ...view, picked });
    });

    onAction(composer, actions.tick, async (ctx, viewId, id) => {
      const seen = await viewOfButton(bot, ctx, viewId);
      if (!seen) return;
      const messageId = ctx.callbackQuery?.message?.message_id ?? 0;
      const nowId = taps.latest(ctx.personId, messageId, viewId);
      const now = nowId === viewId ? seen : await viewOfButton(bot, ctx, nowId);
      if (!now) return;
      const picks = now.view.picked ?? noPicks;
      // As it was seen: a second tap on the same picture means the same.
      const wanted = !isPicked(seen.view.picked ?? noPicks, id);
      const picked = isPicked(picks, id) === wanted ? picks : toggled(picks, id);
      const drawnId = await showContacts(bot, ctx, now.account, { ...now.view, picked });
      taps.redrawn(ctx.personId, messageId, nowId, drawnId);
    });

    onAction(composer, actions.askDeleteMany, async (ctx, viewId) => {
      const at = await viewOfButton(bot, ctx, viewId);
      if (!at) return;
      const chosen = await pickedContacts(at.book, at.view);
      if (chosen.length === 0) return ctx.toast(say('choose-nobody'), 'alert');
      // Just those who are counted now: who comes to match meanwhile was not asked about.
      const picked = { all: false, ids: chosen.map(({ id }) => String(id)) };
      const asked = { ...at.view, picked };
      const askedId = await roster.views.save(ctx.personId, at.account.id, asked);
      await replies.show(ctx, questionScreen(chosen, at, askedId));
    });

    onAction(composer, actions.deleteMany, async (ctx, viewId) => {
      const at = await viewOfButton(bot, ctx, viewId);
      if (!at) return;
      const ids = at.view.picked?.ids.map(BigInt) ?? [];
      const { result: deleted, operationId } = await at.book.remove(ids);
      // The message stays: at a double tap it already tells that they were deleted.
      if (deleted.length === 0) return ctx.toast(say('choose-gone'), 'alert');
      const { picked: _, ...view } = at.view;
      const back = await roster.views.save(ctx.personId, at.account.id, view);
      const stayed = ids.length - deleted.length;
      // Nothing brings a deleted account back.
      const hasWayBack = deleted.some(({ kind }) => kind !== 'deleted');
      const buttons = [
        ...(hasWayBack ? undoButtons(operationId) : []),
        [{ text: say('button-back'), callback_data: actions.list.data(back) }],
      ];
      await replies.show(ctx, deletedScreen(deleted, stayed, buttons));
    });
    return composer;
  },
};

function questionScreen(chosen: readonly Contact[], at: OpenView, askedId: string): Screen {
  const count = chosen.length;
  const gone = chosen.filter(({ kind }) => kind === 'deleted').length;
  return message(
    lines(
      say('choose-ask', { count, owner: bold(fullName(at.account.owner)) }),
      namesOf(chosen, maxAsked),
      '',
      say('choose-effect'),
      gone > 0 ? say('choose-effect-deleted', { count: gone }) : undefined,
      syncNote(count),
    ),
    [
      [
        {
          text: say('button-delete-many-yes', { count }),
          style: 'danger',
          callback_data: actions.deleteMany.data(askedId),
        },
      ],
      [{ text: say('button-keep'), callback_data: actions.list.data(at.viewId) }],
    ],
  );
}

function deletedScreen(deleted: readonly Contact[], stayed: number, buttons: ButtonRows): Screen {
  return message(
    lines(
      say('choose-deleted', { count: deleted.length }),
      namesOf(deleted, maxNamed),
      stayed > 0 ? say('choose-stayed', { count: stayed }) : undefined,
    ),
    buttons,
  );
}
