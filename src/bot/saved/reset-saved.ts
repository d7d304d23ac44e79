import { Composer } from 'grammy';
import type { Account } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type Button } from '../kit/blocks.ts';
import { undoButtonsIfAny } from '../kit/buttons.ts';
import type { Feature } from '../kit/feature.ts';
import { accountOfButton, pairedAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold, lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

export const resetSaved: Feature = {
  commands: [{ name: 'reset_saved', group: 'saved' }],
  build: (bot) => {
    const { roster, replies } = bot;
    const composer = new Composer<PersonContext>();

    composer.command('reset_saved', async (ctx) => {
      const account = await pairedAccount(bot, ctx);
      if (!account) return;
      const count = await roster.accounts.book(account).savedCount();
      if (count === 0) return ctx.toast(say('reset-nothing'));
      await replies.answer(
        ctx,
        message(
          lines(
            say('reset-ask', { count, owner: bold(fullName(account.owner)) }),
            '',
            say('reset-stays'),
            say('sync-note'),
          ),
          buttonsOf(account, 'ask', say('button-reset', { count })),
        ),
      );
    });
    onAction(composer, actions.resetSaved, async (ctx, accountId, step) => {
      const account = await accountOfButton(bot, ctx, accountId);
      if (!account) return;
      if (step === 'ask') {
        return replies.show(
          ctx,
          message(
            say('reset-sure', { owner: bold(fullName(account.owner)) }),
            buttonsOf(account, 'do', say('button-reset-yes')),
          ),
        );
      }
      const { operationId } = await roster.accounts.book(account).resetSaved();
      await replies.show(
        ctx,
        message(
          say('reset-done', { owner: bold(fullName(account.owner)) }),
          await undoButtonsIfAny(roster.history, ctx.personId, operationId),
        ),
      );
    });
    return composer;
  },
};

function buttonsOf(account: Account, step: 'ask' | 'do', text: Text): Button[][] {
  return [
    [button(text, actions.resetSaved.data(account.id, step), 'danger')],
    [button(say('button-keep'), actions.leave.data())],
  ];
}
