import type { Account } from '../store/accounts.ts';
import { bookSettings, type BookSettings } from './book-settings.ts';
import { countCleanup, type CleanupCounts } from './cleanup/count-cleanup.ts';
import { openDuplicates, type Duplicates } from './cleanup/duplicates.ts';
import { contactChangesOf, type ContactChanges } from './contact-changes.ts';
import { contactListOf, type ContactList } from './lookup/contact-list.ts';
import { userLookupOf, type UserLookup } from './lookup/user-lookup.ts';
import { openSavedList, type SavedList } from './saved/saved-list.ts';
import type { ChangeServices } from './services/services.ts';
import type { SessionPool } from './sessions/session-pool.ts';

/**
 * One account's contacts: the contact cache and the session behind one interface. Opens the session at
 * the first call that needs it. Methods throw `TelegramError`.
 */
export interface Book extends ContactList, UserLookup, ContactChanges {
  readonly account: Account;
  readonly saved: SavedList;
  readonly settings: BookSettings;
  readonly duplicates: Duplicates;
  /** Counts of contacts that the cleanup features may remove or merge. */
  cleanup(): Promise<CleanupCounts>;
}

export function bookOf(account: Account, pool: SessionPool, services: ChangeServices): Book {
  return {
    account,
    ...contactListOf(account.id, pool, services),
    ...userLookupOf(account, pool, services),
    ...contactChangesOf(account.id, pool, services),
    saved: openSavedList(account, pool, services),
    settings: bookSettings((work) => pool.use(account.id, work), services),
    duplicates: openDuplicates(account, pool, services),
    cleanup: () => countCleanup(account, pool, services),
  };
}
