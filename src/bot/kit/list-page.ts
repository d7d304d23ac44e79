import type { ListPage } from '../../contacts/list-page.ts';
import type { Button } from './blocks.ts';

/**
 * A row of keys, of which the middle draws the page again, by `again` where that is not just the page;
 * none for a single page.
 */
export function turningKeys(
  { page, pages }: Pick<ListPage<unknown>, 'page' | 'pages'>,
  dataOf: (page: number) => string,
  again: string = dataOf(page),
): Button[][] {
  if (pages < 2) return [];
  const to = (text: string, number: number): Button[] =>
    number < 0 || number >= pages ? [] : [{ text, callback_data: dataOf(number) }];
  const here = { text: `${page + 1}/${pages}`, callback_data: again };
  return [[...to('‹', page - 1), here, ...to('›', page + 1)]];
}

/** Keys in rows of `size`: five numbers are as wide as a thumb needs them. */
export function inRows<T>(keys: readonly T[], size: number): T[][] {
  return keys.flatMap((_, at) => (at % size === 0 ? [keys.slice(at, at + size)] : []));
}
