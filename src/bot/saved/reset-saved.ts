import type { Account } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type Button } from '../kit/blocks.ts';
import { answerButtons, undoButtonsIfAny } from '../kit/buttons.ts';
import type { Feature } from '../kit/feature.ts';
import { bold, lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

export const resetSaved: Feature = {
  commands: [{ name: 'reset_saved', group: 'saved' }],
  build: ({ roster }, on) => {
    on.accountCommand('reset_saved', async (ctx, account) => {
      const count = await roster.accounts.book(account).savedCount();
      if (count === 0) return ctx.toast(say('reset-nothing'));
      const owner = bold(fullName(account.owner));
      return message(
        lines(say('reset-ask', { count, owner }), '', say('reset-stays'), say('sync-note')),
        answerButtons(resetButton(account, 'ask', say('button-reset', { count }))),
      );
    });
    on.accountAction(actions.resetSaved, async (ctx, account, step) => {
      const owner = bold(fullName(account.owner));
      if (step === 'ask') {
        const yes = resetButton(account, 'do', say('button-reset-yes'));
        return message(say('reset-sure', { owner }), answerButtons(yes));
      }
      const { operationId } = await roster.accounts.book(account).resetSaved();
      const undo = await undoButtonsIfAny(roster.history, ctx.personId, operationId);
      return message(say('reset-done', { owner }), undo);
    });
  },
};

function resetButton(account: Account, step: 'ask' | 'do', text: Text): Button {
  return button(
    text,
    actions.resetSaved.data(account.id, step),
    step === 'do' ? 'danger' : undefined,
  );
}
