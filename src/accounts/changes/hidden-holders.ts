import type { Contact } from '../../contacts/contact.ts';
import type { ContactDifference } from '../../contacts/contact-events.ts';
import type { Account } from '../../store/accounts.ts';
import { saveNumberHolders } from '../../store/unsettled.ts';
import type { Services } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';

const candidates = new WeakMap<AccountSession, Map<string, readonly Contact[]>>();

/**
 * Keeps the contacts that may have a number that is about to be removed, because they hide theirs. If no
 * answer comes, only the disappearance of one of them shows that the number was removed.
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

/**
 * Stores, on imports without an answer, the contacts that hid an imported number. Only the first sync
 * after the import shows them and their former names; without these, undoing the import would delete
 * them.
 */
export async function saveHiddenHolders(
  { id }: Account,
  differences: readonly ContactDifference[],
  { database }: Pick<Services, 'database'>,
): Promise<void> {
  const holders = differences.flatMap(({ before, after: { phone } }) =>
    before && before.phone === undefined && phone !== undefined ? { phone, before } : [],
  );
  if (holders.length > 0) await saveNumberHolders(database, id, holders);
}
