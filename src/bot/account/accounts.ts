import type { Account } from '../../accounts/roster.ts';
import { pageOf } from '../../contacts/list-page.ts';
import { accountName } from '../kit/account-line.ts';
import { actions } from '../kit/actions.ts';
import {
  bullets,
  button,
  buttonRows,
  layOut,
  withNotice,
  type Button,
  type Screen,
} from '../kit/blocks.ts';
import { pagingButtons } from '../kit/buttons.ts';
import type { Feature } from '../kit/feature.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold, join, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

const pageSize = 10;

export const accounts: Feature = {
  commands: [{ name: 'accounts', group: 'account' }],
  build: ({ roster, replies }, on) => {
    const list = async ({ personId }: PersonContext, page?: number): Promise<Screen> =>
      accountsScreen(await roster.accounts.list(personId), page);

    on.command('accounts', (ctx) => list(ctx));
    on.action(actions.accounts, async (ctx) => replies.answer(ctx, await list(ctx)));
    on.action(actions.accountsPage, list);
    on.action(actions.useAccount, async (ctx, accountId) => {
      const chosen = await roster.accounts.choose(ctx.personId, accountId);
      if (!chosen) return ctx.toast(say('button-old'), 'alert');
      const notice = say('account-chosen', { account: bold(accountName(chosen)) });
      return withNotice(notice, await list(ctx));
    });
  },
};

/** `page`: by default the one with the current account. */
export function accountsScreen(
  all: readonly Account[],
  page = Math.floor(all.findIndex(({ current }) => current) / pageSize),
): Screen {
  const shown = pageOf(all, page, pageSize);
  return layOut([
    say('accounts-title', { count: all.length }),
    bullets(shown.rows.map((account) => rowOf(account, { isOnly: all.length === 1 }))),
    buttonRows([
      ...shown.rows.flatMap((account) => buttonsOf(account).map((one) => [one])),
      ...pagingButtons(shown, (to) => actions.accountsPage.data(to)),
      [button(say(all.length > 0 ? 'button-pair-another' : 'button-pair'), actions.pair.data())],
    ]),
  ]);
}

function rowOf(account: Account, { isOnly }: { readonly isOnly: boolean }): Text {
  return join(
    [
      bold(accountName(account)),
      account.current && !isOnly && say('account-current'),
      !account.signedIn && say('account-ended'),
    ],
    ' · ',
  );
}

function buttonsOf(account: Account): Maybe<Button>[] {
  const name = accountName(account);
  const { id, current, signedIn } = account;
  return [
    !current && button(say('button-use-account', { account: name }), actions.useAccount.data(id)),
    !signedIn && button(say('button-pair-account-again', { account: name }), actions.pair.data()),
  ];
}
