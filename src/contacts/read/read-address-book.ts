import { runToEnd } from '../run-to-end.ts';
import type { Country } from '../phone.ts';
import type { CardRecord } from '../record/card-record.ts';
import { findTable } from './csv/csv-layout.ts';
import { readCsvText, type CsvLayout } from './csv/csv.ts';
import { decodeText, decodeTextInTurns } from './bytes/decode-text.ts';
import { isBinary, isText, sampleLength } from './is-text.ts';
import { findJsonCards } from './json/json.ts';
import { isLdif, readLdif } from './ldif.ts';
import {
  isSource,
  kindOfBytes,
  kindOfName,
  kindOfLines,
  kindOfText,
  fileKindWithoutPeople,
  type NoBook,
} from './file-kind.ts';
import type { ReadBook } from './read-book.ts';
import { archiveKind, readArchive } from './packed-book.ts';
import { readPastedText } from '../text/pasted-text.ts';
import { isChatHtml, isTelegramHtml, readTelegramHtml } from './telegram-html.ts';
import { looksLikePeople } from '../text/count-people.ts';
import { isVcardText, readVcards } from './vcard/vcard.ts';
import { xlsxSheets } from './xlsx/xlsx.ts';

export type { NoBook } from './file-kind.ts';
export type { BookFormat, ReadBook } from './read-book.ts';

/** What is known of a file beside what stands in it. */
interface FileFacts {
  readonly name?: string | undefined;
  /** Where it is from, which tells the charset of old files that do not say it. */
  readonly country?: Country | undefined;
}

/**
 * Tells what an address book is written in, by what stands in it and, where that leaves a doubt, by the
 * name of its file; and reads it. Never throws.
 */
export function readAddressBook(bytes: Uint8Array, facts: FileFacts = {}): ReadBook {
  return runToEnd(readingAddressBook(bytes, facts));
}

/** The same in turns: a file may be large. */
export function* readingAddressBook(
  bytes: Uint8Array,
  facts: FileFacts = {},
): Generator<void, ReadBook> {
  const { name = '' } = facts;
  const kind = kindOfBytes(bytes);
  switch (kind) {
    case undefined:
      return yield* readPlain(bytes, facts);
    case 'zip':
      return yield* readZip(bytes, facts);
    case 'office':
      return notContacts(kindOfName(name) ?? 'spreadsheet');
    default:
      return notContacts(kind);
  }
}

/** Reads a table again, by the columns that its owner says it has. */
export function readColumns(
  bytes: Uint8Array,
  layout: CsvLayout,
  country?: Country,
): Iterable<CardRecord> {
  return runToEnd(readingColumns(bytes, layout, country));
}

/** The same in turns. */
export function* readingColumns(
  bytes: Uint8Array,
  layout: CsvLayout,
  country?: Country,
): Generator<void, Iterable<CardRecord>> {
  if (kindOfBytes(bytes) !== 'zip')
    return readCsvText(yield* decodeTextInTurns(bytes, country), layout);
  for (const sheet of xlsxSheets(bytes)) {
    if (sheet && readTable(sheet.sample, tableName)) return sheet.records(layout);
    yield;
  }
  return [];
}

/** A line without numbers that has columns, and more below. */
const headers = /^\s*[^\p{Nd}\r\n]*[\t,;|][^\p{Nd}\r\n]*[\r\n]+[^\r\n]/u;

/** Text that was typed or pasted: an address book, where it is one, or else lines with names and numbers. */
export function readTyped(text: string, country?: Country): Iterable<CardRecord> {
  const head = text.slice(0, sampleLength);
  if (isVcardText(head)) return readVcards(Buffer.from(text), country);
  if (isLdif(head)) return readLdif(text);
  const table = headers.test(text) ? readTable(text, '') : undefined;
  const book = readJson(text) ?? table;
  return book?.kind === 'records' ? book.records : readPastedText(text, country);
}

function notContacts(looksLike: NoBook): ReadBook {
  return { kind: 'not_contacts', looksLike };
}

