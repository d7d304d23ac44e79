import type { Account, ImportRun } from '../../accounts/roster.ts';
import { actions } from './actions.ts';
import { message, button } from './blocks.ts';
import type { BotContext } from './bot-context.ts';
import type { PersonContext } from './person-context.ts';
import { say } from './words.ts';

/** The account a command works on. Undefined if none is paired; the person got a reply. */
export async function requireAccount(
  bot: BotContext,
  ctx: PersonContext,
): Promise<Account | undefined> {
  const account = await findCurrentAccount(bot, ctx);
  if (account) return account;
  await bot.replies.answer(
    ctx,
    message(say('not-paired'), [[button(say('button-pair'), actions.pair.data())]]),
  );
  return undefined;
}

/** The same without a reply. */
export function findCurrentAccount(
  bot: BotContext,
  ctx: PersonContext,
): Promise<Account | undefined> {
  return selectAccount(bot, ctx, ({ current }) => current);
}

/** An account of the person, current or not. Undefined if it is no longer theirs. */
export function findAccount(
  bot: BotContext,
  ctx: PersonContext,
  accountId: string,
): Promise<Account | undefined> {
  return selectAccount(bot, ctx, ({ id }) => id === accountId);
}

/** The account of a button. Undefined if it is no longer the person's; they got an alert. */
export async function resolveButtonAccount(
  bot: BotContext,
  ctx: PersonContext,
  accountId: string,
): Promise<Account | undefined> {
  const account = await findAccount(bot, ctx, accountId);
  if (!account) await ctx.toast(say('button-old'), 'alert');
  return account;
}

/** The import of a button; replies name its account. Undefined if it is gone; the person got an alert. */
export async function resolveButtonImport(
  bot: BotContext,
  ctx: PersonContext,
  id: string,
): Promise<ImportRun | undefined> {
  const run = await bot.roster.imports.find(ctx.personId, id);
  if (run && (await findAccount(bot, ctx, run.account.id))) return run;
  await ctx.toast(say('button-old'), 'alert');
  return undefined;
}

/** Selects an account. If the person has several, replies to this update name it from now on. */
async function selectAccount(
  { roster }: BotContext,
  ctx: PersonContext,
  isSelected: (account: Account) => boolean,
): Promise<Account | undefined> {
  const all = ctx.accounts ?? (await roster.accounts.list(ctx.personId));
  const account = all.find(isSelected);
  if (account && all.length > 1) ctx.account = account;
  return account;
}
