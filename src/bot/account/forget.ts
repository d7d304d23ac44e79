import type { Account, Role } from '../../accounts/roster.ts';
import { accountName } from '../kit/account-line.ts';
import { actions } from '../kit/actions.ts';
import {
  asEnd,
  bullets,
  button,
  buttonRows,
  heading,
  message,
  layOut,
  type Screen,
} from '../kit/blocks.ts';
import { answerButtons } from '../kit/buttons.ts';
import type { Feature } from '../kit/feature.ts';
import { lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** Deletes everything about a person after two confirmations, because it cannot be undone. */
export const forget: Feature = {
  commands: [{ name: 'forget', group: 'account' }],
  build: ({ roster, questions }, on) => {
    on.command('forget', async (ctx) =>
      questionScreen(await roster.accounts.list(ctx.personId), ctx.role),
    );
    on.action(actions.forget, async (ctx, step) => {
      if (step === 'ask') return sureScreen();
      const accounts = await roster.accounts.list(ctx.personId);
      // It could still store something after the deletion.
      await questions.end(ctx);
      const { signOut } = await roster.access.forget(ctx.personId);
      const left = await roster.access.roleOf(ctx.personId);
      const { role } = ctx;
      // The menu of owners goes, too.
      ctx.role = left ?? 'member';
      return asEnd(
        message(
          lines(
            say('forgotten'),
            (accounts.length > 0 || signOut !== 'done') && say(`forgotten-${signOut}`),
            '',
            say(wayBack(role, left)),
          ),
        ),
      );
    });
  },
};

/** Lists the data that is deleted and the data that stays, and says how to return. */
function questionScreen(accounts: readonly Account[], role: Role): Screen {
  return layOut([
    heading(say('forget-ask')),
    bullets([
      ...accounts.map((account) => say('forget-account', { account: accountName(account) })),
      say('forget-stored'),
      say('forget-changes'),
      say('forget-settings'),
    ]),
    say('forget-stays'),
    say(`forget-role-${role}`),
    buttonRows(answerButtons(button(say('button-forget'), actions.forget.data('ask')))),
  ]);
}

function sureScreen(): Screen {
  const yes = button(say('button-forget-yes'), actions.forget.data('do'), 'danger');
  return message(say('forget-sure'), answerButtons(yes));
}

type WayBack = `forgotten-back-${'start' | 'claim' | 'invitation'}`;

/** How to return. A person with a role left is an owner by configuration. */
function wayBack(before: Role, left: Role | undefined): WayBack {
  if (left) return 'forgotten-back-start';
  return before === 'owner' ? 'forgotten-back-claim' : 'forgotten-back-invitation';
}