function* readPlain(
  bytes: Uint8Array,
  { name = '', country }: FileFacts,
): Generator<void, ReadBook> {
  const head = decodeText(bytes.subarray(0, sampleLength));
  if (isVcardText(head)) {
    return { kind: 'records', format: 'vcard', records: readVcards(bytes, country) };
  }
  const text = yield* decodeTextInTurns(bytes, country);
  if (text.trim() === '') return notContacts('nothing');
  if (isBinary(text)) return notContacts(kindOfName(name) ?? 'unknown');
  const said = kindOfText(head);
  if (said) return notContacts(said);
  return (
    readJson(text) ??
    readMarked(text, head, country) ??
    (yield* readLines(text, name, country)) ??
    notContacts(fileKindWithoutPeople(head, name))
  );
}

/** LDIF and HTML, whose lines would pass for text. */
function readMarked(
  text: string,
  head: string,
  country: Country | undefined,
): ReadBook | undefined {
  if (isLdif(head)) return { kind: 'records', format: 'ldif', records: readLdif(text) };
  if (isTelegramHtml(head)) {
    return { kind: 'records', format: 'telegram_html', records: readTelegramHtml(text, country) };
  }
  return isChatHtml(head) ? notContacts('chat') : undefined;
}

function* readLines(
  text: string,
  name: string,
  country: Country | undefined,
): Generator<void, ReadBook | undefined> {
  const table = readTable(text, name);
  if (table?.kind === 'records') return table;
  const stamped = kindOfLines(text.slice(0, sampleLength));
  if (stamped) return notContacts(stamped);
  // Of a single column there is nothing to ask: its lines say more.
  const isList = table?.kind === 'columns_needed' && table.layout.columns.length === 1;
  return (isList ? undefined : table) ?? (yield* readText(text, country)) ?? table;
}

/** By this name a sheet is a table, whatever its columns. */
const tableName = 'sheet.csv';

function* readZip(bytes: Uint8Array, { name = '', country }: FileFacts): Generator<void, ReadBook> {
  const kind = archiveKind(bytes, name);
  if (kind === 'workbook')
    return (yield* readWorkbook(bytes, country)) ?? notContacts('spreadsheet');
  if (kind !== 'archive') return notContacts(kind);
  const read = function* (file: Uint8Array, inner: string): Generator<void, ReadBook> {
    const isPacked = kindOfBytes(file) === 'zip' && !/\.xlsx$/i.test(inner);
    if (isPacked) return notContacts('archive');
    return yield* readingAddressBook(file, { name: inner, country });
  };
  return (yield* readArchive(bytes, read)) ?? notContacts('archive');
}

/** The first sheet whose headers say what it holds, or else the first that may be asked about. */
function* readWorkbook(
  bytes: Uint8Array,
  country: Country | undefined,
): Generator<void, ReadBook | undefined> {
  let unclear: ReadBook | undefined;
  for (const sheet of xlsxSheets(bytes)) {
    yield;
    if (!sheet) continue;
    const table = readTable(sheet.sample, tableName, sheet.records);
    if (table?.kind === 'records') return { ...table, format: 'xlsx' };
    if (table?.kind === 'not_contacts') continue;
    unclear ??= table ?? (yield* readText(sheet.lines(), country));
  }
  return unclear;
}

function readJson(text: string): ReadBook | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const cards = findJsonCards(text);
  return cards && { kind: 'records', ...cards };
}

function readTable(
  text: string,
  name: string,
  read = (layout: CsvLayout): Iterable<CardRecord> => readCsvText(text, layout),
): ReadBook | undefined {
  if (!isText(text)) return undefined;
  const table = findTable(text);
  if (!table) return undefined;
  const { certain, ...found } = table;
  if (certain === 'columns') {
    return { kind: 'records', format: 'csv', records: read(table.layout) };
  }
  if (certain === 'no_numbers') return notContacts('table');
  // Lines such as `Zoe, +44 20 7946 0958` need no questions: only a file that says it is a table does.
  const { columns } = found.layout;
  const isTable = certain === 'table' || (/\.(?:csv|tsv|tab)$/i.test(name) && columns.length > 1);
  return isTable && columns.includes('phone') ? { kind: 'columns_needed', ...found } : undefined;
}

function* readText(
  text: string,
  country: Country | undefined,
): Generator<void, ReadBook | undefined> {
  const head = text.slice(0, sampleLength);
  if (!isText(text) || isSource(head)) return undefined;
  if (!(yield* looksLikePeople(head, country))) return undefined;
  return { kind: 'records', format: 'text', records: readPastedText(text, country) };
}
