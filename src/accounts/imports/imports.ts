import type { ImportPlanResult, ImportRun } from '../services/import-run.ts';
import type { ColumnRole } from '../../contacts/labels/header-roles.ts';
import type { ImportRow, RowKind, RowProblem } from '../../contacts/import/import-row.ts';
import type { RowOutcome } from '../../contacts/import/row-outcome.ts';
import type { ReadingSummary } from '../../contacts/import/source-facts.ts';
import type { SendableKind } from '../../contacts/import/import-selection.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import type { ListPage } from '../../contacts/list-page.ts';
import type { ImportRecord, UnindexedRecord } from '../../contacts/import/import-record.ts';
import type { Country, ReadingOrder } from '../../contacts/phone.ts';
import type { Account } from '../../store/accounts.ts';
import type { ImportOutcome } from '../services/import-outcome.ts';

/** One row of an import for display. */
export interface ImportRowView {
  /** Zero-based, in the order of the file. */
  readonly position: number;
  readonly kind: RowKind;
  readonly name: string;
  /** Formatted for display; the text of the file if it is not a number. */
  readonly phone: string;
  readonly on: boolean;
  /** For `rename`: the present name of the contact. */
  readonly oldName: string | undefined;
  readonly reason: RowProblem | undefined;
  /** Why it failed. */
  readonly problem?: FailureReason['kind'] | undefined;
  /** For `duplicate`: the position of the first row with the number. */
  readonly sameAs: number | undefined;
  /** For `unclear`: the other possible number. */
  readonly other?: string | undefined;
  /** For a row without a number: the @username or the id to add. */
  readonly account?: string | undefined;
  /** The place in the file: the line or entry, from 1, and the header or property. */
  readonly line?: number | undefined;
  readonly entry?: number | undefined;
  readonly field?: string | undefined;
  readonly outcome: RowOutcome | undefined;
  readonly importers: number;
  readonly until: Date | undefined;
}

/** A file, or records from elsewhere. */
export type ImportSource =
  | { readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly records: readonly ImportRecord[];
      /** The name of the import for display. */
      readonly name?: string;
      /** The records are from a snapshot: contacts are renamed to their former names. */
      readonly restores?: true;
    };

/** A row of one person's plan with its outcome; undefined if there was nothing to send. */
export interface PersonRow {
  readonly row: ImportRow;
  readonly outcome: ImportOutcome | undefined;
}

/** The result of adding one person. */
export type ImportedPerson =
  /** The plan needs a decision; nothing was sent. */
  | { readonly kind: 'asked'; readonly begun: ImportPlanResult }
  /** `operationId` is undefined when nothing changed. */
  | {
      readonly kind: 'sent';
      readonly rows: readonly PersonRow[];
      readonly operationId: string | undefined;
      /** How numbers without a country code were read, and the country for them. */
      readonly read: {
        readonly home: ReadingSummary | undefined;
        readonly country: Country | undefined;
      };
    };

/** A page of rows with the count over all pages. */
export interface SavedByOthers extends ListPage<ImportRowView> {
  readonly count: number;
}

/**
 * Imports of whole address books: they are read, previewed and run, and keep a ledger of every number. A
 * run outlives the process: the next process continues it. Methods return undefined for an import that
 * is not the person's.
 */
export interface Imports {
  /** Reads and plans; sends nothing. Reading 20,000 rows takes seconds and does not block the process. */
  begin(account: Account, source: ImportSource): Promise<ImportPlanResult>;
  /** Adds one person at once, or returns a preview if the plan needs a decision. Throws `TelegramError`. */
  addPerson(account: Account, person: UnindexedRecord): Promise<ImportedPerson>;
  /** The question about columns again; undefined when it was answered. */
  columns(
    personId: bigint,
    id: string,
  ): Promise<Extract<ImportPlanResult, { kind: 'columns_needed' }> | undefined>;
  setColumns(
    personId: bigint,
    id: string,
    columns: readonly ColumnRole[],
  ): Promise<ImportPlanResult | undefined>;
  find(personId: bigint, id: string): Promise<ImportRun | undefined>;
  /** Imports that run, wait or are paused, the latest first. */
  underWay(personId: bigint): Promise<readonly ImportRun[]>;
  rows(
    personId: bigint,
    id: string,
    view: { readonly kind: RowKind | 'all'; readonly page: number },
  ): Promise<ListPage<ImportRowView> | undefined>;
  /** Numbers without a visible account that other accounts have saved, the most saved first. */
  savedByOthers(personId: bigint, id: string, page: number): Promise<SavedByOthers | undefined>;
  /** Selects or deselects a kind of rows of a planned import. */
  switchGroup(
    personId: bigint,
    id: string,
    kind: SendableKind,
    on: boolean,
  ): Promise<ImportRun | undefined>;
  switchRow(personId: bigint, id: string, position: number): Promise<ImportRun | undefined>;
  /** Plans again, which resets the selection. */
  setCountry(personId: bigint, id: string, country: Country): Promise<ImportRun | undefined>;
  /** Plans again with another preferred reading of numbers that are valid at home and abroad. */
  setReading(
    personId: bigint,
    id: string,
    reading: ReadingOrder['first'],
  ): Promise<ImportRun | undefined>;
  /** Starts to send the selected rows; a second call changes nothing. */
  run(personId: bigint, id: string, messageId: number | undefined): Promise<ImportRun | undefined>;
  pause(personId: bigint, id: string): Promise<ImportRun | undefined>;
  resume(personId: bigint, id: string): Promise<ImportRun | undefined>;
  /** Stops the import; rows that were sent stay done. */
  cancel(personId: bigint, id: string): Promise<ImportRun | undefined>;
  /** All rows in order, in chunks. */
  ledger(personId: bigint, id: string): AsyncIterable<readonly ImportRowView[]>;
}
