import type { Account, BookView, Book } from '../../accounts/roster.ts';
import type { BotContext } from './feature.ts';
import { accountOf, pairedAccount } from './paired-account.ts';
import type { PersonContext } from './person-context.ts';
import { say } from './words.ts';

/** What a question is about, beside whom. */
type ViewSubject = Pick<BookView, 'name' | 'phones' | 'words'>;

/** The view a command's answer leads back to. Undefined: nothing is paired, and the person was told. */
export async function openView(
  bot: BotContext,
  ctx: PersonContext,
  asked: Partial<ViewSubject> = {},
): Promise<OpenView | undefined> {
  const account = await pairedAccount(bot, ctx);
  return account && viewOf(bot, ctx, account, asked);
}

export async function viewOf(
  { roster }: BotContext,
  ctx: PersonContext,
  account: Account,
  asked: Partial<ViewSubject>,
): Promise<OpenView> {
  const view = { ...wholeBook, apart: true, ...asked } as const;
  const viewId = await roster.views.save(ctx.personId, account.id, view);
  return { account, book: roster.accounts.book(account), view, viewId };
}

/** A book with a saved view of it, behind which the buttons of a message stand. */
export interface OpenView {
  readonly account: Account;
  readonly book: Book;
  readonly view: BookView;
  readonly viewId: string;
}

/** A saved view with the book it shows. Undefined when either is gone. */
export async function openedView(
  bot: BotContext,
  ctx: PersonContext,
  viewId: string,
): Promise<OpenView | undefined> {
  const { roster } = bot;
  const saved = await roster.views.load(ctx.personId, viewId);
  const account = saved && (await accountOf(bot, ctx, saved.accountId));
  return account && { account, book: roster.accounts.book(account), view: saved.view, viewId };
}

/** The view behind a button. Undefined: it is gone, and the person was told. */
export async function viewOfButton(
  bot: BotContext,
  ctx: PersonContext,
  viewId: string,
): Promise<OpenView | undefined> {
  const opened = await openedView(bot, ctx, viewId);
  if (!opened) await ctx.toast(say('button-old'), 'alert');
  return opened;
}

/** Everybody, by name. */
export const wholeBook: BookView = { words: '', sort: 'name', filter: 'all', page: 0 };

/** Nobody looks for more; it also bounds what a saved view holds. */
const maxWords = 100;

/** What to search for, by whole characters: Postgres and Telegram refuse half of one. */
export function searchWords(typed: string): string {
  return Array.from(typed.trim()).slice(0, maxWords).join('');
}
