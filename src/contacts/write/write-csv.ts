import { stringify } from 'csv-stringify/sync';
import { neutralizeCell } from './csv-cell.ts';
import { type Column, columns, customFields } from './csv-columns.ts';
import type { ExportedContact } from './exported-contact.ts';
import { formatPhone } from '../phone.ts';

/** Between the labels in a cell, as Google writes it. */
const labelSeparator = ' ::: ';

const rowsPerChunk = 100;

/**
 * Yields the text of a CSV file in chunks of rows, with the byte order mark that Excel needs for UTF-8.
 * Cells cannot be formulas; only numbers keep their plus, see `phoneCell`.
 */
export function* writeCsv(contacts: Iterable<ExportedContact>): Generator<string> {
  yield `\uFEFF${toCsv([columns])}`;
  let rows: (readonly string[])[] = [];
  for (const contact of contacts) {
    const row = rowOf(contact);
    rows.push(columns.map((column) => row[column] ?? ''));
    if (rows.length < rowsPerChunk) continue;
    yield toCsv(rows);
    rows = [];
  }
  if (rows.length > 0) yield toCsv(rows);
}

function rowOf(contact: ExportedContact): Partial<Record<Column, string>> {
  const { firstName, lastName, phone, username, telegramId, mutual, note, labels } = contact;
  const row: Partial<Record<Column, string>> = {
    'First Name': neutralizeCell(firstName.toWellFormed()),
    'Last Name': neutralizeCell(lastName.toWellFormed()),
  };
  if (note) row.Notes = neutralizeCell(note.toWellFormed());
  if (labels) row.Labels = neutralizeCell(labels.join(labelSeparator));
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
    row['Custom Field 2 - Value'] = neutralizeCell(username);
  }
  if (mutual !== undefined) {
    row['Custom Field 3 - Label'] = customFields.mutual;
    row['Custom Field 3 - Value'] = mutual ? 'yes' : 'no';
  }
  return row;
}

/**
 * A number keeps its plus, which importers need, when only digits and spaces follow, because these cannot be
 * a formula. The spaces make it text for most spreadsheets, which would otherwise drop the plus.
 */
function phoneCell(phone: string): string {
  if (!/^\+\d+$/.test(phone)) return neutralizeCell(phone.toWellFormed());
  return formatPhone(phone).replace(/[^+\d]+/g, ' ');
}

function toCsv(rows: (readonly string[])[]): string {
  return stringify(rows, { record_delimiter: 'windows', quote_record_delimiter: true });
}
