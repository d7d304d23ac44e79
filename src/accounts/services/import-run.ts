import type { RestoredFrom } from '../../contacts/import/restored-from.ts';
import type { BackupProblem } from '../../contacts/account-backup.ts';
import type { ImportPurpose } from '../../contacts/import/import-purpose.ts';
import type { RowKind } from '../../contacts/import/import-row.ts';
import type { SendableKind } from '../../contacts/import/import-selection.ts';
import type { RowOutcome } from '../../contacts/import/row-outcome.ts';
import type { SourceFacts } from '../../contacts/import/source-facts.ts';
import type { Country, ReadingOrder } from '../../contacts/phone.ts';
import type { CsvLayout } from '../../contacts/read/csv/csv.ts';
import type { OtherFileKind } from '../../contacts/read/read-address-book.ts';
import type { ImportedFile } from '../../store/stored/imported-file.ts';
import type { Account } from '../../store/accounts.ts';
import type { WorkProblem } from './long-work.ts';

/**
 * `planned`: nothing was sent yet. `waiting`: continues by itself at `wait.until`. `paused`: continues
 * when the person resumes it.
 */
type ImportState =
  'columns_needed' | 'planned' | 'running' | 'waiting' | 'paused' | 'cancelled' | 'done';

/** An import as a whole. */
export interface ImportRun {
  readonly id: string;
  readonly account: Account;
  /** Of the file; empty without a file. */
  readonly name: string;
  /** The snapshot or backup that it restores; undefined for other imports. */
  readonly restored: RestoredFrom | undefined;
  readonly state: ImportState;
  readonly purpose: ImportPurpose;
  /** The tables that can be given back; empty for other sources. */
  readonly files: readonly ImportedFile[];
  /** Whether it waits for other running work of the account. */
  readonly behind: boolean;
  /** The country of numbers without a country code. */
  readonly country: Country | undefined;
  /** The reading to prefer for a number that is valid both at home and internationally. */
  readonly reading: ReadingOrder['first'];
  /** Facts about the source for the preview. */
  readonly facts: SourceFacts | undefined;
  readonly counts: Readonly<Record<RowKind, number>>;
  /** How many rows of each kind are selected to be sent. */
  readonly on: Readonly<Record<SendableKind, number>>;
  /** Counts of the rows that were sent or are selected. */
  readonly outcomes: Readonly<Record<RowOutcome, number>>;
  readonly startedAt: Date | undefined;
  /** While waiting: until when, and whether for a flood wait, deferred numbers or a failure. */
  readonly wait:
    { readonly until: Date; readonly why: 'flood' | 'deferred' | 'trouble' } | undefined;
  /** Why it paused by itself. */
  readonly problem: WorkProblem | undefined;
  /** The message that shows its progress. */
  readonly messageId: number | undefined;
}

/**
 * The result of reading a file and planning its import. `dropped`: the name, perhaps empty, of the person's
 * oldest plan, if there were too many of them.
 */
export type ImportPlanResult = { readonly dropped?: string | undefined } & PlanResult;

type PlanResult =
  | { readonly kind: 'planned'; readonly run: ImportRun }
  /** A table whose columns are not recognized; the import waits for `Imports.setColumns`. */
  | {
      readonly kind: 'columns_needed';
      readonly importId: string;
      readonly layout: CsvLayout;
      readonly headers: readonly string[];
      readonly sample: readonly (readonly string[])[];
    }
  | { readonly kind: 'not_contacts'; readonly looksLike: OtherFileKind }
  /** It has more than `maxNumbers` numbers; reading stopped there. */
  | { readonly kind: 'too_many' }
  /** Reading took too long or too much memory. */
  | { readonly kind: 'too_complex' }
  /** An address book without entries. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable_backup'; readonly problem: BackupProblem }
  /** All in the backup is there. */
  | { readonly kind: 'nothing_to_restore' };
