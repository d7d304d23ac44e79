import type { Account } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { accountName } from '../kit/account-line.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type Screen } from '../kit/blocks.ts';
import { answerButtons } from '../kit/buttons.ts';
import type { Feature } from '../kit/feature.ts';
import { bold, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';

export const unpair: Feature = {
  commands: [{ name: 'unpair', group: 'account' }],
  build: ({ roster, replies }, on) => {
    on.accountCommand('unpair', async (_, account) => questionScreen(account));
    on.accountAction(actions.askUnpair, (ctx, account) =>
      replies.answer(ctx, questionScreen(account)),
    );
    on.accountAction(actions.unpair, async (ctx, account) => {
      // An attempt that is open could bring the account back.
      const wasPairing = await roster.pairing.cancel(ctx.personId);
      const { signedOut } = await roster.accounts.unpair(account);
      const next = await roster.accounts.current(ctx.personId);
      return unpairedScreen(account, { signedOut, wasPairing, next });
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
    signedOut,
    wasPairing,
    next,
  }: {
    readonly signedOut: boolean;
    readonly wasPairing: boolean;
    readonly next: Account | undefined;
  },
): Screen {
  const name = bold(fullName(owner));
  const unpaired = say(signedOut ? 'unpaired' : 'unpaired-not-signed-out', { name });
  const text = wasPairing ? [unpaired, ' ', say('unpaired-pairing-too')] : unpaired;
  return next
    ? message(lines(text, '', say('unpaired-next', { account: bold(accountName(next)) })), [
        [button(say('button-accounts'), actions.accounts.data())],
      ])
    : message(text, [[button(say('button-pair'), actions.pair.data())]]);
}
