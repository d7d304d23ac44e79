import { Composer } from 'grammy';
import { fullName, type Contact } from '../../contacts/contact.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type DraftRows, type Screen } from '../kit/blocks.ts';
import { answerButtons, undoButtons } from '../kit/buttons.ts';
import { namesOf } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { resolveButtonView, type OpenView } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { findPickedContacts, withPicks } from '../kit/picks.ts';
import { QuickTaps, tick } from '../kit/quick-taps.ts';
import { syncNote } from '../kit/sync-note.ts';
import { bold, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { showContacts } from './contacts.ts';

/** Names in a question and in a result; the rest is counted. */
const maxNamedInQuestion = 10;
const maxNamedInResult = 40;

/** Ticking contacts in the table, and deleting them at once. */
export const choose: Feature = {
  commands: [],
  build: (bot) => {
    const { roster, replies } = bot;
    const composer = new Composer<PersonContext>();
    const taps = new QuickTaps();

    onAction(composer, actions.choose, async (ctx, viewId, what) => {
      const at = await resolveButtonView(bot, ctx, viewId);
      if (!at) return;
      await showContacts(bot, ctx, at.account, withPicks(at.view, what));
    });

    onAction(composer, actions.tick, (ctx, viewId, id) =>
      tick(bot, ctx, {
        taps,
        viewId,
        entryIn: () => id,
        show: (at, view) => showContacts(bot, ctx, at.account, view),
      }),
    );

    onAction(composer, actions.askDeleteMany, async (ctx, viewId) => {
      const at = await resolveButtonView(bot, ctx, viewId);
      if (!at) return;
      const chosen = await findPickedContacts(at.book, at.view);
      if (chosen.length === 0) return ctx.toast(say('choose-nobody'), 'alert');
      // Only these contacts: the question does not cover contacts that match later.
      const picked = { all: false, ids: chosen.map(({ id }) => String(id)) };
      const asked = { ...at.view, picked };
      const askedId = await roster.views.save(ctx.personId, at.account.id, asked);
      await replies.show(ctx, questionScreen(chosen, at, askedId));
    });

    onAction(composer, actions.deleteMany, async (ctx, viewId) => {
      const at = await resolveButtonView(bot, ctx, viewId);
      if (!at) return;
      const ids = at.view.picked?.ids.map(BigInt) ?? [];
      const { result: deleted, operationId } = await at.book.remove(ids);
      // The message stays: after a double tap it already shows the result.
      if (deleted.length === 0) return ctx.toast(say('choose-gone'), 'alert');
      const { picked: _, ...view } = at.view;
      const back = await roster.views.save(ctx.personId, at.account.id, view);
      const stayed = ids.length - deleted.length;
      // Deleted accounts cannot be added again.
      const canUndo = deleted.some(({ kind }) => kind !== 'deleted');
      const buttons = [
        ...(canUndo ? undoButtons(operationId) : []),
        [button(say('button-back'), actions.list.data(back))],
      ];
      await replies.show(ctx, deletedScreen(deleted, stayed, buttons));
    });
    return composer;
  },
};

function questionScreen(chosen: readonly Contact[], at: OpenView, askedId: string): Screen {
  const count = chosen.length;
  const gone = chosen.filter(({ kind }) => kind === 'deleted').length;
  const yes = say('button-delete-many-yes', { count });
  return message(
    lines(
      say('choose-ask', { count, owner: bold(fullName(at.account.owner)) }),
      namesOf(chosen, maxNamedInQuestion),
      '',
      say('choose-effect'),
      gone > 0 && say('choose-effect-deleted', { count: gone }),
      syncNote(count),
    ),
    answerButtons(
      button(yes, actions.deleteMany.data(askedId), 'danger'),
      actions.list.data(at.viewId),
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
