import type { ColumnRole } from '../labels/header-roles.ts';
import type { Country } from '../phone.ts';
import type { PartReason } from '../record/card-record.ts';
import { unzipWhole, type ZipEntry, zipEntries } from './bytes/zip.ts';
import { kindOfBytes, kindOfName, type OtherFileKind } from './file-kind.ts';
import { type BookPart, readParts } from './parts.ts';
import { type PictureCodes, readPictureCodes } from './picture-book.ts';
import { isBackup } from './read-backup.ts';
import type { ReadBook } from './read-book.ts';

/** In bytes, unpacked: the size limit of files that bots can download. */
const maxFile = 20 * 1024 * 1024;
/** Some programs write a file per person. */
const maxFiles = 5000;
const maxTotal = 60 * 1024 * 1024;
/** So many screenshots are searched for codes in about ten seconds. */
const maxPictures = 100;
/** Tables that are texts. */
const textTable = /\.(?:csv|tsv|tab)$/i;
/** Tables of Excel. */
const workbook = /\.xls[xm]$/i;

/** Formats of address books, the most detailed first. */
const formats = [
  /\.(?:vcf|vcard)$/i,
  textTable,
  workbook,
  /\.ldif$/i,
  /\.json$/i,
  /\.html?$/i,
  /\.te?xt$/i,
];
/** Pictures in which codes are looked for. */
const picture = /\.(?:png|jpe?g)$/i;
/** Texts about the other files, which may have numbers of people who are no contacts. */
const aboutOthers = /(?:^|\/)(?:read[-_ ]?me|licen[cs]e|copying|changelog|notice)\b[^/]*$/i;
/** Kinds that are known by the name: such a file is not even unpacked. */
const neverBooks: ReadonlySet<OtherFileKind | undefined> = new Set([
  'picture',
  'media',
  'program',
  'mail',
  'calendar',
  'map',
  'log',
]);

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
  /** The codes of its pictures by their paths; a picture without an entry was not searched. */
  readonly pictures: ReadonlyMap<string, PictureCodes> | undefined;
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
export function readArchive(bytes: Uint8Array, facts: ArchiveFacts, read: FileReader): ReadBook {
  const entries = filesIn(bytes, facts.country);
  // The larger of two files holds the people of the smaller one, as in a folder per label.
  const ranked = entries.toSorted((a, b) => rankOf(a) - rankOf(b) || b.size - a.size);
  const budget = { files: maxFiles, bytes: maxTotal };
  const nameOf = partNames(entries);
  const parts = ranked.map((entry): BookPart => {
    const { name } = entry;
    if (isPicture(entry)) return { name: nameOf(entry), read: () => readPicture(entry, facts) };
    const reason = unreadReason(entry, budget);
    return {
      name: nameOf(entry),
      read: (chosen) => reason ?? readEntry(bytes, entry, (file) => read(file, name, chosen)),
    };
  });
  const book = readParts(parts, facts.columns);
  const isLocked = entries.some(({ isEncrypted }) => isEncrypted);
  return book ?? { kind: 'not_contacts', looksLike: isLocked ? 'locked_archive' : 'archive' };
}

/** The files of an archive, without those that the system added. */
function filesIn(bytes: Uint8Array, country: Country | undefined): readonly ZipEntry[] {
  return (zipEntries(bytes, country) ?? []).filter(({ name }) => !isOfSystem(name));
}

/**
 * The pictures in an archive that may have codes: of too many or too large ones, the smallest, because photos of
 * people are large.
 */
export function* picturesIn(
  bytes: Uint8Array,
  country: Country | undefined,
): Generator<{ readonly name: string; readonly bytes: Uint8Array }> {
  if (kindOfBytes(bytes) !== 'zip' || archiveKind(bytes, '') !== 'archive') return;
  const pictures = filesIn(bytes, country)
    .filter(isPicture)
    .toSorted((a, b) => a.size - b.size);
  let left = maxTotal;
  for (const entry of pictures.slice(0, maxPictures)) {
    left -= entry.size;
    if (left < 0) return;
    const unpacked = unzipWhole(bytes, entry, maxFile);
    if (typeof unpacked !== 'string') yield { name: entry.name, bytes: unpacked };
  }
}

/** The tables in an archive that are named like tables, with the names that `readArchive` gives them. */
export function* tablesIn(
  bytes: Uint8Array,
  country: Country | undefined,
): Generator<{ readonly name: string; readonly unpack: () => Uint8Array | undefined }> {
  if (kindOfBytes(bytes) !== 'zip' || archiveKind(bytes, '') !== 'archive') return;
  const entries = filesIn(bytes, country);
  const budget = { files: maxFiles, bytes: maxTotal };
  const nameOf = partNames(entries);
  for (const entry of entries) {
    if (!isTableName(entry.name) || unreadReason(entry, budget)) continue;
    const unpack = (): Uint8Array | undefined => {
      const unpacked = unzipWhole(bytes, entry, maxFile);
      return typeof unpacked === 'string' ? undefined : unpacked;
    };
    yield { name: nameOf(entry), unpack };
  }
}

/** Whether a file is named like a table, which may be a workbook. */
export function isTableName(name: string): boolean {
  return isTextTableName(name) || workbook.test(name);
}

/** Whether a file is named like a table that is a text. */
export function isTextTableName(name: string): boolean {
  return textTable.test(name);
}

/** The backup of Roster that is alone in an archive, if it is one. */
export function onlyBackupIn(bytes: Uint8Array): Uint8Array | undefined {
  if (kindOfBytes(bytes) !== 'zip') return undefined;
  const [entry, ...others] = filesIn(bytes, undefined);
  if (!entry || others.length > 0) return undefined;
  const file = unzipWhole(bytes, entry, maxFile);
  return typeof file !== 'string' && isBackup(file) ? file : undefined;
}

/** Names files without their folders, unless several have the same name. */
function partNames(entries: readonly ZipEntry[]): (entry: ZipEntry) => string {
  const plain = ({ name }: ZipEntry): string => name.slice(name.lastIndexOf('/') + 1);
  const counts = Map.groupBy(entries, plain);
  return (entry) => ((counts.get(plain(entry))?.length ?? 0) > 1 ? entry.name : plain(entry));
}

function isPicture({ name, isEncrypted }: ZipEntry): boolean {
  return !isEncrypted && picture.test(name);
}

function readPicture(
  { name }: ZipEntry,
  { pictures, country }: ArchiveFacts,
): ReadBook | PartReason {
  const codes = pictures?.get(name);
  return codes ? readPictureCodes(codes, country) : 'part_picture';
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
  if (neverBooks.has(kind)) return 'part_other';
  if (aboutOthers.test(name)) return 'part_text';
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
  return isBackup(file) ? 'part_backup' : read(file);
}

/** The kind of a damaged zip by the name of its first entry (PKWARE APPNOTE 4.3.7). */
function kindOfFirstEntry(bytes: Uint8Array, name: string): OtherFileKind {
  const length = (bytes[26] ?? 0) + (bytes[27] ?? 0) * 256;
  const entry = String.fromCharCode(...bytes.subarray(30, 30 + Math.min(length, 255)));
  const isArchive = /\.zip$/i.test(name) || /\.(?:vcf|csv|json|html?|txt)$|^Takeout\//i.test(entry);
  return isArchive ? 'archive' : 'spreadsheet';
}
