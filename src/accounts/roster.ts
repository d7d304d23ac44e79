import type { Access } from './people/access.ts';
import type { Accounts } from './account-list.ts';
import type { Dialogs } from './people/dialogs.ts';
import type { History } from './history/history.ts';
import type { Imports } from './imports/imports.ts';
import type { Pairing } from './pairing/pairings.ts';
import type { Preferences } from './people/preferences.ts';
import type { Snapshots } from './snapshots/snapshots.ts';
import type { LongWork, WorkAttempt } from './services/long-work.ts';
export type { Found } from './lookup/find-user.ts';
export type { ImportOutcome, ImportedCard } from './services/import-outcome.ts';
export type { ImportPlanResult, ImportRun } from './services/import-run.ts';
export type { UndoRun } from './services/undo-run.ts';
import type { Views } from './people/views.ts';
import type { Notifications } from './notifications/notifications.ts';

export { isDatabaseGone } from '../store/database-gone.ts';
export type { Account } from '../store/accounts.ts';
export type { Access, Role } from './people/access.ts';
export type { AccountEvent } from './services/account-events.ts';
export type { Holdings } from './account-list.ts';
export type { Book } from './book.ts';
export type { BookPage, BookView } from './lookup/contact-list.ts';
export type { ChangeResult } from './changes/record-changes.ts';
export type { CleanupCounts } from './cleanup/count-cleanup.ts';
export type { DuplicatesResult, ProposedGroup } from './cleanup/duplicates.ts';
export type { MergeResult } from './cleanup/merge.ts';
export type { Dialogs } from './people/dialogs.ts';
export type {
  ChangeRow,
  History,
  HistoryPage,
  Loss,
  Operation,
  UndoOutcome,
  UndoStart,
  UndoRefusal,
} from './history/history.ts';
export type { ImportRowView, ImportSource, PersonRow } from './imports/imports.ts';
export type { PairingAttempt, PairingState } from './pairing/pairing-attempt.ts';
export type { Pairing } from './pairing/pairings.ts';
export type {
  NotificationKind,
  NotificationSettings,
  StoredNotification,
} from './notifications/notifications.ts';
export type { SavedEntry, SavedPage, SavedView } from './saved/saved-list.ts';
export type { Comparison, Snapshot, SnapshotPage, SnapshotRow } from './snapshots/snapshots.ts';

/** The accounts layer, as the layers above use it. `openRoster` creates it. */
export interface Roster extends AsyncDisposable {
  readonly access: Access;
  readonly pairing: Pairing;
  readonly accounts: Accounts;
  readonly views: Views;
  readonly imports: Imports;
  readonly snapshots: Snapshots;
  readonly dialogs: Dialogs;
  readonly history: History;
  readonly notifications: Notifications;
  readonly preferences: Preferences;
  /**
   * Continues enqueued work until it waits or ends. Throws if it has to be called again:
   * `attempt.stop` was aborted, the database is gone, or no listener took the final event.
   */
  workOn(work: LongWork, attempt: WorkAttempt): Promise<void>;
}
