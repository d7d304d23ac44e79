import type { ColumnRole } from '../labels/header-roles.ts';
import type { Country } from '../phone.ts';
import type { CardRecord } from '../record/card-record.ts';
import { looksLikePeople } from '../text/count-people.ts';
import { readPastedText } from '../text/pasted-text.ts';
import { decodeText } from './bytes/decode-text.ts';
import { type FoundTable, findTable } from './csv/csv-layout.ts';
import { sampleTables } from './csv/csv-sample.ts';
import { readCsvText } from './csv/csv.ts';
import {
  type OtherFileKind,
  fileKindWithoutPeople,
  isBinary,
  isSource,
  isText,
  kindOfBytes,
  kindOfLines,
  kindOfName,
  kindOfText,
  sampleLength,
} from './file-kind.ts';
import { findJsonCards } from './json/json.ts';
import { isLdif, readLdif } from './ldif.ts';
import { archiveKind, isTextTableName, readArchive } from './packed-book.ts';
import { type PictureCodes, readPictureCodes } from './picture-book.ts';
import type { ReadBook } from './read-book.ts';
import { isChatHtml, readTelegramHtml, telegramListOf } from './telegram-html.ts';
import { beginsWithVcard, isVcardText, readVcards } from './vcard/vcard.ts';
import { readWorkbook } from './workbook.ts';
import type { Sheet } from './xlsx/sheet.ts';

export type { OtherFileKind } from './file-kind.ts';
export type { BookFormat, ReadBook } from './read-book.ts';

/** Facts about a file besides its content. */
interface FileFacts {
  readonly name?: string | undefined;
  /** The account's country: decides between legacy charsets, and is the home of its numbers. */
  readonly country?: Country | undefined;
  /** The roles that the person chose for a table with unclear columns. */
  readonly columns?: readonly ColumnRole[] | undefined;
  /** Of a picture: the texts of its QR codes. */
  readonly codes?: PictureCodes | undefined;
  /** Of an archive: the codes of the pictures in it, by their paths. */
  readonly pictures?: ReadonlyMap<string, PictureCodes> | undefined;
}

/**
 * Detects the format of an address book by its content, and if that is unclear by its file name, and reads it:
 * vCard, jCard, CSV, Excel, JSON, LDIF, Telegram's HTML export, text, a QR code, or a zip with any of them.
 * Never throws: a file without people gives `not_contacts` with the kind of file; damaged entries become records with
 * left-out parts. A table with unclear columns gives `columns_needed`, until `columns` are known. May take
 * seconds, so the bot reads files in worker threads.
 *
 * @example
 * const book = readAddressBook(bytes, { name: 'contacts.vcf', country: 'GB' });
 * if (book.kind === 'records') for (const record of book.records) plan(record);
 */
export function readAddressBook(bytes: Uint8Array, facts: FileFacts = {}): ReadBook {
  const { name = '' } = facts;
  const kind = kindOfBytes(bytes);
  switch (kind) {
    case undefined:
      return readPlain(bytes, facts);
    case 'zip':
      return readZip(bytes, facts);
    case 'office':
      return notContacts(kindOfName(name) ?? 'spreadsheet');
    case 'picture':
      return readPictureCodes(facts.codes, facts.country);
    default:
      return notContacts(kind);
  }
}

/** A line of column headers, such as `Phone 1 - Value`, with lines below. */
const headers =
  /^\s*(?:[^\p{Nd}\r\n\t,;|]|\b\p{Nd}\b)*[\t,;|](?:[^\p{Nd}\r\n]|\b\p{Nd}\b)*[\r\n]+[^\r\n]/u;

/** Reads text that was typed or pasted: an address book in any text format, else as `readPastedText` does. */
export function readTyped(text: string, country?: Country): Iterable<CardRecord> {
  const head = text.slice(0, sampleLength);
  if (beginsWithVcard(head)) return readVcards(Buffer.from(text), country);
  if (isLdif(head)) return readLdif(text, country);
  const table = headers.test(text) ? openTable(text, findTextTable(text), {}) : undefined;
  const book = readJson(text) ?? table;
  if (book?.kind === 'records') return book.records;
  if (isVcardText(head)) return readVcards(Buffer.from(text), country);
  return readPastedText(text, country);
}

function notContacts(looksLike: OtherFileKind): ReadBook {
  return { kind: 'not_contacts', looksLike };
}

function readPlain(bytes: Uint8Array, facts: FileFacts): ReadBook {
  const { name = '', country } = facts;
  const head = decodeText(bytes.subarray(0, sampleLength));
  const cards = (): ReadBook => ({
    kind: 'records',
    format: 'vcard',
    records: readVcards(bytes, country),
  });
  if (beginsWithVcard(head)) return cards();
  const text = decodeText(bytes, country);
  if (text.trim() === '') return notContacts('nothing');
  if (!isBinary(text)) {
    // The beginning says what a file is: a note in it may hold a card, a mail or a page.
    const table = findTextTable(text);
    const book = readBeginning(text, head, country) ?? openTable(text, table, facts);
    if (book?.kind === 'records') return book;
    if (!isVcardText(head)) return readOther(text, head, table, facts);
    const asked = openTable(text, table, { ...facts, isTable: isTextTableName(name) });
    if (asked && asked.kind !== 'not_contacts') return asked;
  }
  if (isVcardText(head)) return cards();
  return notContacts(kindOfName(name) ?? 'unknown');
}

