import type { SnapshotContact } from '../book-difference.ts';
import type { Contact } from '../contact.ts';
import type { Steps } from '../steps.ts';
import type { ReadonlyBook } from './contact-book.ts';

/** A contact list to take a snapshot of, as it was at one time. */
export interface SnapshotSource {
  /** The ids of all contacts, the lowest first. */
  readonly ids: Float64Array;
  get(id: bigint): SnapshotContact | undefined;
}

/** The contacts of a book as they are after the last step, as snapshots store them, without a copy of all of them. */
export function* snapshotSource(book: ReadonlyBook): Steps<SnapshotSource & Disposable> {
  const ids = yield* book.ids();
  // In the same step, so that the ids are those of now.
  const past = book.asOfNow();
  return {
    ids,
    get: (id) => {
      const contact = past.get(id);
      return contact && withVersions(contact, book);
    },
    [Symbol.dispose]: () => past[Symbol.dispose](),
  };
}

/** The contacts of a book as snapshots store them. */
export function* snapshotContacts(book: ReadonlyBook): Generator<SnapshotContact, void> {
  for (const contact of book.values()) yield withVersions(contact, book);
}

/** With the versions of its note and labels. */
function withVersions(contact: Contact, book: ReadonlyBook): SnapshotContact {
  const { versions } = book.annotationOf(contact.id);
  return versions.note || versions.labels ? { ...contact, versions } : contact;
}
