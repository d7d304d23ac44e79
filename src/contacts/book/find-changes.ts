import { isContact, type Contact, type User } from '../contact.ts';
import { isDifference, type ContactDifference } from '../contact-events.ts';
import type { ReadonlyBook } from './contact-book.ts';

/** How a book differs from the list that Telegram has. */
export interface BookChanges {
  /** Contacts that are new or differ, by id. */
  readonly changed: ReadonlyMap<bigint, Contact>;
  /** Those of them that were added, or whose kind, number, usernames or mutuality changed. */
  readonly differences: readonly ContactDifference[];
  /** Contacts that are not in the list any more. */
  readonly gone: readonly Contact[];
}

const perStep = 256;

/**
 * Compares a book with a read list, in steps.
 *
 * @param updates users that were updated while the list was read, which may be older
 */
export function* findBookChanges(
  book: ReadonlyBook,
  list: readonly Contact[],
  updates: ReadonlyMap<bigint, User>,
): Generator<void, BookChanges> {
  const listed = new Set<bigint>();
  const changed = new Map<bigint, Contact>();
  const compare = (contact: Contact): void => {
    listed.add(contact.id);
    if (book.hasSame(contact)) changed.delete(contact.id);
    else changed.set(contact.id, contact);
  };
  let steps = 0;
  for (const contact of list) {
    if (!updates.has(contact.id)) compare(contact);
    if (++steps % perStep === 0) yield;
  }
  for (const user of updates.values()) if (isContact(user)) compare(user);
  const gone: Contact[] = [];
  for (const id of book.keys()) {
    if (++steps % perStep === 0) yield;
    if (listed.has(id)) continue;
    const contact = book.get(id);
    if (contact) gone.push(contact);
  }
  const differences: ContactDifference[] = [];
  for (const after of changed.values()) {
    if (++steps % perStep === 0) yield;
    const before = book.get(after.id);
    if (isDifference(before, after)) differences.push({ before, after });
  }
  return { changed, differences, gone };
}
