import { TelegramError } from '../../contacts/telegram-error.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import type { Account } from '../../store/accounts.ts';
import { findBirthdays } from '../lookup/birthdays.ts';
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
  /** Contacts with a birthday yesterday, today or tomorrow; undefined if Telegram did not say. */
  readonly birthdays: number | undefined;
}

/** Asks Telegram for the contact list and the birthdays of three days, no more. */
export async function countGlance(
  account: Account,
  pool: SessionPool,
  services: ChangeServices,
): Promise<Glance> {
  const { contacts, listFacts } = await freshList(account.id, pool, services);
  const now = services.clock.now();
  const counts = await runInSlices(contacts.count(['deleted', 'nameless', 'one_sided'], now));
  const [{ groups }, birthdays] = await Promise.all([
    openDuplicates(account, pool, services).find(),
    contacts.size > 0 ? countBirthdays(account, pool, services) : undefined,
  ]);
  return {
    contacts: contacts.size,
    deleted: counts.deleted,
    nameless: counts.nameless,
    oneSided: counts.one_sided,
    doubles: groups.length,
    saved: listFacts.savedCount,
    birthdays,
  };
}

/** The other counts are shown without it. */
async function countBirthdays(
  account: Account,
  pool: SessionPool,
  services: ChangeServices,
): Promise<number | undefined> {
  try {
    const near = await pool.use(account.id, (session) => findBirthdays(session, services));
    return near.length;
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error;
    services.log.info({ reason: error.reason }, 'Counting the birthdays failed');
    return undefined;
  }
}
