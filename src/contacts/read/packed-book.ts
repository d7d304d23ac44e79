import type { CardRecord } from '../record/card-record.ts';
import { type ZipEntry, unzipWhole, zipEntries } from './bytes/zip.ts';
import { type OtherFileKind, kindOfName } from './file-kind.ts';
import type { ReadBook } from './read-book.ts';

/** In bytes, unpacked: the size limit of files that bots can download. */
const maxFile = 20 * 1024 * 1024;
const maxFiles = 200;
const maxTotal = 60 * 1024 * 1024;
/** Larger files are unpacked a second time instead of kept in memory. */
const maxHeld = maxFile;

/** Formats of address books, the most detailed first. */
const formats = [
  /\.(?:vcf|vcard)$/i,
  /\.(?:csv|tsv)$/i,
  /\.ldif$/i,
  /\.json$/i,
  /\.html?$/i,
  /\.xlsx$/i,
];

/** The kind of a zip file by its entries; `archive` if it must be unpacked. */
export type ArchiveKind = OtherFileKind | 'workbook';

export function archiveKind(bytes: Uint8Array, name: string): ArchiveKind {
  const entries = zipEntries(bytes);
  if (!entries) return kindOfFirstEntry(bytes, name);
  const has = (pattern: RegExp): boolean => entries.some((entry) => pattern.test(entry.name));
  if (has(/^xl\/workbook\.xml$/i)) return 'workbook';
  if (has(/^xl\/|^Index\/Tables\//i)) return 'spreadsheet';
  if (has(/^(?:word|ppt|visio)\//i)) return 'document';
  if (has(/^content\.xml$/i) || has(/\.iwa$/i)) {
    return kindOfName(name) === 'document' ? 'document' : 'spreadsheet';
  }
  if (has(/(?:^|\/)(?:_chat|WhatsApp Chat[^/]*)\.txt$/i)) return 'chat';
  if (has(/\.abcd(?:db|p)$/i)) return 'backup';
  if (has(/^(?:AndroidManifest\.xml|META-INF\/MANIFEST\.MF|Payload\/)/)) return 'program';
  return has(/^META-INF\/container\.xml$/) ? 'document' : 'archive';
}

type Reader = (file: Uint8Array, name: string) => ReadBook;
type Records = Extract<ReadBook, { kind: 'records' }>;

/** Reads all address books of the most detailed format in an archive; undefined if it has none. */
export function readArchive(bytes: Uint8Array, read: Reader): Records | undefined {
  const entries = (zipEntries(bytes) ?? []).filter(
    ({ name }) => !/(?:^|\/)(?:__MACOSX|\._)/.test(name),
  );
  for (const format of formats) {
    const files = entries.filter(({ name }) => format.test(name)).slice(0, maxFiles);
    const total = files.reduce((sum, { size }) => sum + size, 0);
    if (files.length === 0 || total > maxTotal) continue;
    const books: ArchivedBook[] = [];
    for (const file of files) {
      const book = readFile(bytes, file, read);
      if (book?.kind !== 'records') continue;
      const records = total > maxHeld ? undefined : book.records;
      books.push({ file, format: book.format, records });
    }
    const [first] = books;
    if (!first) continue;
    return { kind: 'records', format: first.format, records: allRecords(bytes, books, read) };
  }
  return undefined;
}

interface ArchivedBook {
  readonly file: ZipEntry;
  readonly format: Records['format'];
  /** Undefined if the file is unpacked again instead. */
  readonly records: Iterable<CardRecord> | undefined;
}

function* allRecords(
  bytes: Uint8Array,
  books: readonly ArchivedBook[],
  read: Reader,
): Generator<CardRecord> {
  let index = 0;
  for (const { file, records } of books) {
    for (const record of records ?? recordsAgain(bytes, file, read)) {
      yield { ...record, index: index++ };
    }
  }
}

function recordsAgain(bytes: Uint8Array, file: ZipEntry, read: Reader): Iterable<CardRecord> {
  const book = readFile(bytes, file, read);
  return book?.kind === 'records' ? book.records : [];
}

function readFile(bytes: Uint8Array, file: ZipEntry, read: Reader): ReadBook | undefined {
  const unpacked = unzipWhole(bytes, file, maxFile);
  return unpacked && read(unpacked, file.name);
}

/** The kind of a damaged zip by the name of its first entry (PKWARE APPNOTE 4.3.7). */
function kindOfFirstEntry(bytes: Uint8Array, name: string): OtherFileKind {
  const length = (bytes[26] ?? 0) + (bytes[27] ?? 0) * 256;
  const entry = String.fromCharCode(...bytes.subarray(30, 30 + Math.min(length, 255)));
  const isArchive = /\.zip$/i.test(name) || /\.(?:vcf|csv|json|html?|txt)$|^Takeout\//i.test(entry);
  return isArchive ? 'archive' : 'spreadsheet';
}