/** Reads what its first characters identify: JSON, LDIF and a page with contacts. */
function readBeginning(
  text: string,
  head: string,
  country: Country | undefined,
): ReadBook | undefined {
  if (isLdif(head)) return { kind: 'records', format: 'ldif', records: readLdif(text, country) };
  if (/^\s*</.test(head) && telegramListOf(head) === 'contacts') {
    return { kind: 'records', format: 'telegram_html', records: readTelegramHtml(text, country) };
  }
  return readJson(text);
}

function readOther(
  text: string,
  head: string,
  table: FoundTable | undefined,
  facts: FileFacts,
): ReadBook {
  const kind = kindOfText(head) ?? kindOfPage(head);
  if (kind) return notContacts(kind);
  const lines = readLines(text, table, facts);
  return lines ?? notContacts(fileKindWithoutPeople(head, facts.name ?? ''));
}

function kindOfPage(head: string): OtherFileKind | undefined {
  if (telegramListOf(head) === 'other') return 'telegram_list';
  return isChatHtml(head) ? 'chat' : undefined;
}

function readLines(
  text: string,
  table: FoundTable | undefined,
  { name = '', country, columns }: FileFacts,
): ReadBook | undefined {
  const lineKind = kindOfLines(text.slice(0, sampleLength));
  if (lineKind) return notContacts(lineKind);
  // Lines such as `Zoe, +44 20 7946 0958` are read as text; only a real table is worth a question.
  const book = openTable(text, table, { isTable: isTextTableName(name), columns });
  // With a single column there is nothing to choose, and the text reader understands more.
  const isList = book?.kind === 'columns_needed' && book.layout.columns.length === 1;
  return (isList ? undefined : book) ?? readText(text, country) ?? book;
}

function readZip(bytes: Uint8Array, facts: FileFacts): ReadBook {
  const { name = '', country, columns, pictures } = facts;
  const kind = archiveKind(bytes, name);
  if (kind === 'workbook') {
    const asText = (sheet: Sheet): ReadBook | undefined => readText(sheet.lines(), country);
    const book = readWorkbook(bytes, { asTable: readSheet, asText }, columns);
    return book ?? notContacts('spreadsheet');
  }
  if (kind !== 'archive') return notContacts(kind);
  return readArchive(bytes, { country, columns, pictures }, (file, inner, chosen) =>
    readAddressBook(file, { name: inner, country, columns: chosen }),
  );
}

function readJson(text: string): ReadBook | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const cards = findJsonCards(text);
  return cards && { kind: 'records', ...cards };
}

function findTextTable(text: string): FoundTable | undefined {
  return isText(text) ? findTable(sampleTables(text)) : undefined;
}

function openTable(
  text: string,
  table: FoundTable | undefined,
  how: Omit<TableReading, 'read'>,
): ReadBook | undefined {
  return table && readTable(table, { ...how, read: (layout) => readCsvText(text, layout) });
}

/** A sheet is a table, whatever its columns. */
function readSheet(
  { sample, records }: Sheet,
  columns?: readonly ColumnRole[],
): ReadBook | undefined {
  const table = findTable([sample]);
  return table && readTable(table, { isTable: true, read: records, columns });
}

interface TableReading {
  /** Whether the table is one even without clear headers. */
  readonly isTable?: boolean;
  readonly read: Sheet['records'];
  /** The roles that the person chose. */
  readonly columns?: readonly ColumnRole[] | undefined;
}

function readTable(
  table: FoundTable,
  { isTable = false, read, columns: chosen }: TableReading,
): ReadBook | undefined {
  const { certain, ...found } = table;
  if (certain === 'columns') {
    return { kind: 'records', format: 'csv', records: read(table.layout) };
  }
  if (certain === 'no_numbers') return notContacts('table');
  const { columns } = found.layout;
  const isAsked = certain === 'table' || (isTable && columns.length > 1);
  if (!isAsked || !columns.includes('phone')) return undefined;
  if (!chosen) return { kind: 'columns_needed', ...found };
  return { kind: 'records', format: 'csv', records: read({ ...found.layout, columns: chosen }) };
}

function readText(text: string, country: Country | undefined): ReadBook | undefined {
  const head = text.slice(0, sampleLength);
  if (!isText(text) || isSource(head)) return undefined;
  if (!looksLikePeople(head, country)) return undefined;
  return { kind: 'records', format: 'text', records: readPastedText(text, country) };
}
