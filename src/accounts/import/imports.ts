import type { CsvLayout } from '../../contacts/read/csv/csv.ts';
import type { Role } from '../../contacts/labels/header-roles.ts';
import type { NoBook } from '../../contacts/read/read-address-book.ts';
import type { RowKind, RowProblem } from '../../contacts/import/import-row.ts';
import type { RowOutcome } from '../../contacts/import/row-outcome.ts';
import type { SendableKind } from '../../contacts/import/import-selection.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import type { ListPage } from '../../contacts/list-page.ts';
import type { ImportRecord, LooseRecord } from '../../contacts/import/import-record.ts';
import type { SourceFacts } from '../../contacts/import/source-facts.ts';
import type { Country, ReadingOrder } from '../../contacts/phone.ts';
import type { Account } from '../../store/accounts.ts';
import type { ImportedPerson } from './import-person.ts';
import type { WorkProblem } from '../work/after-failure.ts';

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
