import type { ContactPair, SnapshotContact } from '../../contacts/book-difference.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import type { Account } from '../../store/accounts.ts';
import type { SnapshotDelta, StoredSnapshot } from '../../store/snapshots.ts';
import type { ImportPlanResult } from '../services/import-run.ts';

/** The contact list at `takenAt`, which was unchanged until `sameAt`. */
export type Snapshot = StoredSnapshot;

export interface SnapshotRow extends Snapshot {
  /** Counts of differences from the former snapshot; undefined for the oldest. */
  readonly delta: SnapshotDelta | undefined;
}

export interface SnapshotPage {
  /** Latest first. */
  readonly rows: readonly SnapshotRow[];
  /** Zero-based. */
  readonly page: number;
  readonly pages: number;
}

/** The differences between two contact lists, by name. `changed`: visible changes other than the name. */
export interface Comparison {
  readonly from: Snapshot;
  /** Undefined: the present contact list. */
  readonly to: Snapshot | undefined;
  readonly left: readonly SnapshotContact[];
  readonly came: readonly SnapshotContact[];
  readonly renamed: readonly ContactPair[];
  readonly changed: readonly ContactPair[];
  /** Why the present list could not be read, so that the cached one was compared. */
  readonly stale: FailureReason | undefined;
}

/** Snapshots of contact lists. Methods return undefined for a snapshot that is not the person's. */
export interface Snapshots {
  /** A page past the end means the last page. */
  list(account: Account, page: number): Promise<SnapshotPage>;
  find(personId: bigint, id: bigint): Promise<Snapshot | undefined>;
  /** Takes a snapshot; `isNew` is false when the latest one is equal. Throws `TelegramError`. */
  take(account: Account): Promise<{ readonly snapshot: Snapshot; readonly isNew: boolean }>;
  /** Compares two snapshots of one account, from the older to the newer. */
  compare(personId: bigint, id: bigint, other: bigint | 'now'): Promise<Comparison | undefined>;
  /**
   * Plans an import, named `name`, of contacts that are gone or were renamed since; sends nothing. The
   * import deletes no contacts. `empty`: there is nothing to restore. Throws `TelegramError`.
   */
  restore(personId: bigint, id: bigint, name: string): Promise<ImportPlanResult | undefined>;
}
