import { Composer } from 'grammy';
import type { Account, Role } from '../../accounts/roster.ts';
import { accountName } from '../kit/account-line.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type Screen } from '../kit/blocks.ts';
import type { Feature } from '../kit/feature.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold, lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** Deletes everything about a person after two confirmations, because it cannot be undone. */
export const forget: Feature = {
  commands: [{ name: 'forget', group: 'account' }],
  build: (bot) => {
    const { roster, replies, questions, pairings } = bot;
    const composer = new Composer<PersonContext>();

    composer.command('forget', async (ctx) => {
      const accounts = await roster.accounts.list(ctx.personId);
      await replies.answer(ctx, questionScreen(accounts, ctx.role));
    });
    onAction(composer, actions.forget, async (ctx, step) => {
      if (step === 'ask') return replies.show(ctx, sureScreen());
      const accounts = await roster.accounts.list(ctx.personId);
      // Both could still store or send something after the deletion.
      await questions.end(ctx);
      await pairings.cancel(ctx.personId);
      const { signedOut } = await roster.access.forget(ctx.personId);
      const left = await roster.access.roleOf(ctx.personId);
      const out = signedOut ? 'forgotten-signed-out' : 'forgotten-not-signed-out';
      await replies.show(
        ctx,
        message(
          lines(
            say('forgotten'),
            accounts.length > 0 || !signedOut ? say(out) : undefined,
            '',
            say(wayBack(ctx.role, left)),
          ),
        ),
      );
    });
    return composer;
  },
};

/** Lists the data that is deleted and the data that stays, and says how to return. */
function questionScreen(accounts: readonly Account[], role: Role): Screen {
  return message(
    lines(
      bold(say('forget-ask')),
      ...accounts.map((account) => row(say('forget-account', { account: accountName(account) }))),
      row(say('forget-stored')),
      row(say('forget-changes')),
      row(say('forget-settings')),
      '',
      say('forget-stays'),
      '',
      say(`forget-role-${role}`),
    ),
    [
      [button(say('button-forget'), actions.forget.data('ask'), 'danger')],
      [button(say('button-keep'), actions.leave.data())],
    ],
  );
}

function sureScreen(): Screen {
  return message(say('forget-sure'), [
    [button(say('button-forget-yes'), actions.forget.data('do'), 'danger')],
    [button(say('button-keep'), actions.leave.data())],
  ]);
}

type WayBack = `forgotten-back-${'start' | 'claim' | 'invitation'}`;

/** How to return. A person with a role left is an owner by configuration. */
function wayBack(before: Role, left: Role | undefined): WayBack {
  if (left) return 'forgotten-back-start';
  return before === 'owner' ? 'forgotten-back-claim' : 'forgotten-back-invitation';
}

function row(text: Text): Text {
  return ['• ', text];
}
