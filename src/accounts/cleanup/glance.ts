import { runInSlices } from '../../runtime/in-slices.ts';
import type { Account } from '../../store/accounts.ts';
import { freshList } from '../lookup/fresh-list.ts';
import type { ChangeServices } from '../services/services.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { openDuplicates } from './duplicates.ts';

/** Counts of what is in an account's contacts, of those that the cache has. */
export interface Glance {
  readonly contacts: number;
  readonly deleted: number;
  readonly nameless: number;
  /** People who do not have the account in their contacts. */
  readonly oneSided: number;
  /** Groups of entries that may be the same person. */
  readonly doubles: number;
  /** Numbers in Telegram's list of saved numbers. */
  readonly saved: number;
}

/** Asks Telegram for no more than the contact list. */
export async function countGlance(
  account: Account,
  pool: SessionPool,
  services: ChangeServices,
): Promise<Glance> {
  const { contacts, listFacts } = await freshList(account.id, pool, services);
  const now = services.clock.now();
  const counts = await runInSlices(contacts.count(['deleted', 'nameless', 'one_sided'], now));
  const { groups } = await openDuplicates(account, pool, services).find();
  return {
    contacts: contacts.size,
    deleted: counts.deleted,
    nameless: counts.nameless,
    oneSided: counts.one_sided,
    doubles: groups.length,
    saved: listFacts.savedCount,
  };
}
