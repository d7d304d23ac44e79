import type { RestoredFrom } from '../../contacts/import/restored-from.ts';
import type { ImportPlanResult } from '../services/import-run.ts';
import type { Name } from '../../contacts/contact.ts';
import type { ImportPurpose } from '../../contacts/import/import-purpose.ts';
import type { ImportRow, RowKind, RowProblem } from '../../contacts/import/import-row.ts';
import type { RowOutcome } from '../../contacts/import/row-outcome.ts';
import type { ReadingSummary } from '../../contacts/import/source-facts.ts';
import type { ImportedFile } from '../../store/stored/imported-file.ts';
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
  /** The name to send, as it is divided. */
  readonly newName?: Name | undefined;
  readonly reason: RowProblem | undefined;
  /** Why it failed. */
  readonly problem?: FailureReason['kind'] | undefined;
  /** For `duplicate`: the position of the first row with the number. */
  readonly sameAs: number | undefined;
  /** For `unclear`: the other possible number. */
  readonly other?: string | undefined;
  /** For a row without a number: the @username or the id to add. */
  readonly account?: string | undefined;
  /** The place in the source: the sheet or file, the line or entry, from 1, and the header or property. */
  readonly part?: string | undefined;
  readonly line?: number | undefined;
  readonly entry?: number | undefined;
  readonly field?: string | undefined;
  readonly outcome: RowOutcome | undefined;
  readonly importers: number;
  readonly until: Date | undefined;
}

/** A file as it was sent; the name may be empty. */
export interface SentFile extends Pick<PersonFile, 'bytes' | 'name'> {
  /** By which it can be downloaded again, of a table that may be asked for back. */
  readonly fileId?: string | undefined;
}

/** A file, or records from elsewhere. */
export type ImportSource =
  | SentFile
  | {
      readonly records: readonly ImportRecord[];
      /** Of the file that the records are from. */
      readonly name?: string;
      /** The snapshot or backup that the records are from. */
      readonly restored?: RestoredFrom;
      /** By default, to add people. */
      readonly purpose?: ImportPurpose;
      /** The tables among the files that the records are from. */
      readonly files?: readonly ImportedFile[];
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
