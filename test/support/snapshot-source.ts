import type { SnapshotContact } from '../../src/contacts/book-difference.ts';
import type { SnapshotSource } from '../../src/contacts/book/snapshot-contacts.ts';

/** A contact list to take a snapshot of. */
export function sourceOf(
  contacts: readonly SnapshotContact[],
): () => Promise<SnapshotSource & Disposable> {
  const known = new Map(contacts.map((contact) => [contact.id, contact]));
  const ids = Float64Array.from(known.keys(), Number).sort();
  return () => Promise.resolve({ ids, get: (id) => known.get(id), [Symbol.dispose]: () => {} });
}
