import type { CardRecord } from '../record/card-record.ts';
import type { FoundTable } from './csv/csv-layout.ts';
import type { NoBook } from './file-kind.ts';
import type { JsonFormat } from './json/json.ts';

export type BookFormat = 'vcard' | JsonFormat | 'csv' | 'text' | 'ldif' | 'telegram_html' | 'xlsx';

export type ReadBook =
  | {
      readonly kind: 'records';
      readonly format: BookFormat;
      /** Lazy: stop or pause at any. To be gone through once. */
      readonly records: Iterable<CardRecord>;
    }
  /** A table with unclear columns: ask, and read it with `readColumns`. */
  | ({ readonly kind: 'columns_needed' } & Omit<FoundTable, 'certain'>)
  | { readonly kind: 'not_contacts'; readonly looksLike: NoBook };
