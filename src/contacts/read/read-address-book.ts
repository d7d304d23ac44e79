import type { CardRecord } from './card-record.ts';
import { findTable, type FoundTable } from './csv-layout.ts';
import { readCsvText } from './csv.ts';
import { decodeText } from './decode-text.ts';
import { findJsonCards, type JsonFormat } from './json.ts';
import { readPastedText } from './pasted-text.ts';
import { readVcards } from './vcard.ts';

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
  | { readonly kind: 'not_contacts'; readonly looksLike: 'nothing' | 'spreadsheet' | 'unknown' };

/** Enough to tell what a file is. */
const sample = 65_536;

const startsWithVcard = /^[ \t]*BEGIN[ \t]*:[ \t]*VCARD\b/im;
/** Codes below the space that no text has. */
const binary = /[^\P{Cc}\s\u007F-\u009F]/u;

/**
 * Tells what an address book is written in, by what stands in it and, where that leaves a doubt, by the
 * name of its file; and reads it. Never throws.
 */
export function readAddressBook(
  bytes: Uint8Array,
  { name = '' }: { readonly name?: string | undefined } = {},
): ReadBook {
  if (isWorkbook(bytes)) return { kind: 'not_contacts', looksLike: 'spreadsheet' };
  if (startsWithVcard.test(decodeText(bytes.subarray(0, sample)))) {
    return { kind: 'records', format: 'vcard', records: readVcards(bytes) };
  }
  const text = decodeText(bytes);
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
    if (record.kind === 'card') {
      return { kind: 'records', format: 'text', records: readPastedText(text) };
    }
  }
  return undefined;
}

/** Neither data, nor a document with tags, JSON or PDF, whose digits would pass for numbers. */
function isText(text: string): boolean {
  return !binary.test(text.slice(0, sample)) && !/^\s*(?:<[a-z!?]|%PDF|\{|\[["{[])/i.test(text);
}

/** Excel, Numbers and LibreOffice, old and new. Contacts come in no other archive. */
function isWorkbook(bytes: Uint8Array): boolean {
  return [
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0],
  ].some((magic) => magic.every((byte, at) => bytes[at] === byte));
}
