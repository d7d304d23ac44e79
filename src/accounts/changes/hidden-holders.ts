import type { Contact } from '../../contacts/contact.ts';
import type { OpenBook } from '../sessions/open-session.ts';

const before = new WeakMap<OpenBook, Map<string, readonly Contact[]>>();

/**
 * Contacts who may have a number that is about to be deleted, because theirs is hidden from me: if no
 * answer comes, only who of them is gone tells what was done.
 */
export function rememberHidden(
  open: OpenBook,
  changeId: string,
  contacts: readonly Contact[],
): void {
  const known = before.get(open) ?? new Map<string, readonly Contact[]>();
  before.set(open, known.set(changeId, contacts));
}

/** Once; undefined when this process did not make the change. */
export function recallHidden(open: OpenBook, changeId: string): readonly Contact[] | undefined {
  const known = before.get(open);
  const contacts = known?.get(changeId);
  known?.delete(changeId);
  return contacts;
}
