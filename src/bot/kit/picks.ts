import type { Book, BookPage, BookView } from '../../accounts/roster.ts';
import type { Contact } from '../../contacts/contact.ts';
import { wholeBook } from './open-view.ts';

/** Contacts or saved numbers chosen in a table; with `all`, everybody on all its pages but these. */
export type Picks = NonNullable<BookView['picked']>;

export const noPicks: Picks = { all: false, ids: [] };

export function isPicked({ all, ids }: Picks, id: bigint | string): boolean {
  return ids.includes(String(id)) !== all;
}

export function toggled({ all, ids }: Picks, id: bigint | string): Picks {
  const key = String(id);
  return { all, ids: ids.includes(key) ? ids.filter((one) => one !== key) : [...ids, key] };
}

/** As far as the table tells: some of them may be no contacts any more. */
export function countPicked({ all, ids }: Picks, page: Pick<BookPage, 'matching'>): number {
  return all ? Math.max(0, page.matching - ids.length) : ids.length;
}

/** Those chosen who are contacts now, in the order of the table. */
export async function pickedContacts(book: Book, view: BookView): Promise<readonly Contact[]> {
  return onlyPicked(await book.matching(viewOfPicked(view)), view.picked ?? noPicks);
}

/** Shows all who are chosen: chosen one by one they stay so, whatever the table shows now. */
export function viewOfPicked(view: BookView): BookView {
  return view.picked?.all ? view : { ...wholeBook, sort: view.sort };
}

/** Of the contacts in that view. */
export function onlyPicked(contacts: readonly Contact[], { all, ids }: Picks): readonly Contact[] {
  const keys = new Set(ids);
  return contacts.filter(({ id }) => keys.has(String(id)) !== all);
}

/** The same choice for a table that shows others: everybody would be everybody there. */
export async function settledPicks(book: Book, view: BookView): Promise<Picks | undefined> {
  if (!view.picked?.all) return view.picked;
  const ids = (await pickedContacts(book, view)).map(({ id }) => String(id));
  return { all: false, ids };
}
