import type { Contact } from '../../contacts/contact.ts';
import type { AccountSession } from '../sessions/open-session.ts';

const before = new WeakMap<AccountSession, Map<string, readonly Contact[]>>();

/**
 * Contacts who may have a number that is about to be deleted, because theirs is hidden from me: if no
 * answer comes, only who of them is gone tells what was done.
 */
export function rememberHidden(
  session: AccountSession,
  changeId: string,
  contacts: readonly Contact[],
): void {
  const known = before.get(session) ?? new Map<string, readonly Contact[]>();
  before.set(session, known.set(changeId, contacts));
}

/** Once; undefined when this process did not make the change. */
export function recallHidden(
  session: AccountSession,
  changeId: string,
): readonly Contact[] | undefined {
  const known = before.get(session);
  const contacts = known?.get(changeId);
  known?.delete(changeId);
  return contacts;
}
