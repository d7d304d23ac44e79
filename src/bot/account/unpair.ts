import { Composer } from 'grammy';
import type { Account } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { accountName } from '../kit/account-line.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type Screen } from '../kit/blocks.ts';
import { answerButtons } from '../kit/buttons.ts';
import type { Feature } from '../kit/feature.ts';
import { resolveButtonAccount, requireAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';

export const unpair: Feature = {
  commands: [{ name: 'unpair', group: 'account' }],
  build: (bot) => {
    const { roster, replies } = bot;
    const composer = new Composer<PersonContext>();

    composer.command('unpair', async (ctx) => {
      const account = await requireAccount(bot, ctx);
      if (account) await replies.answer(ctx, questionScreen(account));
    });
    onAction(composer, actions.askUnpair, async (ctx, accountId) => {
      const account = await resolveButtonAccount(bot, ctx, accountId);
      if (account) await replies.answer(ctx, questionScreen(account));
    });
    onAction(composer, actions.unpair, async (ctx, accountId) => {
      const account = await resolveButtonAccount(bot, ctx, accountId);
      if (!account) return;
      const { signedOut } = await roster.accounts.unpair(account);
      const next = await roster.accounts.current(ctx.personId);
      await replies.show(ctx, unpairedScreen(account, signedOut, next));
    });
    return composer;
  },
};

function questionScreen({ id, owner }: Account): Screen {
  const yes = button(say('button-unpair'), actions.unpair.data(id), 'danger');
  return message(say('unpair-ask', { name: bold(fullName(owner)) }), answerButtons(yes));
}

function unpairedScreen({ owner }: Account, signedOut: boolean, next: Account | undefined): Screen {
  const name = bold(fullName(owner));
  const text = say(signedOut ? 'unpaired' : 'unpaired-not-signed-out', { name });
  return next
    ? message(lines(text, '', say('unpaired-next', { account: bold(accountName(next)) })), [
        [button(say('button-accounts'), actions.accounts.data())],
      ])
    : message(text, [[button(say('button-pair'), actions.pair.data())]]);
}
