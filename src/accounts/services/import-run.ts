import type { RowKind } from '../../contacts/import/import-row.ts';
import type { SendableKind } from '../../contacts/import/import-selection.ts';
import type { RowOutcome } from '../../contacts/import/row-outcome.ts';
import type { SourceFacts } from '../../contacts/import/source-facts.ts';
import type { Country, ReadingOrder } from '../../contacts/phone.ts';
import type { CsvLayout } from '../../contacts/read/csv.ts';
import type { NoBook } from '../../contacts/read/read-address-book.ts';
import type { Account } from '../../store/accounts.ts';
import type { WorkProblem } from './long-work.ts';

/**
 * `planned`: looked at, nothing was sent. `waiting`: goes on by itself at `until`. `paused`: goes on
 * when somebody says so.
 */
type ImportState =
  'columns_needed' | 'planned' | 'running' | 'waiting' | 'paused' | 'cancelled' | 'done';

/** One import, as a whole. */
export interface ImportRun {
  readonly id: string;
  readonly account: Account;
  /** Of the file; empty where there was none. */
  readonly name: string;
  readonly state: ImportState;
  /** Brings back what a snapshot holds. */
  readonly restores: boolean;
  /** It runs, and other work of the account is done first. */
  readonly behind: boolean;
  /** Where numbers without a country code are from. */
  readonly country: Country | undefined;
  /** Which reading comes first where a number fits a plan at home and abroad. */
  readonly reading: ReadingOrder['first'];
  /** What the preview says of the source as a whole. */
  readonly facts: SourceFacts | undefined;
  readonly counts: Readonly<Record<RowKind, number>>;
  /** How many rows of each kind are switched on. */
  readonly on: Readonly<Record<SendableKind, number>>;
  /** Of the rows that were sent or are to be sent. */
  readonly outcomes: Readonly<Record<RowOutcome, number>>;
  readonly startedAt: Date | undefined;
  /** While waiting: until when, and whether Telegram asked to wait or wants numbers later. */
  readonly wait: { readonly until: Date; readonly why: 'flood' | 'later' | 'trouble' } | undefined;
  /** Why it paused by itself: its session ended, or what Telegram says no to. */
  readonly problem: WorkProblem | undefined;
  /** The message that shows how far it is. */
  readonly messageId: number | undefined;
}

/** What somebody sent, read. */
export type Begun =
  | { readonly kind: 'planned'; readonly run: ImportRun }
  /** A table whose columns nobody knows: `importId` waits for them. */
  | {
      readonly kind: 'columns_needed';
      readonly importId: string;
      readonly layout: CsvLayout;
      readonly headers: readonly string[];
      readonly sample: readonly (readonly string[])[];
    }
  | { readonly kind: 'not_contacts'; readonly looksLike: NoBook }
  /** More than `mostNumbers`. It was read no further. */
  | { readonly kind: 'too_many' }
  /** It is an address book, and there is nobody in it. */
  | { readonly kind: 'empty' };
