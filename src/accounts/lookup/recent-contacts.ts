import type { ReadonlyBook } from '../../contacts/book/contact-book.ts';
import type { Contact } from '../../contacts/contact.ts';
import { latestChangedUsers } from '../../store/history.ts';
import type { Services } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';

/** How many contacts count as recent. */
const recentCount = 20;
/** Enough changes to name so many contacts, when some are repeated or gone. */
const changesRead = 100;

/** When the person last looked at a user; the latest last. The next session begins anew. */
const looks = new WeakMap<AccountSession, Map<bigint, number>>();

export function noteLook(session: AccountSession, id: bigint, at: Date): void {
  const seen = looks.get(session) ?? new Map<bigint, number>();
  looks.set(session, seen);
  seen.delete(id);
  seen.set(id, at.getTime());
  const [oldest] = seen.keys();
  if (seen.size > recentCount && oldest !== undefined) seen.delete(oldest);
}

/**
 * The contacts that the person looked at or changed last, the latest first. Reads a few rows, however large the list
 * is.
 *
 * @param session undefined if it cannot be opened now: then only changes count
 */
export async function findRecentContacts(
  accountId: string,
  contacts: ReadonlyBook,
  session: AccountSession | undefined,
  { database }: Pick<Services, 'database'>,
): Promise<readonly Contact[]> {
  const changed = await latestChangedUsers(database, accountId, changesRead);
  const seen = [...((session && looks.get(session)) ?? [])].map(([id, at]) => ({ id, at }));
  const latestFirst = [
    ...changed.map(({ id, at }) => ({ id, at: at.getTime() })),
    ...seen,
  ].toSorted((one, other) => other.at - one.at);
  const ids = new Set(latestFirst.map(({ id }) => id));
  return [...ids].flatMap((id) => contacts.get(id) ?? []).slice(0, recentCount);
}
