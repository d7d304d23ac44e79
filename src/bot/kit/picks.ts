import type { Book, BookPage, BookView, SavedEntry } from '../../accounts/roster.ts';
import type { Contact } from '../../contacts/contact.ts';
import type { Ticking } from './actions.ts';
import { wholeBook } from './open-view.ts';

/** The entries ticked in a list. With `all`, every matching entry except these. */
export type Picks = NonNullable<BookView['picked']>;

export const noPicks: Picks = { all: false, ids: [] };

/** The view after ticking was started, ended, or applied to all or none. */
export function withPicks(view: BookView, what: Exclude<Ticking, 'page'>): BookView {
  const { picked: _, ...rest } = view;
  if (what === 'off') return rest;
  return { ...rest, picked: what === 'all' ? { all: true, ids: [] } : noPicks };
}

export function isPicked({ all, ids }: Picks, id: bigint | string): boolean {
  return ids.includes(String(id)) !== all;
}

/** Ticks an entry, or removes its tick. */
export function withPick(
  { all, ids }: Picks,
  { id, on }: { readonly id: bigint | string; readonly on: boolean },
): Picks {
  const others = ids.filter((one) => one !== String(id));
  return { all, ids: on === all ? others : [...others, String(id)] };
}

/** Ticks entries that may be ticked already. */
export function withAllOf(picks: Picks, ids: readonly (bigint | string)[]): Picks {
  return ids.reduce<Picks>((picked, id) => withPick(picked, { id, on: true }), picks);
}

/** The count as the list shows it; some of the contacts may be gone. */
export function countPicked({ all, ids }: Picks, page: Pick<BookPage, 'matching'>): number {
  return all ? Math.max(0, page.matching - ids.length) : ids.length;
}

/** The picked entries that still are contacts, in the order of the list. */
export async function findPickedContacts(book: Book, view: BookView): Promise<readonly Contact[]> {
  return filterPicked(await book.matching(toPickedView(view)), view.picked ?? noPicks);
}

/** A view that contains all picks. Entries picked one by one may be outside the current filter. */
export function toPickedView(view: BookView): BookView {
  return view.picked?.all ? view : { ...wholeBook, sort: view.sort };
}

/** Filters the contacts of that view. */
export function filterPicked(
  contacts: readonly Contact[],
  { all, ids }: Picks,
): readonly Contact[] {
  const keys = new Set(ids);
  return contacts.filter(({ id }) => keys.has(String(id)) !== all);
}

/** The picked saved numbers that still are in the list; without picks, all that match. */
export async function findPickedSaved(book: Book, view: BookView): Promise<readonly SavedEntry[]> {
  const { words, saved: filter = 'all', picked } = view;
  const shown = picked && !picked.all ? { words: '', filter: 'all' as const } : { words, filter };
  const entries = await book.saved.matching(shown);
  return picked ? entries.filter(({ phone }) => isPicked(picked, phone)) : entries;
}

/** Turns `all` into ids before the filter changes, because `all` would mean other entries then. */
export async function settlePicks(book: Book, view: BookView): Promise<BookView> {
  if (!view.picked?.all) return view;
  const ids = view.saved
    ? (await findPickedSaved(book, view)).map(({ phone }) => phone)
    : (await findPickedContacts(book, view)).map(({ id }) => String(id));
  return { ...view, picked: { all: false, ids } };
}
