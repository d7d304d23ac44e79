import { Composer } from 'grammy';
import type { RichText } from 'grammy/types';
import type { Account, Role } from '../../accounts/roster.ts';
import { accountName } from '../kit/account-line.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import type { Feature } from '../kit/feature.ts';
import type { PersonContext } from '../kit/person-context.ts';
import type { Screen } from '../kit/reply.ts';
import { bold, lines } from '../kit/text.ts';
import { label, say } from '../kit/words.ts';

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
      await replies.show(ctx, {
        text: lines(
          say('forgotten'),
          accounts.length > 0 || !signedOut ? say(out) : undefined,
          '',
          say(wayBack(ctx.role, left)),
        ),
      });
    });
    return composer;
  },
};

/** Lists the data that is deleted and the data that stays, and says how to return. */
function questionScreen(accounts: readonly Account[], role: Role): Screen {
  return {
    text: lines(
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
    keyboard: [
      [
        {
          text: label('button-forget'),
          style: 'danger',
          callback_data: actions.forget.data('ask'),
        },
      ],
      [{ text: label('button-keep'), callback_data: actions.leave.data() }],
    ],
  };
}

function sureScreen(): Screen {
  return {
    text: say('forget-sure'),
    keyboard: [
      [
        {
          text: label('button-forget-yes'),
          style: 'danger',
          callback_data: actions.forget.data('do'),
        },
      ],
      [{ text: label('button-keep'), callback_data: actions.leave.data() }],
    ],
  };
}

/** How to return. A person with a role left is an owner by configuration. */
function wayBack(before: Role, left: Role | undefined): string {
  if (left) return 'forgotten-back-start';
  return before === 'owner' ? 'forgotten-back-claim' : 'forgotten-back-invitation';
}

function row(text: RichText): RichText {
  return ['• ', text];
}
