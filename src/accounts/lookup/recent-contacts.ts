import type { ReadonlyBook } from '../../contacts/book/contact-book.ts';
import type { Contact } from '../../contacts/contact.ts';
import { latestChangedUsers } from '../../store/history.ts';
import type { Services } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';

/** How many contacts count as recent. */
const recentCount = 20;
/** Enough changes to name so many contacts, when some are repeated or gone. */
const changesRead = 100;

export function noteLook({ memory }: AccountSession, id: bigint, at: Date): void {
  const { looks } = memory;
  looks.delete(id);
  looks.set(id, at.getTime());
  const [oldest] = looks.keys();
  if (looks.size > recentCount && oldest !== undefined) looks.delete(oldest);
}

/**
 * The contacts that the person looked at or changed last, the latest first. Reads a few rows, however large the list
 * is.
 *
 * @param session undefined if it is not open in this process: then only changes count
 */
export async function findRecentContacts(
  accountId: string,
  contacts: ReadonlyBook,
  session: AccountSession | undefined,
  { database }: Pick<Services, 'database'>,
): Promise<readonly Contact[]> {
  const changed = await latestChangedUsers(database, accountId, changesRead);
  const seen = [...(session?.memory.looks ?? [])].map(([id, at]) => ({ id, at }));
  const latestFirst = [
    ...changed.map(({ id, at }) => ({ id, at: at.getTime() })),
    ...seen,
  ].toSorted((one, other) => other.at - one.at);
  const ids = new Set(latestFirst.map(({ id }) => id));
  return [...ids].flatMap((id) => contacts.get(id) ?? []).slice(0, recentCount);
}
