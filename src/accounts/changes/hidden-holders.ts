import type { Contact } from '../../contacts/contact.ts';
import type { AccountSession } from '../sessions/open-session.ts';

const candidates = new WeakMap<AccountSession, Map<string, readonly Contact[]>>();

/**
 * Contacts who may have a number that is about to be removed, because they hide theirs. If no answer
 * comes, only the disappearance of one of them shows that the number was removed.
 */
export function rememberHidden(
  session: AccountSession,
  changeId: string,
  contacts: readonly Contact[],
): void {
  const known = candidates.get(session) ?? new Map<string, readonly Contact[]>();
  candidates.set(session, known.set(changeId, contacts));
}

/** Undefined when another session made the change. */
export function recallHidden(
  session: AccountSession,
  changeId: string,
): readonly Contact[] | undefined {
  return candidates.get(session)?.get(changeId);
}

export function forgetHidden(session: AccountSession, changeId: string): void {
  candidates.get(session)?.delete(changeId);
}
