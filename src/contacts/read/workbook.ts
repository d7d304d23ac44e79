import type { ColumnRole } from '../labels/header-roles.ts';
import { type BookPart, readParts } from './parts.ts';
import type { ReadBook } from './read-book.ts';
import { type ListedSheet, listSheets } from './xlsx/list-sheets.ts';
import { openSheet, type Sheet } from './xlsx/sheet.ts';

interface SheetReaders {
  readonly asTable: (sheet: Sheet, columns?: readonly ColumnRole[]) => ReadBook | undefined;
  readonly asText: (sheet: Sheet) => ReadBook | undefined;
}

/**
 * Reads all sheets of an Excel workbook that are tables of people. Only if there is none are hidden sheets read, and
 * then sheets as text. Undefined if none has people.
 */
export function readWorkbook(
  bytes: Uint8Array,
  { asTable, asText }: SheetReaders,
  columns?: readonly ColumnRole[],
): ReadBook | undefined {
  const sheets = listSheets(bytes);
  const leaveOut = ({ name }: ListedSheet): BookPart => ({ name, read: () => 'part_hidden' });
  const read = (visible: SheetReaders['asTable'], hidden?: SheetReaders['asTable']) => {
    const parts = sheets.map((sheet): BookPart => {
      const reader = sheet.isHidden ? hidden : visible;
      return reader ? toPart(sheet, reader) : leaveOut(sheet);
    });
    return readParts(parts, columns);
  };
  return read(asTable) ?? read(asTable, asTable) ?? read(asText);
}

function toPart(sheet: ListedSheet, reader: SheetReaders['asTable']): BookPart {
  return {
    name: sheet.name,
    read: (columns) => {
      const opened = openSheet(sheet);
      const book = opened && reader(opened, columns);
      return book?.kind === 'records' ? { ...book, format: 'xlsx' } : (book ?? 'part_other');
    },
  };
}
