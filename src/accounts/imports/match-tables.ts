import type { ReadonlyBook } from '../../contacts/book/contact-book.ts';
import type { Contact } from '../../contacts/contact.ts';
import type { Row } from '../../contacts/read/csv/csv-rows.ts';
import type { FileTable } from '../../contacts/read/raw-tables.ts';
import { readPhone, type Country } from '../../contacts/phone.ts';
import { findNumbers } from '../../contacts/phone/find-numbers.ts';
import { placeOf } from '../../contacts/read/parts.ts';
import { inSlices } from '../../runtime/in-slices.ts';
import { listRowSubjects } from '../../store/import-rows.ts';
import type { StoredImport } from '../../store/imports.ts';
import type { FileWorkers } from '../files/file-workers.ts';
import type { Services } from '../services/services.ts';
import type { ImportRowView } from './imports.ts';
import { readLedger } from './ledger.ts';

/** The facts an import has about one line of its table. */
export interface LineMatch {
  /** The row of the contact, or else the first one of the line; undefined for a person of an earlier sheet or file. */
  readonly row: ImportRowView | undefined;
  /** Undefined if no contact was found. */
  readonly contact: Contact | undefined;
}

export interface MatchedTable {
  readonly table: FileTable<readonly Row[]>;
  readonly matches: LineMatches;
}

/** What the contacts are looked up in. */
export type MatchedContacts = Pick<ReadonlyBook, 'get' | 'findByPhone'>;

/** By the lines of a table, from 1. */
type LineMatches = ReadonlyMap<number, LineMatch>;

/**
 * Reads the tables of a file that was imported once more, and finds who of the contacts is in each line. Sheets of a
 * workbook and files of an archive that the import has nothing of are left out.
 */
export async function matchTables(
  stored: StoredImport,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  contacts: MatchedContacts,
  services: Pick<Services, 'database' | 'keys' | 'log'> & { readonly files: FileWorkers },
): Promise<readonly MatchedTable[]> {
  const { account, country } = stored;
  const tables = await services.files.readTables(account.personId, { bytes, name, country });
  if (tables.length === 0) return [];
  const byPart = await matchLines(stored, contacts, services);
  const matched: MatchedTable[] = [];
  for (const table of tables) {
    const places = placesOf(stored, name, table);
    const known = places.map((place) => byPart.get(place)).find((lines) => lines !== undefined);
    const isWhole = table.file === undefined && table.sheet === undefined;
    const matches = isWhole
      ? (known ?? new Map())
      : await addRepeated(table, known ?? new Map(), { contacts, country });
    if (matches.size > 0 || isWhole) matched.push({ table, matches });
  }
  return matched;
}

/**
 * The parts that rows of a table may name, the likeliest first: one file, a file with one sheet, or an archive with one
 * file, is no part.
 */
function placesOf(
  { name: onlyFile }: StoredImport,
  sent: string,
  { file, sheet }: Pick<FileTable, 'file' | 'sheet'>,
): readonly string[] {
  const inside = file === undefined ? [] : [placeOf(file, sheet), file];
  const within = [...inside, ...(sheet === undefined ? [] : [sheet])];
  if (onlyFile !== '') return [...within, ''];
  return [...within.map((one) => placeOf(sent, one)), sent];
}

/** The matches, and the contacts by number in the lines that have none: people of earlier sheets and files are no rows. */
async function addRepeated(
  { headerLine, rows }: FileTable<readonly Row[]>,
  known: LineMatches,
  {
    contacts,
    country,
  }: { readonly contacts: MatchedContacts; readonly country: Country | undefined },
): Promise<LineMatches> {
  const matches = new Map(known);
  for await (const { line, cells } of inSlices(rows)) {
    if (line <= headerLine || matches.has(line)) continue;
    const phones = cells.flatMap((cell) => findNumbers(cell, country));
    const readings = phones.map(({ text }) => readPhone(text, country));
    const numbers = readings.flatMap((read) => (read.kind === 'phone' ? read.e164 : []));
    const contact = contacts.findByPhone(numbers);
    if (contact) matches.set(line, { row: undefined, contact });
  }
  return matches;
}

/** The same about the lines of its parts, by part. */
async function matchLines(
  stored: StoredImport,
  contacts: MatchedContacts,
  services: Pick<Services, 'database' | 'keys' | 'log'>,
): Promise<ReadonlyMap<string, LineMatches>> {
  const found = await findContacts(stored.id, contacts, services);
  const byPart = new Map<string, Map<number, LineMatch>>();
  for await (const rows of readLedger(stored, services)) {
    for (const row of rows) {
      const { line, part = '' } = row;
      if (line === undefined) continue;
      // A number that is there twice is of the contact of its first row.
      const contact = found.get(row.sameAs ?? row.position);
      const matches = byPart.get(part) ?? new Map<number, LineMatch>();
      byPart.set(part, matches);
      const known = matches.get(line);
      if (!known || (contact && !known.contact)) matches.set(line, { row, contact });
    }
  }
  return byPart;
}

/** The contacts that rows are about, by the positions of the rows. */
async function findContacts(
  importId: string,
  contacts: MatchedContacts,
  { database }: Pick<Services, 'database'>,
): Promise<ReadonlyMap<number, Contact>> {
  const found = new Map<number, Contact>();
  for await (const { position, userId, number } of inSlices(
    await listRowSubjects(database, importId),
  )) {
    const withId = userId === undefined ? undefined : contacts.get(userId);
    const contact = withId ?? contacts.findByPhone(number === undefined ? [] : [number]);
    if (contact) found.set(position, contact);
  }
  return found;
}
