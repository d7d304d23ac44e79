import { fullName, type Contact } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type Screen } from '../kit/blocks.ts';
import { answerButtons, undoButtons } from '../kit/buttons.ts';
import { displayName, reachOf } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import type { OpenView } from '../kit/open-view.ts';
import { bold, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { backButtons, notAContactScreen } from './card-screen.ts';
import { goneScreen } from './contact-card.ts';
import { onUserCommand } from './user-command.ts';

export const deleteContact: Feature = {
  commands: [{ name: 'delete', group: 'person' }],
  build: (bot, on) => {
    onUserCommand(bot, on, {
      name: 'delete',
      run: async (_, opened, id) => {
        const contact = await opened.book.contact(id);
        return contact ? questionScreen(contact, opened) : notAContactScreen(opened.viewId, id);
      },
    });
    on.viewAction(actions.askDelete, async (_, opened, id) => {
      const contact = await opened.book.contact(id);
      return contact ? questionScreen(contact, opened) : goneScreen(opened);
    });
    on.viewAction(actions.delete, async (ctx, opened, id) => {
      const { result, operationId } = await opened.book.remove([id]);
      const [deleted] = result;
      // The message stays: after a double tap it already shows the result.
      if (!deleted) return ctx.toast(say('contact-gone'), 'alert');
      const canUndo = deleted.kind !== 'deleted';
      return message(
        lines(
          say('deleted', { name: bold(displayName(deleted)) }),
          ...(canUndo ? ['', say('deleted-next')] : []),
        ),
        [...(canUndo ? undoButtons(operationId) : []), ...backButtons(opened)],
      );
    });
  },
};

function questionScreen(contact: Contact, { account, view, viewId }: OpenView): Screen {
  const name = displayName(contact);
  // Returns to the screen that asked.
  const keep = view.apart ? actions.backToCard.data(viewId, contact.id) : actions.list.data(viewId);
  const yes = say('button-delete-yes', { name });
  return message(
    lines(
      say('delete-ask', { name: bold(name), owner: fullName(account.owner) }),
      reachOf(contact),
      '',
      say('delete-effect'),
      contact.kind === 'deleted' && say('delete-effect-deleted'),
    ),
    answerButtons(button(yes, actions.delete.data(viewId, contact.id), 'danger'), keep),
  );
}
