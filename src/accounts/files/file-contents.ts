import type { ImportRecord } from '../../contacts/import/import-record.ts';
import { ImportRecords } from '../../contacts/import/import-records.ts';
import type { ColumnRole } from '../../contacts/labels/header-roles.ts';
import type { Country } from '../../contacts/phone.ts';
import {
  readAddressBook,
  readColumns,
  type ReadBook,
} from '../../contacts/read/read-address-book.ts';

/** A file of a person, and what is known about it. */
export interface PersonFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** The account's. */
  readonly country: Country | undefined;
  /** Of a table with unclear columns: the roles that the person chose. */
  readonly columns?: readonly ColumnRole[];
}

type OtherContents =
  | Exclude<ReadBook, { kind: 'records' }>
  /** It has more than `maxNumbers` numbers; reading stopped there. */
  | { readonly kind: 'too_many' };

/** The records of a file, a chunk at a time, or why there are none. */
export type FileChunk =
  | {
      readonly kind: 'records';
      readonly records: readonly ImportRecord[];
      readonly isLast: boolean;
    }
  | OtherContents;

export type FileContents =
  | { readonly kind: 'records'; readonly records: readonly ImportRecord[] }
  | OtherContents
  /** Reading took too long or too much memory. */
  | { readonly kind: 'too_complex' };

/** In parts of records: numbers, notes and the like. Receiving so many takes about a millisecond. */
const maxChunkParts = 1000;

/** Reads a file chunk by chunk. */
export function* readChunks(file: PersonFile): Generator<FileChunk, void> {
  const { bytes, country, columns } = file;
  const read = readAddressBook(bytes, file);
  if (read.kind === 'not_contacts' || (read.kind === 'columns_needed' && !columns)) {
    yield read;
    return;
  }
  const people =
    read.kind === 'records'
      ? read.records
      : readColumns(bytes, { ...read.layout, columns: columns ?? [] }, country);
  const all = new ImportRecords();
  let [from, parts] = [0, 0];
  for (const record of people) {
    if (!all.add(record)) {
      yield { kind: 'too_many' };
      return;
    }
    const { phones, leftOut, extras } = record;
    parts += 1 + phones.length + leftOut.length + extras.notes.length + extras.labels.length;
    if (parts < maxChunkParts) continue;
    yield { kind: 'records', records: all.all.slice(from), isLast: false };
    [from, parts] = [all.all.length, 0];
  }
  yield { kind: 'records', records: all.all.slice(from), isLast: true };
}
