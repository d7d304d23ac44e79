import { fullName, type Contact } from '../../contacts/contact.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { actions } from '../kit/actions.ts';
import { bullets, button, buttonRows, message, layOut, type Screen } from '../kit/blocks.ts';
import { answerButtons, undoButtonsIfAny } from '../kit/buttons.ts';
import { displayName, namesOf } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { leadOn } from '../kit/lead-on.ts';
import { openView, type OpenView } from '../kit/open-view.ts';
import { requireAccount } from '../kit/paired-account.ts';
import { syncNote } from '../kit/sync-note.ts';
import { bold, isolated, join, lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { readPhones, type PhonesRead } from './read-phones.ts';

/** One message has to show every number with its contact before they are deleted. */
const maxPhones = 60;
/** Deleted contacts that the result names; the rest is counted. */
const maxNamed = 40;
const maxListed = 20;

export const deletePhones: Feature = {
  commands: [{ name: 'delete_phones', group: 'saved' }],
  build: (bot, on) => {
    on.command('delete_phones', async (ctx) => {
      if (ctx.match.trim() === '') return exampleScreen();
      const account = await requireAccount(bot, ctx);
      if (!account) return;
      const { phones, unusable } = readPhones(ctx.match, account.owner);
      if (unusable.length > 0)
        return message(unusableWords(unusable), [leadOn('saved', 'contacts')]);
      if (phones.length === 0) return exampleScreen();
      if (phones.length > maxPhones) {
        return ctx.toast(say('phones-too-many', { limit: maxPhones }));
      }
      return questionScreen(phones, openView(bot, account, { phones }));
    });
    on.viewAction(actions.deletePhones, async (ctx, { book, view: { phones } }) => {
      if (!phones) return;
      const { result, operationId } = await book.removePhones(phones);
      const buttons = await undoButtonsIfAny(bot.roster.history, ctx.personId, operationId);
      return message(removedWords(phones.length, result), buttons);
    });
  },
};

function exampleScreen(): Screen {
  return message(say('phones-example'), [leadOn('saved', 'contacts')]);
}

async function questionScreen(phones: readonly string[], opened: OpenView): Promise<Screen> {
  const contacts = await opened.book.withPhones(phones);
  const count = phones.length;
  const yes = say('button-delete-phones', { count });
  return layOut([
    say('phones-ask', { count, owner: fullName(opened.account.owner) }),
    bullets(phones.map((phone) => phoneLine(phone, contacts.get(phone)))),
    say('phones-effect'),
    syncNote(count),
    buttonRows(answerButtons(button(yes, actions.deletePhones.data(opened.viewId), 'danger'))),
  ]);
}

/** If some numbers stayed, Telegram does not say which, so the text gives no count. */
export function removedWords(
  count: number,
  { all, removed }: { readonly all: boolean; readonly removed: readonly Contact[] },
): Text {
  return lines(
    all ? say('phones-deleted', { count }) : say('phones-not-all'),
    removed.length > 0 && say('phones-contacts', { names: namesOf(removed, maxNamed) }),
  );
}

/** A number with the contact that would be deleted with it. */
function phoneLine(phone: string, contact: Contact | undefined): Text {
  return join([formatPhone(phone), contact && bold(isolated(displayName(contact)))], ' · ');
}

function unusableWords(unusable: PhonesRead['unusable']): Text {
  return lines(
    ...unusable
      .slice(0, maxListed)
      .map(({ text, reason }) =>
        say('phones-unusable', { phone: bold(text), reason: say(`unusable-${reason}`) }),
      ),
    say('phones-unusable-next'),
  );
}
