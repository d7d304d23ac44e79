import type { InlineKeyboardButton } from 'grammy/types';

/** A page of a list that is read whole, with the keys to the others. */
export interface ListPage<T> {
  readonly rows: readonly T[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** `page` is from 0; a page beyond the end, as when rows went meanwhile, gives the last one. */
export function pageOf<T>(all: readonly T[], page: number, size: number): ListPage<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const shown = Math.min(page, pages - 1);
  return { rows: all.slice(shown * size, (shown + 1) * size), page: shown, pages };
}

/** A row of keys, of which the middle draws the page again; none for a single page. */
export function turningKeys(
  { page, pages }: Pick<ListPage<unknown>, 'page' | 'pages'>,
  dataOf: (page: number) => string,
): InlineKeyboardButton.CallbackButton[][] {
  if (pages < 2) return [];
  const to = (text: string, number: number): InlineKeyboardButton.CallbackButton[] =>
    number < 0 || number >= pages ? [] : [{ text, callback_data: dataOf(number) }];
  return [[...to('‹', page - 1), ...to(`${page + 1}/${pages}`, page), ...to('›', page + 1)]];
}
