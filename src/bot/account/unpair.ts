import type { Account, Unpaired } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { accountName } from '../kit/account-line.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type Button, type Screen } from '../kit/blocks.ts';
import { answerButtons } from '../kit/buttons.ts';
import type { Feature } from '../kit/feature.ts';
import { findAccount } from '../kit/paired-account.ts';
import { bold, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';

export const unpair: Feature = {
  commands: [{ name: 'unpair', group: 'account' }],
  build: (bot, on) => {
    const { roster, replies } = bot;
    on.accountCommand('unpair', async (_, account) => questionScreen(account));
    on.accountAction(actions.askUnpair, (ctx, account) =>
      replies.answer(ctx, questionScreen(account)),
    );
    on.action(actions.unpair, async (ctx, accountId) => {
      const account = await findAccount(bot, ctx, accountId);
      if (!account) return message(say('unpaired-already'), [pairRow()]);
      // An attempt that is open could bring the account back.
      const wasPairing = await roster.pairing.cancel(ctx.personId);
      const { signOut } = await roster.accounts.unpair(account);
      const next = await roster.accounts.current(ctx.personId);
      return unpairedScreen(account, { signOut, wasPairing, next });
    });
  },
};

function questionScreen({ id, owner }: Account): Screen {
  const yes = button(say('button-unpair'), actions.unpair.data(id), 'danger');
  return message(say('unpair-ask', { name: bold(fullName(owner)) }), answerButtons(yes));
}

function unpairedScreen(
  { owner }: Account,
  {
    signOut,
    wasPairing,
    next,
  }: Unpaired & {
    readonly wasPairing: boolean;
    readonly next: Account | undefined;
  },
): Screen {
  const name = bold(fullName(owner));
  const unpaired = say(`unpaired-${signOut}`, { name });
  const text = wasPairing ? [unpaired, ' ', say('unpaired-pairing-too')] : unpaired;
  return next
    ? message(lines(text, '', say('unpaired-next', { account: bold(accountName(next)) })), [
        [button(say('button-accounts'), actions.accounts.data())],
      ])
    : message(text, [pairRow()]);
}

function pairRow(): Button[] {
  return [button(say('button-pair'), actions.pair.data())];
}
