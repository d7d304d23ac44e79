import type { SnapshotContact } from '../book-difference.ts';
import type { ReadonlyBook } from './contact-book.ts';

/** The contacts of a book as snapshots store them, with the versions of their notes and labels. */
export function* snapshotContacts(book: ReadonlyBook): Generator<SnapshotContact, void> {
  for (const contact of book.values()) {
    const { versions } = book.annotationOf(contact.id);
    yield versions.note || versions.labels ? { ...contact, versions } : contact;
  }
}
