import { filterInSteps, flatMapInSteps, type Steps } from '../steps.ts';
import type { ReadonlyBook } from './contact-book.ts';

/** How a book differs from the list that Telegram has. */
export interface BookChanges {
  /** The ids of contacts that are new or differ. */
  readonly changed: readonly bigint[];
  /** Those of contacts that are not in the list any more. */
  readonly gone: readonly bigint[];
}

/** Compares a book with a read list, in steps. */
export function* findBookChanges(book: ReadonlyBook, list: ReadonlyBook): Steps<BookChanges> {
  const changed = yield* flatMapInSteps(list.values(), (contact) =>
    book.hasSame(contact) ? [] : [contact.id],
  );
  const gone = yield* filterInSteps(book.keys(), (id) => !list.has(id));
  return { changed, gone };
}
