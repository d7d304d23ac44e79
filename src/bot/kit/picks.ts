import type { Book, BookPage, BookView, SavedEntry } from '../../accounts/roster.ts';
import type { Contact } from '../../contacts/contact.ts';
import { filterInSteps, mapInSteps, visitInSteps, type Steps } from '../../contacts/steps.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
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

/** Looks at each ticked id, so it is for the few entries of a page; `filterPicked` is for a whole list. */
export function isPicked({ all, ids }: Picks, id: bigint | string): boolean {
  return ids.includes(String(id)) !== all;
}

/** Ticks entries that may be ticked already, or removes their ticks. */
export function withTicks(
  { all, ids }: Picks,
  changed: readonly (bigint | string)[],
  { on }: { readonly on: boolean },
): Picks {
  const keys = new Set(changed.map(String));
  const others = ids.filter((one) => !keys.has(one));
  return { all, ids: on === all ? others : [...others, ...keys] };
}

/** The count as the list shows it; some of the contacts may be gone. */
export function countPicked({ all, ids }: Picks, page: Pick<BookPage, 'matching'>): number {
  return all ? Math.max(0, page.matching - ids.length) : ids.length;
}

/** The picked entries that still are contacts, in the order of the list. */
export async function findPickedContacts(book: Book, view: BookView): Promise<readonly Contact[]> {
  const contacts = await book.matching(toPickedView(view));
  return filterPicked(contacts, view.picked ?? noPicks, contactKey);
}

/** A view that contains all picks. Entries picked one by one may be outside the current filter. */
export function toPickedView(view: BookView): BookView {
  return view.picked?.all ? view : { ...wholeBook, sort: view.sort };
}

/** The key by which contacts are ticked. */
export function contactKey({ id }: Pick<Contact, 'id'>): string {
  return String(id);
}

/** The same for saved numbers. */
export function savedKey({ phone }: Pick<SavedEntry, 'phone'>): string {
  return phone;
}

/** Filters the entries of that view, in slices: there may be as many as the account has. */
export async function filterPicked<T>(
  entries: readonly T[],
  picks: Picks,
  keyOf: (entry: T) => string,
): Promise<readonly T[]> {
  return runInSlices(filterByKeys(entries, picks, keyOf));
}

function* filterByKeys<T>(
  entries: readonly T[],
  { all, ids }: Picks,
  keyOf: (entry: T) => string,
): Steps<readonly T[]> {
  const keys = new Set<string>();
  yield* visitInSteps(ids, (id) => keys.add(id));
  return yield* filterInSteps(entries, (entry) => keys.has(keyOf(entry)) !== all);
}

/** The keys of entries, as a view stores them. */
export async function keysOf<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
): Promise<readonly string[]> {
  return runInSlices(mapInSteps(entries, keyOf));
}

/** The ids that a view stores. */
export async function readIds(ids: readonly string[]): Promise<readonly bigint[]> {
  return runInSlices(mapInSteps(ids, BigInt));
}

/** The picked saved numbers that still are in the list; without picks, all that match. */
export async function findPickedSaved(book: Book, view: BookView): Promise<readonly SavedEntry[]> {
  const { words, saved: filter = 'all', picked } = view;
  const shown = picked && !picked.all ? { words: '', filter: 'all' as const } : { words, filter };
  const entries = await book.saved.matching(shown);
  return picked ? filterPicked(entries, picked, savedKey) : entries;
}

/** Turns `all` into ids before the filter changes, because `all` would mean other entries then. */
export async function settlePicks(book: Book, view: BookView): Promise<BookView> {
  if (!view.picked?.all) return view;
  const ids = view.saved
    ? await keysOf(await findPickedSaved(book, view), savedKey)
    : await keysOf(await findPickedContacts(book, view), contactKey);
  return { ...view, picked: { all: false, ids } };
}
