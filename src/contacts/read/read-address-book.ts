import type { Country } from '../phone.ts';
import { isReachable, type CardRecord } from './card-record.ts';
import { findTable, type FoundTable } from './csv-layout.ts';
import { readCsvText } from './csv.ts';
import { decodeText } from './decode-text.ts';
import { findJsonCards, type JsonFormat } from './json.ts';
import { readPastedText } from './pasted-text.ts';
import { isVcardText, readVcards } from './vcard.ts';

export type BookFormat = 'vcard' | JsonFormat | 'csv' | 'text';

export type ReadBook =
  | {
      readonly kind: 'records';
      readonly format: BookFormat;
      /** Lazy: stop or pause at any. To be gone through once. */
      readonly records: Iterable<CardRecord>;
    }
  /** A table whose columns nobody can tell: ask, and read it with `readCsv`. */
  | ({ readonly kind: 'columns_needed' } & Omit<FoundTable, 'certain'>)
  | { readonly kind: 'not_contacts'; readonly looksLike: NoBook };

export type NoBook = 'nothing' | 'spreadsheet' | 'archive' | 'unknown';

/** What is known of a file beside what stands in it. */
interface FileFacts {
  readonly name?: string | undefined;
  /** Where it is from, which tells the charset of old files that do not say it. */
  readonly country?: Country | undefined;
}

/** Enough to tell what a file is. */
const sample = 65_536;

const foreign = /^\s*(?:<[a-z!?]|%PDF|\{|\[["{[]|(?:version: *\d+\s+)?dn::? )/i;
/** Codes below the space that no text has. */
const binary = /[^\P{Cc}\s\u007F-\u009F]/u;

/**
 * Tells what an address book is written in, by what stands in it and, where that leaves a doubt, by the
 * name of its file; and reads it. Never throws.
 */
export function readAddressBook(
  bytes: Uint8Array,
  { name = '', country }: FileFacts = {},
): ReadBook {
  const packed = looksPacked(bytes, name);
  if (packed) return { kind: 'not_contacts', looksLike: packed };
  if (isVcardText(decodeText(bytes.subarray(0, sample)))) {
    return { kind: 'records', format: 'vcard', records: readVcards(bytes, country) };
  }
  const text = decodeText(bytes, country);
  if (text.trim() === '') return { kind: 'not_contacts', looksLike: 'nothing' };
  return readJson(text) ?? readTable(text, name) ?? readText(text) ?? notContacts;
}

const notContacts: ReadBook = { kind: 'not_contacts', looksLike: 'unknown' };

function readJson(text: string): ReadBook | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const cards = findJsonCards(text);
  return cards && { kind: 'records', ...cards };
}

function readTable(text: string, name: string): ReadBook | undefined {
  if (!isText(text)) return undefined;
  const table = findTable(text);
  if (!table) return undefined;
  const { certain, ...found } = table;
  if (certain) {
    return { kind: 'records', format: 'csv', records: readCsvText(text, table.layout) };
  }
  // Lines such as `Zoe, +44 20 7946 0958` need no questions: only a file that says it is a table does.
  const { columns } = found.layout;
  const isTable = /\.(?:csv|tsv|tab)$/i.test(name) && columns.length > 1;
  return isTable && columns.includes('phone') ? { kind: 'columns_needed', ...found } : undefined;
}

function readText(text: string): ReadBook | undefined {
  if (!isText(text)) return undefined;
  for (const record of readPastedText(text.slice(0, sample))) {
    if (isReachable(record)) {
      return { kind: 'records', format: 'text', records: readPastedText(text) };
    }
  }
  return undefined;
}

/** Neither data, nor a document with tags, JSON, PDF or LDIF, whose digits would pass for numbers. */
function isText(text: string): boolean {
  return !binary.test(text.slice(0, sample)) && !foreign.test(text);
}

/**
 * Excel, Numbers and LibreOffice, old and new; of other archives those that are called so, or begin
 * with a folder or an address book: Google Takeout packs contacts into one.
 */
function looksPacked(bytes: Uint8Array, name: string): 'spreadsheet' | 'archive' | undefined {
  const begins = (...magic: readonly number[]): boolean =>
    magic.every((byte, at) => bytes[at] === byte);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return 'spreadsheet';
  if (!begins(0x50, 0x4b, 0x03, 0x04)) return undefined;
  // The name of the first entry, whose length stands before it (PKWARE APPNOTE 4.3.7).
  const length = (bytes[26] ?? 0) + (bytes[27] ?? 0) * 256;
  const entry = String.fromCharCode(...bytes.subarray(30, 30 + Math.min(length, 255)));
  const isArchive = /\.zip$/i.test(name) || /\.(?:vcf|csv|json|html?|txt)$|^Takeout\//i.test(entry);
  return isArchive ? 'archive' : 'spreadsheet';
}
