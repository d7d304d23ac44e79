import type { Account, Book, BookView } from '../accounts/roster.ts';
import { buttons } from './buttons.ts';
import type { Surroundings } from './feature.ts';
import type { PersonContext } from './person-context.ts';
import { label, say } from './words.ts';

/** The account a command works on. Undefined: the person has none, and was told how to get one. */
export async function pairedAccount(
  around: Surroundings,
  ctx: PersonContext,
): Promise<Account | undefined> {
  const account = await around.roster.accounts.current(ctx.personId);
  if (account) return account;
  await around.replies.answer(ctx, {
    text: say('not-paired'),
    keyboard: [[{ text: label('button-pair'), callback_data: buttons.pair.data() }]],
  });
  return undefined;
}

/** The account that a button was drawn for. Undefined: it is another one by now, and the person was told. */
export async function accountOfButton(
  around: Surroundings,
  ctx: PersonContext,
  accountId: string,
): Promise<Account | undefined> {
  const account = await around.roster.accounts.current(ctx.personId);
  if (account?.id === accountId) return account;
  await ctx.toast(label('button-old'), 'alert');
  return undefined;
}

/** A book with a saved view of it, behind which the buttons of a message stand. */
export interface OpenView {
  readonly account: Account;
  readonly book: Book;
  readonly view: BookView;
  readonly viewId: string;
}

/** A view behind a button, with the book it shows. Undefined: it is gone, and the person was told. */
export async function viewOfButton(
  around: Surroundings,
  ctx: PersonContext,
  viewId: string,
): Promise<OpenView | undefined> {
  const { roster } = around;
  const saved = await roster.views.load(ctx.personId, viewId);
  if (!saved) {
    await ctx.toast(label('button-old'), 'alert');
    return undefined;
  }
  const account = await accountOfButton(around, ctx, saved.accountId);
  return account && { account, book: roster.accounts.book(account), view: saved.view, viewId };
}
