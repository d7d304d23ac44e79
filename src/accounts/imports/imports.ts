import type { Begun, ImportRun } from '../services/import-run.ts';
import type { Role } from '../../contacts/labels/header-roles.ts';
import type { ImportRow, RowKind, RowProblem } from '../../contacts/import/import-row.ts';
import type { RowOutcome } from '../../contacts/import/row-outcome.ts';
import type { Reading } from '../../contacts/import/source-facts.ts';
import type { SendableKind } from '../../contacts/import/import-selection.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import type { ListPage } from '../../contacts/list-page.ts';
import type { ImportRecord, LooseRecord } from '../../contacts/import/import-record.ts';
import type { Country, ReadingOrder } from '../../contacts/phone.ts';
import type { Account } from '../../store/accounts.ts';
import type { ImportOutcome } from '../services/import-outcome.ts';

/** One row, to be shown. */
export interface ImportRowView {
  /** From 0, in the order of the file. */
  readonly position: number;
  readonly kind: RowKind;
  readonly name: string;
  /** For people to read; as written where it is no number. */
  readonly phone: string;
  readonly on: boolean;
  /** For `rename`: what the contact is called now. */
  readonly oldName: string | undefined;
  readonly reason: RowProblem | undefined;
  /** Why it failed. */
  readonly problem?: FailureReason['kind'] | undefined;
  /** For `duplicate`: the position of the row that has the number first. */
  readonly sameAs: number | undefined;
  /** For `unclear`: the other number the text may be. */
  readonly other?: string | undefined;
  /** Of a row without a number: the @username or the id that would be added. */
  readonly account?: string | undefined;
  /** Where it stands in the file: a line or an entry, from 1, and the header or property there. */
  readonly line?: number | undefined;
  readonly entry?: number | undefined;
  readonly field?: string | undefined;
  readonly outcome: RowOutcome | undefined;
  readonly importers: number;
  readonly until: Date | undefined;
}

/** A file, or people who were sent otherwise: of those there may be any number. */
export type ImportSource =
  | { readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly records: readonly ImportRecord[];
      /** What they are, to be shown. */
      readonly name?: string;
      /** They are a book as it was: whoever is called otherwise now is to be renamed. */
      readonly restores?: true;
    };

/** A row of one person's plan, and what came of it; undefined for a row there was nothing to send of. */
export interface PersonRow {
  readonly row: ImportRow;
  readonly outcome: ImportOutcome | undefined;
}

/** One person was sent to be added. */
export type ImportedPerson =
  /** Something has to be decided first: nothing was sent. */
  | { readonly kind: 'asked'; readonly begun: Begun }
  /** `operationId` takes it back; undefined when nothing was changed. */
  | {
      readonly kind: 'sent';
      readonly rows: readonly PersonRow[];
      readonly operationId: string | undefined;
      /** How numbers without a country code were read, and as numbers of which country. */
      readonly read: { readonly home: Reading | undefined; readonly country: Country | undefined };
    };

/** A page of rows, and how many there are on all pages. */
export interface SavedByOthers extends ListPage<ImportRowView> {
  readonly count: number;
}

/**
 * Imports of whole address books: read, looked at, run, and kept as a ledger of every number. A run
 * outlives the process: whoever takes it up goes on where it was. Calls with an import that is not
 * the person's answer undefined.
 */
export interface Imports {
  /** Reads and plans; nothing is sent. Reading 20,000 rows takes seconds, in which others work on. */
  begin(account: Account, source: ImportSource): Promise<Begun>;
  /** Adds one person at once, or plans it where something has to be decided. Throws `TelegramError`. */
  addPerson(account: Account, person: LooseRecord): Promise<ImportedPerson>;
  /** The same question once more; undefined when it was answered. */
  columns(
    personId: bigint,
    id: string,
  ): Promise<Extract<Begun, { kind: 'columns_needed' }> | undefined>;
  setColumns(personId: bigint, id: string, columns: readonly Role[]): Promise<Begun | undefined>;
  find(personId: bigint, id: string): Promise<ImportRun | undefined>;
  /** Those that are not over, and not merely planned; latest first. */
  underWay(personId: bigint): Promise<readonly ImportRun[]>;
  rows(
    personId: bigint,
    id: string,
    view: { readonly kind: RowKind | 'all'; readonly page: number },
  ): Promise<ListPage<ImportRowView> | undefined>;
  /** The rows whose number others have saved too, those that most have first. */
  savedByOthers(personId: bigint, id: string, page: number): Promise<SavedByOthers | undefined>;
  /** Of a planned import only. */
  switchGroup(
    personId: bigint,
    id: string,
    kind: SendableKind,
    on: boolean,
  ): Promise<ImportRun | undefined>;
  switchRow(personId: bigint, id: string, position: number): Promise<ImportRun | undefined>;
  /** Plans anew; what was switched by hand is as at first. */
  setCountry(personId: bigint, id: string, country: Country): Promise<ImportRun | undefined>;
  /** The same, with the other reading first where a number fits a plan at home and abroad. */
  setReading(
    personId: bigint,
    id: string,
    reading: ReadingOrder['first'],
  ): Promise<ImportRun | undefined>;
  /** Begins to send what is on. Again, it changes nothing. */
  run(personId: bigint, id: string, messageId: number | undefined): Promise<ImportRun | undefined>;
  pause(personId: bigint, id: string): Promise<ImportRun | undefined>;
  resume(personId: bigint, id: string): Promise<ImportRun | undefined>;
  /** What was sent stays done. */
  cancel(personId: bigint, id: string): Promise<ImportRun | undefined>;
  /** Every row, in order, in pieces. */
  ledger(personId: bigint, id: string): AsyncIterable<readonly ImportRowView[]>;
}
