import type { Account } from '../../accounts/roster.ts';
import { actions } from './actions.ts';
import { message } from './blocks.ts';
import type { BotContext } from './feature.ts';
import type { PersonContext } from './person-context.ts';
import { say } from './words.ts';

/** The account a command works on. Undefined: the person has none, and was told how to get one. */
export async function pairedAccount(
  bot: BotContext,
  ctx: PersonContext,
): Promise<Account | undefined> {
  const account = await currentAccount(bot, ctx);
  if (account) return account;
  await bot.replies.answer(
    ctx,
    message(say('not-paired'), [
      [{ text: say('button-pair'), callback_data: actions.pair.data() }],
    ]),
  );
  return undefined;
}

/** The same, and nobody is told anything. */
export function currentAccount(bot: BotContext, ctx: PersonContext): Promise<Account | undefined> {
  return workOn(bot, ctx, ({ current }) => current);
}

/** An account that this update goes back to, current or not. Undefined: it is not theirs any more. */
export function accountOf(
  bot: BotContext,
  ctx: PersonContext,
  accountId: string,
): Promise<Account | undefined> {
  return workOn(bot, ctx, ({ id }) => id === accountId);
}

/** The account that a button was drawn for. Undefined: it is not theirs any more, and they were told. */
export async function accountOfButton(
  bot: BotContext,
  ctx: PersonContext,
  accountId: string,
): Promise<Account | undefined> {
  const account = await accountOf(bot, ctx, accountId);
  if (!account) await ctx.toast(say('button-old'), 'alert');
  return account;
}

/** From here on the replies to this update name the account, where its person has several. */
async function workOn(
  { roster }: BotContext,
  ctx: PersonContext,
  isIt: (account: Account) => boolean,
): Promise<Account | undefined> {
  const all = await roster.accounts.list(ctx.personId);
  const account = all.find(isIt);
  if (account && all.length > 1) ctx.account = account;
  return account;
}
