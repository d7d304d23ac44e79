import type { ContactPair, SnapshotContact } from '../../contacts/book-difference.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import type { Account } from '../../store/accounts.ts';
import type { SnapshotDelta, StoredSnapshot } from '../../store/snapshots.ts';
import type { ImportPlanResult } from '../services/import-run.ts';

/** A whole book, kept at `takenAt` and found to be the same until `sameAt`. */
export type Snapshot = StoredSnapshot;

export interface SnapshotRow extends Snapshot {
  /** What is otherwise than in the one before; undefined for the oldest. */
  readonly delta: SnapshotDelta | undefined;
}

export interface SnapshotPage {
  /** Latest first. */
  readonly rows: readonly SnapshotRow[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** What became of a book, by name. `changed`: what people can see, beside the name. */
export interface Comparison {
  readonly from: Snapshot;
  /** Undefined: the book as it is now. */
  readonly to: Snapshot | undefined;
  readonly left: readonly SnapshotContact[];
  readonly came: readonly SnapshotContact[];
  readonly renamed: readonly ContactPair[];
  readonly changed: readonly ContactPair[];
  /** Why the book is only as good as it was when it was last read. */
  readonly stale: FailureReason | undefined;
}

/** Whole books as they were, and the way back. Calls with a snapshot that is not the person's answer undefined. */
export interface Snapshots {
  /** A page past the end means the last. */
  list(account: Account, page: number): Promise<SnapshotPage>;
  find(personId: bigint, id: bigint): Promise<Snapshot | undefined>;
  /** Of the book as Telegram has it now. `isNew` is false when the latest holds the same. Throws `TelegramError`. */
  take(account: Account): Promise<{ readonly snapshot: Snapshot; readonly isNew: boolean }>;
  /** Two snapshots of one account are compared from the older one to the newer one. */
  compare(personId: bigint, id: bigint, other: bigint | 'now'): Promise<Comparison | undefined>;
  /**
   * Plans an import of who left and who was renamed since, under `name`; nothing is sent. Nobody is
   * deleted by it. `empty`: there is nobody to bring back. Throws `TelegramError`.
   */
  restore(personId: bigint, id: bigint, name: string): Promise<ImportPlanResult | undefined>;
}
