import { stringify } from 'csv-stringify/sync';
import { safeCell } from './csv-cell.ts';
import type { ExportedContact } from './exported-contact.ts';
import { formatPhone } from '../phone.ts';

/** The labels of what Google has no column for, under which it keeps it. */
const customFields = {
  id: 'Telegram ID',
  username: 'Telegram username',
  mutual: 'Telegram mutual',
} as const;

/** As Google Contacts exports them since 2024, without those of which there is never anything to say. */
const columns = [
  'First Name',
  'Middle Name',
  'Last Name',
  'Phonetic First Name',
  'Phonetic Middle Name',
  'Phonetic Last Name',
  'Name Prefix',
  'Name Suffix',
  'Nickname',
  'File As',
  'Organization Name',
  'Organization Title',
  'Organization Department',
  'Birthday',
  'Notes',
  'Photo',
  'Labels',
  'Phone 1 - Label',
  'Phone 1 - Value',
  'Custom Field 1 - Label',
  'Custom Field 1 - Value',
  'Custom Field 2 - Label',
  'Custom Field 2 - Value',
  'Custom Field 3 - Label',
  'Custom Field 3 - Value',
] as const;

type Column = (typeof columns)[number];

const rowsPerPiece = 100;

/**
 * The text of a file in UTF-8, with the byte order mark without which Excel garbles names, some rows at
 * a time. Every cell is neutralised; only numbers keep their plus, see `phoneCell`.
 */
export function* writeCsv(contacts: Iterable<ExportedContact>): Generator<string> {
  yield `\uFEFF${toCsv([columns])}`;
  let rows: (readonly string[])[] = [];
  for (const contact of contacts) {
    const row = rowOf(contact);
    rows.push(columns.map((column) => row[column] ?? ''));
    if (rows.length < rowsPerPiece) continue;
    yield toCsv(rows);
    rows = [];
  }
  if (rows.length > 0) yield toCsv(rows);
}

function rowOf(contact: ExportedContact): Partial<Record<Column, string>> {
  const { firstName, lastName, phone, username, telegramId, mutual } = contact;
  const row: Partial<Record<Column, string>> = {
    'First Name': safeCell(firstName.toWellFormed()),
    'Last Name': safeCell(lastName.toWellFormed()),
  };
  if (phone) {
    row['Phone 1 - Label'] = 'Mobile';
    row['Phone 1 - Value'] = phoneCell(phone);
  }
  if (telegramId !== undefined) {
    row['Custom Field 1 - Label'] = customFields.id;
    row['Custom Field 1 - Value'] = String(telegramId);
  }
  if (username) {
    row['Custom Field 2 - Label'] = customFields.username;
    row['Custom Field 2 - Value'] = safeCell(username);
  }
  if (mutual !== undefined) {
    row['Custom Field 3 - Label'] = customFields.mutual;
    row['Custom Field 3 - Value'] = mutual ? 'yes' : 'no';
  }
  return row;
}

/**
 * A number begins with a plus, as every importer needs it, if nothing follows but digits and spaces:
 * without an operator or a name there is nothing to calculate. The spaces make it text to most
 * spreadsheets, which would take the digits for one long number and drop the plus. What is no number is
 * neutralised.
 */
function phoneCell(phone: string): string {
  if (!/^\+\d+$/.test(phone)) return safeCell(phone.toWellFormed());
  return formatPhone(phone).replace(/[^+\d]+/g, ' ');
}

function toCsv(rows: (readonly string[])[]): string {
  return stringify(rows, { record_delimiter: 'windows', quote_record_delimiter: true });
}
