import { Composer } from 'grammy';
import type { Account } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type Button } from '../kit/blocks.ts';
import { answerButtons, undoButtonsIfAny } from '../kit/buttons.ts';
import type { Feature } from '../kit/feature.ts';
import { resolveButtonAccount, requireAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold, lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

export const resetSaved: Feature = {
  commands: [{ name: 'reset_saved', group: 'saved' }],
  build: (bot) => {
    const { roster, replies } = bot;
    const composer = new Composer<PersonContext>();

    composer.command('reset_saved', async (ctx) => {
      const account = await requireAccount(bot, ctx);
      if (!account) return;
      const count = await roster.accounts.book(account).savedCount();
      if (count === 0) return ctx.toast(say('reset-nothing'));
      const text = say('button-reset', { count });
      await replies.answer(
        ctx,
        message(
          lines(
            say('reset-ask', { count, owner: ownerOf(account) }),
            '',
            say('reset-stays'),
            say('sync-note'),
          ),
          answerButtons(resetButton(account, 'ask', text)),
        ),
      );
    });
    onAction(composer, actions.resetSaved, async (ctx, accountId, step) => {
      const account = await resolveButtonAccount(bot, ctx, accountId);
      if (!account) return;
      const owner = ownerOf(account);
      if (step === 'ask') {
        const yes = resetButton(account, 'do', say('button-reset-yes'));
        return replies.show(ctx, message(say('reset-sure', { owner }), answerButtons(yes)));
      }
      const { operationId } = await roster.accounts.book(account).resetSaved();
      const undo = await undoButtonsIfAny(roster.history, ctx.personId, operationId);
      await replies.show(ctx, message(say('reset-done', { owner }), undo));
    });
    return composer;
  },
};

function ownerOf({ owner }: Account): Text {
  return bold(fullName(owner));
}

function resetButton(account: Account, step: 'ask' | 'do', text: Text): Button {
  return button(text, actions.resetSaved.data(account.id, step), 'danger');
}
