import { filterInSteps, visitInSteps, type Steps } from '../steps.ts';
import type { Contact } from '../contact.ts';
import { ContactBook } from './contact-book.ts';
import type { ContactTimes } from './contact-columns.ts';
import type { BookChanges } from './find-changes.ts';

/** The book with the changes, made in steps; the given one stays as it is. `timesOf`: as for `ContactBook.from`. */
export function* mergeChanges(
  book: ContactBook,
  { changed, gone }: Pick<BookChanges, 'changed' | 'gone'>,
  timesOf: (contact: Contact) => ContactTimes,
): Steps<ContactBook> {
  const left = new Set<bigint>();
  yield* visitInSteps(gone, ({ id }) => left.add(id));
  // Not among the steps of the new book, which has none for contacts that it leaves out.
  const kept = yield* filterInSteps(book.keys(), (id) => !left.has(id) && !changed.has(id));
  function* contacts(): Generator<Contact> {
    for (const id of kept) {
      const contact = book.get(id);
      if (contact) yield contact;
    }
    yield* changed.values();
  }
  return yield* ContactBook.from(contacts(), { timesOf, annotations: book.annotated() });
}
