import type { Access } from './people/access.ts';
import type { Accounts } from './account-list.ts';
import type { Dialogs } from './people/dialogs.ts';
import type { History } from './history/history.ts';
import type { Imports } from './import/imports.ts';
import type { Pairing } from './pairing/pairings.ts';
import type { Preferences } from './people/preferences.ts';
import type { Snapshots } from './snapshots/snapshots.ts';
import type { LongWork, WorkAttempt } from './services/services.ts';
import type { Views } from './people/views.ts';
import type { Notifications } from './notifications/notifications.ts';

export { isDatabaseGone } from '../store/database-gone.ts';
export type { Account } from '../store/accounts.ts';
export type { Access, Role } from './people/access.ts';
export type { AccountEvent } from './services/account-events.ts';
export type { Holdings } from './account-list.ts';
export type { BookSettings } from './book-settings.ts';
export type { Book, BookPage, BookView, Found } from './book.ts';
export type { Changed } from './changes/record-changes.ts';
export type { CleanupCounts } from './cleanup/cleanup-counts.ts';
export type { FoundDuplicates, ProposedGroup } from './cleanup/duplicates.ts';
export type { Merging } from './cleanup/merge.ts';
export type { Dialogs } from './people/dialogs.ts';
export type {
  ChangeRow,
  History,
  HistoryPage,
  Loss,
  Operation,
  TakenBack,
  UndoBegun,
  UndoRefusal,
  UndoRun,
} from './history/history.ts';
export type { ImportOutcome } from './changes/send-cards.ts';
export type { Imported } from './import/import-cards.ts';
export type { PersonRow } from './import/import-person.ts';
export type { Begun, ImportRowView, ImportRun, ImportSource } from './import/imports.ts';
export type { PairingAttempt, PairingState } from './pairing/pairing-attempt.ts';
export type { Pairing } from './pairing/pairings.ts';
export type {
  NotificationKind,
  NotificationSettings,
  StoredNotification,
} from './notifications/notifications.ts';
export type { SavedEntry, SavedPage, SavedView } from './saved/saved-list.ts';
export type { Comparison, Snapshot, SnapshotPage, SnapshotRow } from './snapshots/snapshots.ts';

/** What a floor above may ask for; made by `openRoster`. */
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
   * Goes on with work that was put, until it waits or is over. Throws when it has to be called again:
   * `turn.stop` was aborted, the database is away, or nobody could be told how it stands.
   */
  workOn(work: LongWork, turn: WorkAttempt): Promise<void>;
}
