import type { CardRecord } from '../record/card-record.ts';
import type { FoundTable } from './csv/csv-layout.ts';
import type { OtherFileKind } from './file-kind.ts';
import type { JsonFormat } from './json/json.ts';

export type BookFormat =
  'vcard' | JsonFormat | 'csv' | 'text' | 'ldif' | 'telegram_html' | 'xlsx' | 'code';

/** The result of reading a file. */
export type ReadBook =
  | {
      readonly kind: 'records';
      readonly format: BookFormat;
      /** Lazy, so a caller can stop or pause; can be iterated once. */
      readonly records: Iterable<CardRecord>;
    }
  /** A table with unclear columns: ask the user for them, then read the file with these. */
  | ({ readonly kind: 'columns_needed' } & Omit<FoundTable, 'certain'>)
  | { readonly kind: 'not_contacts'; readonly looksLike: OtherFileKind };
