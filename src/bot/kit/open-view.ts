import type { Account, BookView } from '../../accounts/roster.ts';
import type { BotContext } from './feature.ts';
import { pairedAccount, type OpenView } from './paired-account.ts';
import type { PersonContext } from './person-context.ts';
import { wholeBook } from './whole-book.ts';

/** What a question is about, beside whom. */
type Asked = Pick<BookView, 'name' | 'phones' | 'words'>;

/** The view a command's answer leads back to. Undefined: nothing is paired, and the person was told. */
export async function openView(
  bot: BotContext,
  ctx: PersonContext,
  asked: Partial<Asked> = {},
): Promise<OpenView | undefined> {
  const account = await pairedAccount(bot, ctx);
  return account && viewOf(bot, ctx, account, asked);
}

export async function viewOf(
  { roster }: BotContext,
  ctx: PersonContext,
  account: Account,
  asked: Partial<Asked>,
): Promise<OpenView> {
  const view = { ...wholeBook, apart: true, ...asked } as const;
  const viewId = await roster.views.save(ctx.personId, account.id, view);
  return { account, book: roster.accounts.book(account), view, viewId };
}
