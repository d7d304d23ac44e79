import { queryBook } from '../../contacts/book-query.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import { hasContact, matchSaved } from '../../contacts/saved-query.ts';
import type { Account } from '../../store/accounts.ts';
import { readOnceMutual } from '../../store/former-contacts.ts';
import { readSavedList } from '../../store/saved-numbers.ts';
import { findTakeout } from '../../store/takeouts.ts';
import { freshList } from '../lookup/fresh-list.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { StoreServices } from '../services/services.ts';

/** How many of each kind there are of what nobody misses. */
export interface CleanupCounts {
  /** Undefined: the saved numbers were never read. */
  readonly saved: { readonly without: number; readonly readAt: Date } | undefined;
  /** Until when Telegram wants to wait with the saved numbers, when they are waited for. */
  readonly waiting: Date | undefined;
  readonly deleted: number;
  readonly unseen: number;
  readonly nameless: number;
  /** When the contacts were last known to be right, and why they could not be read anew. */
  readonly asOf: Date;
  readonly stale: FailureReason | undefined;
}

export async function countCleanup(
  account: Account,
  pool: SessionPool,
  services: StoreServices,
): Promise<CleanupCounts> {
  const { database, clock } = services;
  const { contacts, book, stale } = await freshList(account.id, pool, services);
  const [list, takeout, onceMutual] = await Promise.all([
    readSavedList(database, account.id),
    findTakeout(database, account.id),
    readOnceMutual(database, account.id),
  ]);
  const everybody = [...contacts.values()];
  const countOf = (filter: 'deleted' | 'unseen' | 'nameless'): number => {
    const query = { words: '', sort: 'name', filter, page: 0, pageSize: 1, onceMutual } as const;
    return queryBook(everybody, query, clock.now()).total;
  };
  const without = matchSaved(list?.numbers ?? [], everybody).filter((one) => !hasContact(one));
  return {
    saved: list && { without: without.length, readAt: list.readAt },
    waiting: takeout?.allowedAt,
    deleted: countOf('deleted'),
    unseen: countOf('unseen'),
    nameless: countOf('nameless'),
    asOf: book.syncedAt,
    stale,
  };
}
