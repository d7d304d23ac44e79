/** The accounts layer, as the layers above use it. */
export type { Roster } from './open-roster.ts';
export type { Found } from './lookup/find-user.ts';
export type { FileContents } from './files/file-contents.ts';
export type { ImportOutcome, ImportedCard } from './services/import-outcome.ts';
export type { ImportPlanResult, ImportRun } from './services/import-run.ts';
export type { UndoRun } from './services/undo-run.ts';
export { nameOperations } from './services/operation-ids.ts';
export { isDatabaseGone } from '../store/database-gone.ts';
export type { MadeBackup } from './services/made-backup.ts';
export type { BackupInterval, BackupPlan } from '../store/account-backups.ts';
export type { Account } from '../store/accounts.ts';
export type { Sender } from './people/access.ts';
export type { Access } from './people/access.ts';
export type { Unpaired } from './people/unpaired.ts';
export type { Visitor } from '../store/visitors.ts';
export type { Member, Role } from './people/members.ts';
export type { AccountEvent } from './services/account-events.ts';
export type { Health } from './operate/health.ts';
export type { Holdings } from '../store/holdings.ts';
export type { LabelCount } from '../contacts/book/labels.ts';
export type { Book } from './book.ts';
export type { AccountTidyProposal } from './lookup/tidy-names.ts';
export type { BookPage, BookView, ListPlaces } from './lookup/contact-list.ts';
export type { ChangeResult } from './changes/record-changes.ts';
export type { CleanupCounts } from './cleanup/count-cleanup.ts';
export type { DuplicatesResult, ProposedGroup } from './cleanup/duplicates.ts';
export type { Glance } from './cleanup/glance.ts';
export type { MergeResult } from './cleanup/merge.ts';
export type { Dialogs } from './people/dialogs.ts';
export type { LiveButtons } from './people/live-buttons.ts';
export type {
  ChangeRow,
  HistoryPage,
  Loss,
  Operation,
  UndoOutcome,
  UndoStart,
  UndoRefusal,
} from './history/history.ts';
export type { History } from './history/open-history.ts';
export type { ImportRowView, ImportSource, PersonRow, SentFile } from './imports/imports.ts';
export type { ImportedFile } from '../store/stored/imported-file.ts';
export type { LineMatch, MatchedTable } from './imports/match-tables.ts';
export type { PairingAttempt } from './pairing/pairing-attempt.ts';
export type { PageInput } from './pairing/page-input.ts';
export type { PageStep } from './pairing/page-step.ts';
export type { PairingPage } from './pairing/pairing-page.ts';
export type { PairingPages } from './pairing/pairing-pages.ts';
export type { PairingNews, PairingState } from './pairing/pairing-state.ts';
export type { Pairings } from './pairing/pairings.ts';
export type { NotificationKind, StoredNotification } from '../store/notifications.ts';
export type { NotificationSettings } from '../store/notification-settings.ts';
export type { SavedEntry, SavedPage, SavedView } from './saved/saved-list.ts';
export type { Comparison, SnapshotPage, SnapshotRow } from './snapshots/snapshots.ts';
export type { StoredSnapshot as Snapshot } from '../store/snapshots.ts';
