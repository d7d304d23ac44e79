import { Composer } from 'grammy';
import type { InlineKeyboardButton, RichText } from 'grammy/types';
import type { Account } from '../../accounts/roster.ts';
import { accountName } from '../kit/account-line.ts';
import { onAction } from '../kit/action.ts';
import { actions } from '../kit/actions.ts';
import type { Feature } from '../kit/feature.ts';
import type { PersonContext } from '../kit/person-context.ts';
import type { Screen } from '../kit/reply.ts';
import { bold, lines } from '../kit/text.ts';
import { label, say } from '../kit/words.ts';

export const accounts: Feature = {
  commands: [{ name: 'accounts', group: 'account' }],
  build: ({ roster, replies }) => {
    const composer = new Composer<PersonContext>();

    composer.command('accounts', async (ctx) => {
      await replies.answer(ctx, accountsScreen(await roster.accounts.list(ctx.personId)));
    });
    onAction(composer, actions.accounts, async (ctx) => {
      await replies.answer(ctx, accountsScreen(await roster.accounts.list(ctx.personId)));
    });
    onAction(composer, actions.useAccount, async (ctx, accountId) => {
      const chosen = await roster.accounts.choose(ctx.personId, accountId);
      if (!chosen) return ctx.toast(label('button-old'), 'alert');
      const notice = say('account-chosen', { account: bold(accountName(chosen)) });
      await replies.show(ctx, accountsScreen(await roster.accounts.list(ctx.personId), notice));
    });
    return composer;
  },
};

function accountsScreen(all: readonly Account[], notice?: RichText): Screen {
  return {
    text: lines(
      ...(notice === undefined ? [] : [notice, '']),
      say('accounts-title', { count: all.length }),
      ...all.map((account) => rowOf(account, all.length > 1)),
    ),
    keyboard: [
      ...all.flatMap((account) => buttonsOf(account).map((button) => [button])),
      [
        {
          text: label(all.length > 0 ? 'button-pair-another' : 'button-pair'),
          callback_data: actions.pair.data(),
        },
      ],
    ],
  };
}

function rowOf(account: Account, several: boolean): RichText {
  const marks = [
    account.current && several ? say('account-current') : undefined,
    account.signedIn ? undefined : say('account-ended'),
  ].filter((mark) => mark !== undefined);
  return ['• ', bold(accountName(account)), ...marks.flatMap((mark) => [' · ', mark])];
}

function buttonsOf(account: Account): InlineKeyboardButton[] {
  const name = accountName(account);
  const { id, current, signedIn } = account;
  return [
    ...(current
      ? []
      : [
          {
            text: label('button-use-account', { account: name }),
            callback_data: actions.useAccount.data(id),
          },
        ]),
    ...(signedIn
      ? []
      : [
          {
            text: label('button-pair-account-again', { account: name }),
            callback_data: actions.pair.data(),
          },
        ]),
  ];
}
