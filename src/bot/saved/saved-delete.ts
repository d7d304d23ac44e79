import type { SavedEntry } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { hasContact } from '../../contacts/saved-query.ts';
import { filterInSteps } from '../../contacts/steps.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { actions } from '../kit/actions.ts';
import {
  backButton,
  bullets,
  button,
  buttonRows,
  message,
  layOut,
  withNotice,
  type Screen,
} from '../kit/blocks.ts';
import { answerButtons, undoButtonsIfAny } from '../kit/buttons.ts';
import { displayName, firstTexts } from '../kit/contact-words.ts';
import type { BotContext } from '../kit/bot-context.ts';
import type { Feature } from '../kit/feature.ts';
import type { OpenView } from '../kit/open-view.ts';
import { filterPicked, findPickedSaved, keysOf, savedKey } from '../kit/picks.ts';
import { syncNote } from '../kit/sync-note.ts';
import { bold, isolated, lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { removedWords } from './delete-phones.ts';

import { savedName } from './saved-screen.ts';

/** Entries that a question lists; the rest is counted. */
const maxListed = 10;

/** Deleting saved numbers: one row, the ticked ones, or all that the list shows. */
export const savedDelete: Feature = {
  commands: [],
  build: (bot, on) => {
    const { roster } = bot;

    const onRow = (
      action: typeof actions.savedRow,
      show: (opened: OpenView, entry: SavedEntry, row: number) => Screen | Promise<Screen>,
    ): void =>
      on.viewAction(action, async (ctx, opened, row) => {
        const phone = opened.view.phones?.[row];
        if (phone === undefined) return;
        const all = await opened.book.saved.matching({ words: '', filter: 'all' });
        const entry = all.find((one) => one.phone === phone);
        return entry ? show(opened, entry, row) : ctx.toast(say('saved-gone'), 'alert');
      });
    onRow(actions.savedEntry, entryScreen);
    onRow(actions.savedRow, (opened, entry) => ask(bot, opened, [entry]));

    on.viewAction(actions.savedAll, async (ctx, opened) => {
      const entries = await findPickedSaved(opened.book, opened.view);
      return entries.length > 0 ? ask(bot, opened, entries) : ctx.toast(say('saved-gone'), 'alert');
    });

    on.viewAction(actions.deleteSaved, async (ctx, opened) => {
      const { phones = [], picked: _, ...view } = opened.view;
      if (phones.length === 0) return;
      if (view.saved === 'without') {
        // A number whose owner joined since the question is a contact now, so it was not asked about.
        const still = await opened.book.saved.matching({ words: '', filter: 'without' });
        const rest = await filterPicked(still, { all: false, ids: phones }, savedKey);
        if (rest.length === 0) return ctx.toast(say('saved-gone'), 'alert');
        if (rest.length < phones.length) {
          return withNotice(say('saved-changed'), await ask(bot, opened, rest));
        }
      }
      const { result, operationId } = await opened.book.removePhones(phones);
      const back = roster.views.save(ctx.personId, opened.account.id, view);
      return message(removedWords(phones.length, result), [
        ...(await undoButtonsIfAny(roster.history, ctx.personId, operationId)),
        [backButton(say('button-back'), actions.list.data(back))],
      ]);
    });
  },
};

/** A saved number, with what can be done about it. */
function entryScreen({ viewId }: OpenView, entry: SavedEntry, row: number): Screen {
  const { phone, contact } = entry;
  return message(lines(lineOf(entry), !contact && say('saved-without-note')), [
    [
      contact && button(say('button-card'), actions.person.data(viewId, contact.id)),
      { text: say('button-copy-phone'), copy_text: { text: phone } },
    ],
    [button(say('button-delete'), actions.savedRow.data(viewId, row))],
    [backButton(say('button-back'), actions.list.data(viewId))],
  ]);
}

/** Asks for confirmation. The view of the question holds its numbers. */
async function ask(
  { roster }: BotContext,
  { account, view, viewId }: OpenView,
  entries: readonly SavedEntry[],
): Promise<Screen> {
  const count = entries.length;
  const asked = { ...view, phones: await keysOf(entries, savedKey) };
  const askedId = roster.views.save(account.personId, account.id, asked);
  const { length: contacts } = await runInSlices(filterInSteps(entries, hasContact));
  const yes = button(
    say('button-delete-phones', { count }),
    actions.deleteSaved.data(askedId),
    'danger',
  );
  return layOut([
    say('saved-ask', { count, owner: bold(fullName(account.owner)) }),
    bullets(firstTexts(entries, maxListed, lineOf)),
    contacts > 0 && say('saved-ask-contacts', { count: contacts }),
    contacts < count && say('saved-ask-hidden'),
    say('saved-effect'),
    syncNote(count),
    buttonRows(answerButtons(yes, actions.list.data(viewId))),
  ]);
}

function lineOf(entry: SavedEntry): Text {
  const phone = formatPhone(entry.phone);
  const { contact } = entry;
  const name = contact ? bold(isolated(displayName(contact))) : isolated(savedName(entry));
  return [name, ` · ${phone}`];
}
