import { runInSlices } from '../../runtime/in-slices.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import { countWithout } from '../../contacts/saved-query.ts';
import type { Account } from '../../store/accounts.ts';
import { readOnceMutual } from '../../store/former-contacts.ts';
import { readSavedList } from '../../store/saved-numbers.ts';
import { findTakeout } from '../../store/takeouts.ts';
import { freshList } from '../lookup/fresh-list.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { ContactServices } from '../services/services.ts';

/** Counts of contacts and saved numbers that are candidates for deletion. */
export interface CleanupCounts {
  /** Saved numbers without a visible account; undefined when the list was never read. */
  readonly saved: { readonly without: number; readonly readAt: Date } | undefined;
  /** The time at which Telegram allows to read the saved numbers; undefined when they are not awaited. */
  readonly waiting: Date | undefined;
  readonly deleted: number;
  readonly unseen: number;
  readonly nameless: number;
  /** The last sync of the contacts, and why they could not be read now. */
  readonly asOf: Date;
  readonly stale: FailureReason | undefined;
}

export async function countCleanup(
  account: Account,
  pool: SessionPool,
  services: ContactServices,
): Promise<CleanupCounts> {
  const { database, clock } = services;
  const { contacts, listFacts, stale } = await freshList(account.id, pool, services);
  const [list, takeout, onceMutual] = await Promise.all([
    readSavedList(database, account.id),
    findTakeout(database, account.id),
    readOnceMutual(database, account.id),
  ]);
  const counts = await runInSlices(
    contacts.count(['deleted', 'unseen', 'nameless'], clock.now(), onceMutual),
  );
  const without = await runInSlices(countWithout(list?.numbers ?? [], contacts));
  return {
    saved: list && { without, readAt: list.readAt },
    waiting: takeout?.allowedAt,
    ...counts,
    asOf: listFacts.syncedAt,
    stale,
  };
}
