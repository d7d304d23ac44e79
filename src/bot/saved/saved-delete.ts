import { Composer } from 'grammy';
import type { SavedEntry } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import { bullets, button, buttonRows, message, layOut, withNotice } from '../kit/blocks.ts';
import { answerButtons, undoButtonsIfAny } from '../kit/buttons.ts';
import { displayName, firstTexts } from '../kit/contact-words.ts';
import type { Feature, BotContext } from '../kit/feature.ts';
import { resolveButtonView, type OpenView } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { syncNote } from '../kit/sync-note.ts';
import { bold, isolated, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { removedWords } from './delete-phones.ts';
import { findPickedSaved } from './saved-choose.ts';
import { savedName } from './saved-screen.ts';

/** Entries that a question lists; the rest is counted. */
const maxListed = 10;

/** Deleting saved numbers: one row, the ticked ones, or all that the list shows. */
export const savedDelete: Feature = {
  commands: [],
  build: (bot) => {
    const { roster, replies } = bot;
    const composer = new Composer<PersonContext>();

    onAction(composer, actions.savedRow, async (ctx, viewId, at) => {
      const open = await resolveButtonView(bot, ctx, viewId);
      const phone = open?.view.phones?.[at];
      if (!open || phone === undefined) return;
      const all = await open.book.saved.matching({ words: '', filter: 'all' });
      const entry = all.find((one) => one.phone === phone);
      if (!entry) return ctx.toast(say('saved-gone'), 'alert');
      await ask(bot, ctx, open, [entry]);
    });

    onAction(composer, actions.savedAll, async (ctx, viewId) => {
      const open = await resolveButtonView(bot, ctx, viewId);
      if (!open) return;
      const entries = await findPickedSaved(open.book, open.view);
      if (entries.length === 0) return ctx.toast(say('saved-gone'), 'alert');
      await ask(bot, ctx, open, entries);
    });

    onAction(composer, actions.deleteSaved, async (ctx, viewId) => {
      const open = await resolveButtonView(bot, ctx, viewId);
      const phones = new Set(open?.view.phones);
      if (!open || phones.size === 0) return;
      if (open.view.saved === 'without') {
        // A number whose owner joined since the question is a contact now, so it was not asked about.
        const still = await open.book.saved.matching({ words: '', filter: 'without' });
        const rest = still.filter(({ phone }) => phones.has(phone));
        if (rest.length === 0) return ctx.toast(say('saved-gone'), 'alert');
        if (rest.length < phones.size) {
          return ask(bot, ctx, open, rest, say('saved-changed'));
        }
      }
      const { result, operationId } = await open.book.removePhones([...phones]);
      const { phones: _, picked: __, ...view } = open.view;
      const back = await roster.views.save(ctx.personId, open.account.id, view);
      await replies.show(
        ctx,
        message(removedWords(phones.size, result), [
          ...(await undoButtonsIfAny(roster.history, ctx.personId, operationId)),
          [button(say('button-back'), actions.list.data(back))],
        ]),
      );
    });
    return composer;
  },
};

/** Asks for confirmation. The view of the question holds its numbers. */
async function ask(
  { roster, replies }: BotContext,
  ctx: PersonContext,
  { account, view, viewId }: OpenView,
  entries: readonly SavedEntry[],
  notice?: Text,
): Promise<void> {
  const count = entries.length;
  const asked = { ...view, phones: entries.map(({ phone }) => phone) };
  const askedId = await roster.views.save(ctx.personId, account.id, asked);
  const contacts = entries.filter(({ contact }) => contact).length;
  const yes = say('button-delete-phones', { count });
  await replies.show(
    ctx,
    withNotice(
      notice,
      layOut([
        say('saved-ask', { count, owner: bold(fullName(account.owner)) }),
        bullets(firstTexts(entries.map(lineOf), maxListed)),
        contacts > 0 && say('saved-ask-contacts', { count: contacts }),
        contacts < count && say('saved-ask-hidden'),
        say('saved-effect'),
        syncNote(count),
        buttonRows(
          answerButtons(
            button(yes, actions.deleteSaved.data(askedId), 'danger'),
            actions.list.data(viewId),
          ),
        ),
      ]),
    ),
  );
}

function lineOf(entry: SavedEntry): Text {
  const phone = formatPhone(entry.phone);
  const { contact } = entry;
  const name = contact ? bold(isolated(displayName(contact))) : isolated(savedName(entry));
  return [name, ` · ${phone}`];
}
