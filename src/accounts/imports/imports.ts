import type { ImportPlanResult } from '../services/import-run.ts';
import type { ImportRow, RowKind, RowProblem } from '../../contacts/import/import-row.ts';
import type { RowOutcome } from '../../contacts/import/row-outcome.ts';
import type { ReadingSummary } from '../../contacts/import/source-facts.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import type { ListPage } from '../../contacts/list-page.ts';
import type { ImportRecord } from '../../contacts/import/import-record.ts';
import type { Country } from '../../contacts/phone.ts';
import type { PersonFile } from '../files/file-contents.ts';
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

/** A file as it was sent; the name may be empty. */
export type SentFile = Pick<PersonFile, 'bytes' | 'name'>;

/** A file, or records from elsewhere. */
export type ImportSource =
  | SentFile
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
