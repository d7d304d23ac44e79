import type { Account, BookView, Book } from '../../accounts/roster.ts';
import type { BotContext } from './bot-context.ts';
import { findAccount } from './paired-account.ts';
import type { PersonContext } from './person-context.ts';
import { say } from './words.ts';

/** Saves a view for a screen of its own: there is no list to return to. */
export function openView(
  { roster }: Pick<BotContext, 'roster'>,
  account: Account,
  about: Partial<BookView> = {},
): OpenView {
  const view = { ...wholeBook, apart: true, ...about } as const;
  const viewId = roster.views.save(account.personId, account.id, view);
  return { account, book: roster.accounts.book(account), view, viewId };
}

/** A stored view, its account and the account's contacts. */
export interface OpenView {
  readonly account: Account;
  readonly book: Book;
  readonly view: BookView;
  readonly viewId: string;
}

/** Loads a stored view. Undefined if the view or its account is gone. */
export async function loadView(
  bot: BotContext,
  ctx: PersonContext,
  viewId: string,
): Promise<OpenView | undefined> {
  const { roster } = bot;
  const saved = await roster.views.load(ctx.personId, viewId);
  const account = saved && (await findAccount(bot, ctx, saved.accountId));
  return account && { account, book: roster.accounts.book(account), view: saved.view, viewId };
}

/** Loads the view of a button. Undefined if it is gone; the person got an alert. */
export async function resolveButtonView(
  bot: BotContext,
  ctx: PersonContext,
  viewId: string,
): Promise<OpenView | undefined> {
  const view = await loadView(bot, ctx, viewId);
  if (!view) await ctx.toast(say('button-old'), 'alert');
  return view;
}

/** The view of all contacts, sorted by name. */
export const wholeBook: BookView = { words: '', sort: 'name', filter: 'all', page: 0 };

/** Bounds the size of a stored view; no search needs more characters. */
const maxSearchLength = 100;

/** Cuts search text at whole characters, because Postgres and Telegram reject lone surrogates. */
export function searchWords(typed: string): string {
  return Array.from(typed.trim()).slice(0, maxSearchLength).join('');
}
