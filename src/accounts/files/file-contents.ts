import type { AccountBackup, BackupProblem } from '../../contacts/account-backup.ts';
import type { ImportRecord } from '../../contacts/import/import-record.ts';
import { ImportRecords } from '../../contacts/import/import-records.ts';
import type { ColumnRole } from '../../contacts/labels/header-roles.ts';
import type { Country } from '../../contacts/phone.ts';
import type { PictureCodes } from '../../contacts/read/picture-book.ts';
import type { Row } from '../../contacts/read/csv/csv-rows.ts';
import { kindOfBytes } from '../../contacts/read/file-kind.ts';
import { onlyBackupIn, picturesIn } from '../../contacts/read/packed-book.ts';
import { hasTables, readRawTables, type FileTable } from '../../contacts/read/raw-tables.ts';
import { readAddressBook, type ReadBook } from '../../contacts/read/read-address-book.ts';
import { isBackup, readBackup } from '../../contacts/read/read-backup.ts';

/** A file of a person, and what is known about it. */
export interface PersonFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** The account's. */
  readonly country: Country | undefined;
  /** Its rows as they stand, instead of the people in it. */
  readonly asTable?: true;
  /** Of a table with unclear columns: the roles that the person chose. */
  readonly columns?: readonly ColumnRole[];
}

interface WithTables {
  /** Whether it is a table, or an archive with tables, which can be given back with more columns. */
  readonly hasTables: boolean;
}

type OtherContents =
  | Extract<ReadBook, { kind: 'not_contacts' }>
  | (Extract<ReadBook, { kind: 'columns_needed' }> & WithTables)
  /** It has more than `maxNumbers` numbers; reading stopped there. */
  | { readonly kind: 'too_many' }
  | { readonly kind: 'unreadable_backup'; readonly problem: BackupProblem };

/** The records of a file, a chunk at a time, or why there are none. */
export type FileChunk =
  | ({
      readonly kind: 'records';
      readonly records: readonly ImportRecord[];
      readonly isLast: boolean;
    } & WithTables)
  /** A backup with some of its entries. */
  | { readonly kind: 'backup'; readonly backup: AccountBackup; readonly isLast: boolean }
  | OtherContents;

export type FileContents =
  | ({ readonly kind: 'records'; readonly records: readonly ImportRecord[] } & WithTables)
  | { readonly kind: 'backup'; readonly backup: AccountBackup }
  | OtherContents
  /** Reading took too long or too much memory. */
  | { readonly kind: 'too_complex' };

/** The rows of the tables in a file, a chunk at a time, then `end`. */
export type TableChunk =
  | (FileTable<readonly Row[]> & {
      readonly kind: 'table';
      /** Whether a table begins with it. */
      readonly isFirst: boolean;
    })
  | { readonly kind: 'end' };

/** In parts of records: numbers, notes and the like. Receiving so many takes about a millisecond. */
const maxChunkParts = 1000;
const maxChunkRows = 200;
/** How long the pictures of an archive are searched: large ones must not use up the time for its other files. */
const picturesMs = 15_000;
/** Of each list of a backup. */
const maxChunkEntries = 250;

/** Reads a file chunk by chunk. `passedMs`: a clock that is never set. */
export async function* readChunks(
  file: PersonFile,
  passedMs = (): number => performance.now(),
): AsyncGenerator<FileChunk, void> {
  const backup = isBackup(file.bytes) ? file.bytes : onlyBackupIn(file.bytes);
  if (backup) {
    yield* readBackupChunks(backup);
    return;
  }
  const read = readAddressBook(file.bytes, { ...file, ...(await findCodesOf(file, passedMs)) });
  if (read.kind === 'not_contacts') {
    yield read;
    return;
  }
  const facts = { hasTables: hasTables(file.bytes, file) };
  if (read.kind === 'columns_needed') {
    yield { ...read, ...facts };
    return;
  }
  const all = new ImportRecords();
  let [from, parts] = [0, 0];
  for (const record of read.records) {
    if (!all.add(record)) {
      yield { kind: 'too_many' };
      return;
    }
    const { phones, leftOut, extras } = record;
    parts += 1 + phones.length + leftOut.length + extras.notes.length + extras.labels.length;
    if (parts < maxChunkParts) continue;
    yield { kind: 'records', records: all.all.slice(from), isLast: false, ...facts };
    [from, parts] = [all.all.length, 0];
  }
  yield { kind: 'records', records: all.all.slice(from), isLast: true, ...facts };
}

function* readBackupChunks(bytes: Uint8Array): Generator<FileChunk, void> {
  const read = readBackup(bytes);
  if (read.kind !== 'backup') {
    yield read;
    return;
  }
  const { contacts, savedNumbers, blocked } = read.backup;
  const most = Math.max(contacts.length, savedNumbers.length, blocked.length);
  for (let from = 0; from === 0 || from < most; from += maxChunkEntries) {
    const to = from + maxChunkEntries;
    const backup = {
      ...read.backup,
      contacts: contacts.slice(from, to),
      savedNumbers: savedNumbers.slice(from, to),
      blocked: blocked.slice(from, to),
    };
    yield { kind: 'backup', backup, isLast: to >= most };
  }
}

/** Splits a file into the rows of its tables, chunk by chunk. */
export function* readTableChunks({ bytes, ...facts }: PersonFile): Generator<TableChunk, void> {
  for (const table of readRawTables(bytes, facts)) {
    let [rows, isFirst]: [Row[], boolean] = [[], true];
    for (const row of table.rows) {
      rows.push(row);
      if (rows.length < maxChunkRows) continue;
      yield { kind: 'table', ...table, rows, isFirst };
      [rows, isFirst] = [[], false];
    }
    yield { kind: 'table', ...table, rows, isFirst };
  }
  yield { kind: 'end' };
}

/** The QR codes of a picture, or of the pictures in an archive. The decoder is loaded for the first picture. */
async function findCodesOf(
  { bytes, country }: PersonFile,
  passedMs: () => number,
): Promise<{
  readonly codes?: PictureCodes;
  readonly pictures: ReadonlyMap<string, PictureCodes>;
}> {
  const pictures = new Map<string, PictureCodes>();
  const end = passedMs() + picturesMs;
  for (const { name, bytes: picture } of picturesIn(bytes, country)) {
    if (passedMs() >= end) break;
    pictures.set(name, await findCodesIn(picture));
  }
  if (kindOfBytes(bytes) !== 'picture') return { pictures };
  return { codes: await findCodesIn(bytes), pictures };
}

async function findCodesIn(picture: Uint8Array): Promise<PictureCodes> {
  const { findCodes } = await import('./picture-codes.ts');
  return findCodes(picture);
}
