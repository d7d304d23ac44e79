import { Composer } from 'grammy';
import type { InlineKeyboardButton, RichText } from 'grammy/types';
import type { Account } from '../../accounts/roster.ts';
import { accountName } from '../kit/account-line.ts';
import { onPress } from '../kit/action.ts';
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
    onPress(composer, actions.accounts, async (ctx) => {
      await replies.answer(ctx, accountsScreen(await roster.accounts.list(ctx.personId)));
    });
    onPress(composer, actions.useAccount, async (ctx, accountId) => {
      const chosen = await roster.accounts.choose(ctx.personId, accountId);
      if (!chosen) return ctx.toast(label('button-old'), 'alert');
      const news = say('account-chosen', { account: bold(accountName(chosen)) });
      await replies.show(ctx, accountsScreen(await roster.accounts.list(ctx.personId), news));
    });
    return composer;
  },
};

function accountsScreen(all: readonly Account[], news?: RichText): Screen {
  return {
    text: lines(
      ...(news === undefined ? [] : [news, '']),
      say('accounts-title', { count: all.length }),
      ...all.map((account) => rowOf(account, all.length > 1)),
    ),
    keyboard: [
      ...all.flatMap((account) => keysOf(account).map((key) => [key])),
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

function keysOf(account: Account): InlineKeyboardButton[] {
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
