import { visitInSteps, type Steps } from '../steps.ts';
import type { ReadonlyBook } from './contact-book.ts';

/** How a book differs from the list that Telegram has. */
export interface BookChanges {
  /** The ids of contacts that are new or differ. */
  readonly changed: Float64Array;
  /** Those of contacts that are not in the list any more. */
  readonly gone: Float64Array;
}

/** Compares a book with a read list, in steps. */
export function* findBookChanges(book: ReadonlyBook, list: ReadonlyBook): Steps<BookChanges> {
  // Numbers, because an array of bigints has an object for each, all of which the garbage collector copies.
  const changed: number[] = [];
  yield* visitInSteps(list.values(), (contact) => {
    if (!book.hasSame(contact)) changed.push(Number(contact.id));
  });
  const gone: number[] = [];
  yield* visitInSteps(book.keys(), (id) => {
    if (!list.has(id)) gone.push(Number(id));
  });
  return { changed: Float64Array.from(changed), gone: Float64Array.from(gone) };
}
