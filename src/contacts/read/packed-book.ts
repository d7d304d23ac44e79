import type { ColumnRole } from '../labels/header-roles.ts';
import type { Country } from '../phone.ts';
import type { PartReason } from '../record/card-record.ts';
import { unzipWhole, type ZipEntry, zipEntries } from './bytes/zip.ts';
import { kindOfBytes, kindOfName, type OtherFileKind } from './file-kind.ts';
import { type BookPart, readParts } from './parts.ts';
import type { ReadBook } from './read-book.ts';

/** In bytes, unpacked: the size limit of files that bots can download. */
const maxFile = 20 * 1024 * 1024;
/** Some programs write a file per person. */
const maxFiles = 5000;
const maxTotal = 60 * 1024 * 1024;

/** Formats of address books, the most detailed first. */
const formats = [
  /\.(?:vcf|vcard)$/i,
  /\.(?:csv|tsv|tab)$/i,
  /\.xls[xm]$/i,
  /\.ldif$/i,
  /\.json$/i,
  /\.html?$/i,
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

/** Facts about an archive besides its content. */
interface ArchiveFacts {
  readonly country: Country | undefined;
  /** The roles that the person chose for the table with unclear columns. */
  readonly columns: readonly ColumnRole[] | undefined;
}

type FileReader = (
  file: Uint8Array,
  name: string,
  columns: readonly ColumnRole[] | undefined,
) => ReadBook;

/**
 * Reads the address books in an archive as one, without people of earlier files, and lists the other files. Nothing
 * is written to disk. Archives in it are not unpacked, so that they cannot multiply.
 */
export function readArchive(
  bytes: Uint8Array,
  { country, columns }: ArchiveFacts,
  read: FileReader,
): ReadBook {
  const entries = (zipEntries(bytes, country) ?? []).filter(({ name }) => !isOfSystem(name));
  // The larger of two files holds the people of the smaller one, as in a folder per label.
  const ranked = entries.toSorted((a, b) => rankOf(a) - rankOf(b) || b.size - a.size);
  const budget = { files: maxFiles, bytes: maxTotal };
  const parts = ranked.map((entry): BookPart => {
    const reason = unreadReason(entry, budget);
    return {
      name: entry.name.slice(entry.name.lastIndexOf('/') + 1),
      read: (chosen) => reason ?? readEntry(bytes, entry, (file) => read(file, entry.name, chosen)),
    };
  });
  const book = readParts(parts, columns);
  const isLocked = entries.some(({ isEncrypted }) => isEncrypted);
  return book ?? { kind: 'not_contacts', looksLike: isLocked ? 'locked_archive' : 'archive' };
}

/** Whether a file was added by the system that made the archive. */
function isOfSystem(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}

function rankOf({ name }: ZipEntry): number {
  const rank = formats.findIndex((format) => format.test(name));
  return rank < 0 ? formats.length : rank;
}

/** Why a file is not unpacked; takes it from the budget otherwise. */
function unreadReason(
  { name, size, isEncrypted }: ZipEntry,
  budget: { files: number; bytes: number },
): PartReason | undefined {
  if (isEncrypted) return 'part_locked';
  const kind = kindOfName(name);
  if (kind === 'archive') return 'part_archive';
  if (kind !== undefined && kind !== 'spreadsheet') return 'part_other';
  if (size > maxFile || budget.files === 0 || size > budget.bytes) return 'part_large';
  budget.files--;
  budget.bytes -= size;
  return undefined;
}

function readEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  read: (file: Uint8Array) => ReadBook,
): ReadBook | PartReason {
  const file = unzipWhole(bytes, entry, maxFile);
  if (file === 'too_large') return 'part_large';
  if (file === 'damaged') return 'part_damaged';
  const isArchive = kindOfBytes(file) === 'zip' && archiveKind(file, entry.name) !== 'workbook';
  if (isArchive) return 'part_archive';
  const book = read(file);
  // A readme has numbers, too.
  const isText = book.kind === 'records' && book.format === 'text';
  return isText && rankOf(entry) === formats.length ? 'part_text' : book;
}

/** The kind of a damaged zip by the name of its first entry (PKWARE APPNOTE 4.3.7). */
function kindOfFirstEntry(bytes: Uint8Array, name: string): OtherFileKind {
  const length = (bytes[26] ?? 0) + (bytes[27] ?? 0) * 256;
  const entry = String.fromCharCode(...bytes.subarray(30, 30 + Math.min(length, 255)));
  const isArchive = /\.zip$/i.test(name) || /\.(?:vcf|csv|json|html?|txt)$|^Takeout\//i.test(entry);
  return isArchive ? 'archive' : 'spreadsheet';
}
